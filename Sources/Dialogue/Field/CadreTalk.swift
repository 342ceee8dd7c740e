import Jamsostek

/// The kelurahan's officer looks at the cadres, and says what is wrong.
struct CadreTalk {
    let context: Context
    let state: State

    init(_ context: Context, _ state: State) {
        self.context = context
        self.state = state
    }

    private var isOfficer: Bool { context.holds(.kelurahan) }

    /// Asks the store, and sees to it that the next monthly list comes.
    func open(_ view: CadreView) -> Step {
        guard isOfficer else { return say([Phrase("cadre.not_officer")], [[.menu]]) }
        let next = context.knowledge.nextCadreList(after: context.now)
        return Step(state, [.schedule(.cadreList, at: next)], inquiry: .field(.cadres(view, on: context.today)))
    }

    /// The first working day of the month has come; whoever left the office gets no more.
    func fallDue() -> Step {
        guard isOfficer else { return Step(state) }
        let rules = context.knowledge
        let allowed = rules.branch.outsideQuietHours(context.now)
        guard allowed <= context.now else { return Step(state, [.schedule(.cadreList, at: allowed)]) }
        return Step(
            state, [.schedule(.cadreList, at: rules.nextCadreList(after: context.now))],
            inquiry: .field(.cadres(.summary(isMonthly: true), on: context.today)))
    }

    func show(_ roster: CadreRoster, _ view: CadreView) -> Step {
        let list = CadreList(roster, context)
        switch view {
        case .summary(let isMonthly): return summarise(list, roster, isMonthly: isMonthly)
        case .list(let group, let page):
            guard let group = CadreList.Group(rawValue: group) else { return say([Phrase("tapped.stale")], home) }
            return show(list, group, page: page)
        case .card(let member):
            return onto(member, list) {
                [card($0)]
            } rows: {
                actions($0)
            }
        case .report(let member, let role, let kind): return report(member, role, kind, list)
        case .wrong(let member): return hand(member, list)
        }
    }

    func say(_ phrases: [Phrase], _ rows: [[Choice]], orders: [Effect] = []) -> Step {
        FieldTalk.say(phrases, rows, orders: orders, in: state, context)
    }

    /// Says something of a cadre, unless it is none of this list.
    func onto(
        _ member: MemberID, _ list: CadreList, _ phrases: (CadreList.Line) -> [Phrase],
        rows: (CadreList.Line) -> [[Choice]]
    ) -> Step {
        guard let line = list.lines.first(where: { $0.entry.member == member }) else {
            return say([Phrase("cadre.unknown")], home)
        }
        return say(phrases(line), rows(line))
    }

    var home: [[Choice]] { [[CadreView.summary(isMonthly: false).choice("button.cadre.home"), .menu]] }
}

extension Knowledge {
    /// When officers get the next monthly list: at its hour on the first working day of a month, after a moment.
    package func nextCadreList(after now: Int64) -> Int64 {
        let month = ContributionMonth(zone.date(ofUnixSeconds: now))
        let moments = [month, month.advanced(by: 1)].map { month in
            zone.instant(
                contributions.calendar.workingDay(onOrAfter: month.firstDay), minuteOfDay: cadres.listMinute)
        }
        return moments.first { $0 > now } ?? now + 31 * 86_400
    }
}
