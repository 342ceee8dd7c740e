import Chat
import Jamsostek

// All who can be reminded, through the bot, once in a while.
extension OfficeTalk {
    /// Lets each be reminded who owes and may be; the head hears in numbers who will be and who not.
    ///
    /// When each hears of it is for the ladder's limits to say: one a day, so many a month, no night and no holiday.
    func remindAll(_ view: OfficeView) -> Step {
        if let next = nextReminding(view), next > context.now {
            let day = knowledge.zone.date(ofUnixSeconds: next)
            return say([Phrase("office.remind.again", ["tanggal": .date(day)])], [figuresRow])
        }
        let owing = view.residents.filter { resident in
            let kind = resident.standing(on: context.today, by: knowledge.contributions).kind
            return kind == .due || kind == .arrears
        }
        let others = owing.filter(\.isPaidByAnother).count
        let own = owing.filter { !$0.isPaidByAnother }
        let reached = own.filter { $0.hindrance == nil }
        var lines = Resident.Hindrance.allCases.compactMap { hindrance in
            line(hindrance.key, own.filter { $0.hindrance == hindrance }.count)
        }
        lines += [line("others", others)].compactMap(\.self)
        let unable = lines.isEmpty ? [] : [Phrase("office.remind.unable", ["isian": .lines(lines)])]
        guard !reached.isEmpty else { return say([Phrase("office.remind.nobody")] + unable, [figuresRow]) }
        return say(
            [Phrase("office.remind.done", ["jumlah": .count(reached.count)])] + unable, [figuresRow],
            orders: [.record(.remindersAsked(office: view.office.id, reached.map(\.id)))])
    }

    private func line(_ key: String, _ count: Int) -> Phrase? {
        count > 0 ? Phrase("office.remind.\(key)", ["jumlah": .count(count)]) : nil
    }

    private func nextReminding(_ view: OfficeView) -> Int64? {
        view.remindedAt.map { $0 + Int64(knowledge.offices.remindEvery) * 86_400 }
    }
}

extension Resident.Hindrance {
    fileprivate var key: String {
        switch self {
        case .underReview: "under_review"
        case .silenced: "silenced"
        case .unlinked: "unlinked"
        }
    }
}
