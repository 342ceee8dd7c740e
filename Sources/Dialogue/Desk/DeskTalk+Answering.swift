import Chat

// What the store answers, in words.
extension DeskTalk {
    func tell(_ answer: DeskAnswer) -> Step {
        switch answer {
        case .nothing, .done: Step(state)
        case .bound:
            Step(.idle, [.say(Utterance(Phrase("desk.bound")), to: .here), .inspectChat])
        case .arranged(let isForum): say([Phrase(isForum ? "desk.ready.topics" : "desk.ready.plain")])
        case .lost(let people, let openCases): warn(people, openCases)
        case .news(let news): tell(news)
        case .noted(let number): about(number, Phrase("desk.noted"))
        case .acted(let act, let card, let message): acted(act, card, message)
        case .nik(let nik, let card): show(nik, card)
        case .secrets(let messages): Step(state, messages.map(Effect.delete))
        case .refused(let refusal): say([word(for: refusal)])
        }
    }

    private func acted(_ act: CaseAct, _ card: CaseCard, _ message: MessageID?) -> Step {
        let rows = act == .answers && card.isOpen ? answerRows(card) : rows(card)
        let shown = message.map { message in
            Effect.edit(message, Utterance(self.card(card), keyboard: .choices(rows)))
        }
        let word: Phrase? =
            switch act {
            case .show, .answers, .revealNIK, .take, .close: nil
            case .giveBack: Phrase("desk.returned", ["nomor": .caseNumber(card.number)])
            case .answer(let answer):
                Phrase(
                    "desk.answered",
                    ["nomor": .caseNumber(card.number), "nama": .text(card.name), "isi": .text(answer.text)])
            }
        let said = word.map { Effect.pass(PassedLine(id: .card(card.number)), Utterance($0), to: .here) }
        return Step(state, [shown, said].compactMap(\.self))
    }

    private func about(_ number: Int64, _ phrase: Phrase) -> Step {
        Step(state, [.pass(PassedLine(id: .card(number)), Utterance(phrase), to: .here)])
    }

    /// To the speaker alone, where nobody else reads it; it is taken away again soon.
    private func show(_ nik: String, _ card: CaseCard) -> Step {
        guard let speaker = context.speaker else { return Step(state) }
        let word = Phrase(
            "desk.nik.shown",
            ["nomor": .caseNumber(card.number), "nama": .text(card.name), "nik": .text(nik)])
        return Step(
            state,
            [
                .pass(PassedLine(id: .secret(card.number)), Utterance(word), to: .person(speaker.id)),
                .pass(PassedLine(id: .card(card.number)), Utterance(Phrase("desk.nik.sent")), to: .here),
            ])
    }

    private func warn(_ people: [PersonID], _ openCases: Int) -> Step {
        let word = Phrase("desk.lost", ["jumlah": .count(openCases)])
        return Step(state, people.map { .say(Utterance(word), to: .person($0)) })
    }

    private func word(for refusal: DeskRefusal) -> Phrase {
        switch refusal {
        case .notStaff: Phrase("desk.refused.staff")
        case .mayNotTap: Phrase("desk.refused.button")
        case .notSupervisor: Phrase("desk.refused.supervisor")
        case .community: Phrase("desk.refused.community")
        case .revealing: Phrase("desk.nik.written")
        case .closed(let number): Phrase("desk.refused.closed", ["nomor": .caseNumber(number)])
        case .unreachable(let number): Phrase("desk.undelivered", ["nomor": .caseNumber(number)])
        case .repeated: Phrase("desk.refused.repeated")
        case .taken(let number, let name):
            Phrase("desk.refused.taken", ["nomor": .caseNumber(number), "nama": .text(name)])
        case .noNIK(let number): Phrase("desk.refused.nik", ["nomor": .caseNumber(number)])
        case .noPrivateChat: Phrase("desk.refused.private")
        case .unreadable: Phrase("desk.refused.unreadable")
        case .unknown: Phrase("desk.refused.unknown")
        }
    }
}
