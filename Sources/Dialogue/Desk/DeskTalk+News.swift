import Chat

// What persons wrote, as staff read it.
extension DeskTalk {
    func tell(_ news: DeskNews) -> Step {
        Step(state, news.unplaced.map(openTopic) + news.cases.flatMap(tell))
    }

    private func openTopic(_ card: CaseCard) -> Effect {
        let name = Phrase(
            "desk.topic",
            [
                "nomor": .caseNumber(card.number), "jenis": kind(card),
                "nama": .text(String(card.name.prefix(Self.longestName))),
            ])
        return .openTopic(name: name, matter: card.number)
    }

    /// Telegram takes 128 letters for all of it (Bot API, "createForumTopic").
    private static let longestName = 60

    private func tell(_ news: CaseNews) -> [Effect] {
        let card = news.card
        var effects: [Effect] = news.reopens ? [.setTopic(isOpen: true)] : []
        if news.isNew {
            effects.append(pass(.card(card.number), self.card(card), rows(card)))
            if !news.history.isEmpty { effects.append(pass(.card(card.number), history(news.history, card))) }
        }
        effects += news.lines.map { .pass($0, Utterance(line($0, card)), to: .here) }
        // Where there are no topics, the card itself is what everybody sees.
        if news.isAlarm, context.lane.thread != nil || !news.isNew { effects.append(alarm(card)) }
        guard news.hasEnded else { return effects }
        effects.append(pass(.card(card.number), [ending(card)]))
        return context.lane.thread == nil ? effects : effects + [.setTopic(isOpen: false)]
    }

    private func pass(_ id: CaseLineID, _ phrases: [Phrase], _ rows: [[Choice]] = []) -> Effect {
        let utterance = Utterance(phrases, keyboard: rows.isEmpty ? nil : .choices(rows))
        return .pass(PassedLine(id: id), utterance, to: .here)
    }

    /// Said where everybody looks, with the way into the topic.
    private func alarm(_ card: CaseCard) -> Effect {
        let word = Phrase(
            "desk.alarm", ["nomor": .caseNumber(card.number), "jenis": kind(card), "nama": .text(card.name)])
        let link = card.thread.flatMap { context.lane.chat.link(toTopic: $0) }
        let rows = link.map { [[Choice(Phrase("button.desk.open"), .link($0))]] }
        return .pass(
            PassedLine(id: .card(card.number)), Utterance(word, keyboard: rows.map(Prompt.choices)), to: .room)
    }

    private func ending(_ card: CaseCard) -> Phrase {
        let number = Phrase.Argument.caseNumber(card.number)
        guard let name = card.closedBy, name != CaseCard.byMember else {
            return Phrase("desk.ended.member", ["nomor": number, "nama": .text(card.name)])
        }
        return Phrase("desk.ended.staff", ["nomor": number, "nama": .text(name)])
    }
}

extension CaseCard {
    /// Who closed a case that its person took back.
    package static let byMember = "member"
}

extension ChatID {
    /// The address of a topic of a supergroup, for those who are in it; nil for other chats.
    fileprivate func link(toTopic thread: Int64) -> String? {
        let digits = String(rawValue)
        guard digits.hasPrefix("-100") else { return nil }
        return "https://t.me/c/\(digits.dropFirst(4))/\(thread)"
    }
}
