import Chat
import Jamsostek

// A case's card and lines, in words.
extension DeskTalk {
    /// All of it in one block, which is rewritten as a whole when something of it changes.
    func card(_ card: CaseCard) -> [Phrase] {
        var lines = [
            Phrase(
                card.kind.isEmergency ? "desk.card.emergency" : "desk.card.head",
                ["nomor": .caseNumber(card.number), "jenis": kind(card)]),
            Phrase("desk.card.name", ["nama": .text(name(card))]),
        ]
        if let nik = card.maskedNIK { lines.append(Phrase("desk.card.nik", ["nik": .text(nik)])) }
        if let member = card.member { lines.append(standing(member)) }
        lines += waiting(card)
        if let name = card.takenBy { lines.append(Phrase("desk.card.taken", ["nama": .text(name)])) }
        return [Phrase("desk.card.lines", ["isi": .lines(lines)])]
    }

    /// How long they wait, and whether staff are at work just now, as far as the branch has told its hours.
    private func waiting(_ card: CaseCard) -> [Phrase] {
        guard card.isOpen else { return [Phrase("desk.card.closed")] }
        let open = StaffCase(number: card.number, openedAt: card.openedAt, isOpen: true)
        let waited = Phrase("desk.card.waiting", ["lama": .phrase(context.waited(open))])
        guard let hours = context.knowledge.branch.officeHours else { return [waited] }
        let isOpen = hours.closing(at: context.now, in: context.knowledge.zone) != nil
        return [waited, Phrase(isOpen ? "desk.hours.open" : "desk.hours.closed")]
    }

    private func standing(_ member: MemberRecord) -> Phrase {
        let standing = member.standing(on: context.today, rules: context.knowledge.contributions)
        switch standing.kind {
        case .active:
            return Phrase("desk.standing.active", ["bulan": .month(standing.coverage.owedFrom.advanced(by: -1))])
        case .due: return Phrase("desk.standing.due", ["tanggal": .date(standing.dueDate)])
        case .arrears: return Phrase("desk.standing.arrears", ["lama": .count(standing.lateMonths.count)])
        case .inactive: return Phrase("desk.standing.inactive")
        case .ended: return Phrase("desk.standing.ended")
        }
    }

    /// One line by itself: in a topic everybody knows whose it is, elsewhere it says so.
    func line(_ line: PassedLine, _ card: CaseCard) -> Phrase {
        let who = speaker(line, card)
        let key = line.isCorrection && line.replacing == nil ? "desk.line.corrected" : "desk.line.said"
        guard context.lane.thread == nil else {
            return Phrase(key, ["siapa": .phrase(who), "isi": .phrase(words(line))])
        }
        let place = Phrase("desk.line.place", ["nomor": .caseNumber(card.number), "siapa": .phrase(who)])
        return Phrase(key, ["siapa": .phrase(place), "isi": .phrase(words(line))])
    }

    /// What was said before, told together and in order.
    func history(_ lines: [PassedLine], _ card: CaseCard) -> [Phrase] {
        let told = lines.map { line in
            Phrase(
                "desk.history.line",
                [
                    "jam": .text(context.clock(line.saidAt)), "siapa": .phrase(speaker(line, card)),
                    "isi": .phrase(words(line)),
                ])
        }
        return [Phrase("desk.history.head", ["nomor": .caseNumber(card.number), "nama": .text(card.name)])] + told
    }

    private func speaker(_ line: PassedLine, _ card: CaseCard) -> Phrase {
        switch line.speaker {
        case .member: Phrase("desk.speaker.member", ["nama": .text(card.name)])
        case .bot: Phrase("desk.speaker.bot")
        case .staff(let name?): Phrase("desk.speaker.staff", ["nama": .text(name)])
        case .staff(nil): Phrase("desk.speaker.command")
        }
    }

    private func words(_ line: PassedLine) -> Phrase {
        let words = line.words ?? ""
        let kind: Phrase? =
            switch line.kind {
            case "text", "request", CaseMessage.edited, CaseMessage.note: nil
            case "photo": line.file == nil || words.isEmpty ? Phrase("desk.sent.photo") : nil
            case "document": line.file == nil || words.isEmpty ? Phrase("desk.sent.document") : nil
            case "contact": Phrase("desk.sent.contact")
            case "location": Phrase("desk.sent.location")
            case "voice", "audio", "video_note": Phrase("desk.sent.voice")
            case CaseMessage.undelivered: Phrase("desk.sent.undelivered")
            default: Phrase("desk.sent.other")
            }
        guard let kind else {
            return words.isEmpty ? Phrase("desk.sent.wordless") : Phrase("desk.words", ["isi": .text(words)])
        }
        return words.isEmpty ? kind : Phrase("desk.sent.with", ["apa": .phrase(kind), "isi": .text(words)])
    }

    private func name(_ card: CaseCard) -> String {
        [card.name, card.username.map { "@" + $0 } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    func kind(_ card: CaseCard) -> Phrase.Argument { .phrase(Phrase("desk.kind.\(card.kind.rawValue)")) }
}
