import Chat
import Jamsostek

/// What the head of an RT or RW is told and does, amid whatever the conversation is about: it goes on as it was.
///
/// Every request is asked of the store anew, since residents pay, move and get another head between two taps.
struct OfficeTalk {
    let context: Context
    let state: State

    init(_ state: State, _ context: Context) {
        self.state = state
        self.context = context
    }

    var knowledge: Knowledge { context.knowledge }

    /// Takes what concerns an office in a private chat: its buttons, words and timers, and the store's answers; nil for
    /// any other event.
    static func news(_ event: Event, for state: State, _ context: Context) -> Step? {
        let talk = OfficeTalk(state, context)
        switch event {
        case .timerFired(.digest): return talk.weeklyDue()
        case .timerFired(.officeEnded): return talk.endingDue()
        case .tapped(let text, let message):
            guard let token = ButtonToken(text) else { return nil }
            return talk.enrolNeighbour(token, message) ?? OfficeRequest(token).map { talk.ask($0) }
        case .said(let message): return talk.hear(message)
        case .found(.office(let finding)): return talk.tell(finding)
        default: return nil
        }
    }

    /// Asks the store, where the person is a head; an old button of somebody who is no longer one says so.
    func ask(_ request: OfficeRequest) -> Step {
        guard context.neighbourhoodOffice != nil else { return say([Phrase("office.none")], []) }
        return Step(state, inquiry: .office(.view(request)))
    }

    private func tell(_ finding: OfficeFinding) -> Step {
        switch finding {
        case .view(_, nil): return say([Phrase("office.none")], [])
        case .view(let request, let view?): return tell(request, of: view)
        case .taken(let view): return welcome(view)
        case .notTaken(let why): return refuse(why)
        case .ended(let offices): return farewell(offices)
        }
    }

    private func tell(_ request: OfficeRequest, of view: OfficeView) -> Step {
        switch request {
        case .figures(let rt): tellFigures(rt, view)
        case .named(let area): tellNamed(area, view)
        case .weekly: tellWeekly(view)
        // For a group, which this is not.
        case .brief: Step(state)
        case .debtors(let rt, let page): tellDebtors(rt, page, view)
        case .everybody(let rt, let page): tellEverybody(rt, page, view)
        case .resident(let id): tellResident(id, view)
        case .report(let id, let report): take(report, of: id, view)
        case .remindAll: remindAll(view)
        }
    }

    /// Says something, and then whatever the conversation is about goes on.
    func say(_ phrases: [Phrase], _ rows: [[Choice]], orders: [Effect] = []) -> Step {
        MemberTalk(state, context).say(phrases, rows.filter { !$0.isEmpty } + [[.menu]], orders: orders)
    }
}

extension Context {
    /// What the speaker looks after, while the term lasts.
    var office: Office? { record.office.flatMap { office in office.until.map { today <= $0 } ?? true ? office : nil } }

    /// The same for heads of RT and RW alone, whom this talk is for.
    var neighbourhoodOffice: Office? {
        office.flatMap { $0.role == .rtHead || $0.role == .rwHead ? $0 : nil }
    }

    /// `RT 5 RW 3 Ragunan`.
    func name(of area: OfficeArea) -> Phrase {
        let kelurahan = AreaCode(area.kelurahan).flatMap { knowledge.areas[$0]?.name } ?? ""
        let names: Phrase.Arguments = [
            "rt": .count(area.rt), "rw": .count(area.rw), "kelurahan": .text(kelurahan),
        ]
        return switch (area.rw, area.rt) {
        case (0, _): Phrase("office.area.kelurahan", names)
        case (_, 0): Phrase("office.area.rw", names)
        default: Phrase("office.area.rt", names)
        }
    }
}

extension OfficeView {
    /// What the office looks after; of a head there is one.
    var area: OfficeArea { areas.first ?? OfficeArea(kelurahan: "") }

    /// The RTs among the residents, for who looks after several; nil for the head of one.
    var neighbourhoods: [Int]? {
        guard area.rt == 0 else { return nil }
        return Set(residents.map(\.rt)).sorted()
    }

    /// Those of one RT, or all.
    func residents(of rt: Int?) -> [Resident] {
        guard let rt, area.rt == 0 else { return residents }
        return residents.filter { $0.rt == rt }
    }

    /// Whether the office looks after that RT.
    func covers(rt: Int) -> Bool { area.rt == 0 || area.rt == rt }
}
