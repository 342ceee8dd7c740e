import Chat
import Jamsostek

// Taking up an office, and its end.
extension OfficeTalk {
    /// The first words to whoever has brought an invitation: what they will see, and when.
    func welcome(_ view: OfficeView) -> Step {
        let talk = MemberTalk(state, context)
        let duty = context.duty(view.office.role, view.areas, view.community)
        var phrases = [Phrase("office.welcome", ["tugas": .phrase(duty)])]
        var orders: [Effect] = []
        if let until = view.office.until {
            phrases.append(Phrase("office.term", ["tanggal": .date(until)]))
            orders.append(.schedule(.officeEnded, at: knowledge.zone.startOfDay(until.advanced(byDays: 1))))
        } else {
            orders.append(.cancel(.officeEnded))
        }
        guard view.office.role == .rtHead || view.office.role == .rwHead else {
            let first = FieldTalk.beginning(view, context)
            if !view.office.role.hasAreas { phrases.append(Phrase("office.can.\(view.office.role.rawValue)")) }
            return talk.end(phrases, first.rows + [[.menu]], orders: orders + first.orders)
        }
        phrases.append(
            Phrase(
                "office.promise",
                ["hari": .phrase(Phrase("calendar.weekday.\(knowledge.offices.weekday.rawValue)"))]))
        orders.append(.schedule(.digest, at: knowledge.nextDigest(after: context.now)))
        let residents = OfficeRequest.figures(rt: nil).choice(Phrase("button.office.residents"))
        return talk.end(phrases, [residents, [.menu]], orders: orders)
    }

    func refuse(_ why: OfficeFinding.NotTaken) -> Step {
        let word =
            switch why {
            case .closed: Phrase("office.not_taken")
            case .isStaff: Phrase("office.stays_staff")
            }
        return MemberTalk(state, context).end([word], [[.human, .menu]])
    }

    /// Access has ended already, so the last word on it can wait for the morning.
    func endingDue() -> Step {
        let allowed = knowledge.branch.outsideQuietHours(context.now)
        guard allowed == context.now else { return Step(state, [.schedule(.officeEnded, at: allowed)]) }
        return Step(state, inquiry: .office(.ended(on: context.today)))
    }

    func farewell(_ offices: [EndedOffice]) -> Step {
        guard !offices.isEmpty else { return Step(state) }
        let phrases = offices.map { office in
            let duty = Phrase.Argument.phrase(context.duty(office.role, office.areas, office.community))
            guard let area = office.areas.first else { return Phrase("office.over", ["tugas": duty]) }
            return Phrase(
                "office.ended.\(office.ending.rawValue)",
                ["tugas": duty, "wilayah": .phrase(context.name(of: area))])
        }
        let orders: [Effect] = context.office == nil ? [.cancel(.digest)] : []
        return say(phrases, [[.human]], orders: orders)
    }
}
