import Jamsostek

/// A kelurahan's cadres as its officer asks about them: who pays, what that comes to, and whom to look at.
struct CadreList {
    /// Some of the cadres, for one reason.
    enum Group: String, CaseIterable, Sendable, Hashable {
        /// The kelurahan's budget pays for them this month.
        case budget
        /// They pay alone, though by a rule the budget does.
        case misplaced
        /// Nobody told who pays, and no rule does.
        case unsure
        case late
        /// They near the age after which whoever lapsed may not be taken again.
        case aging
        case all
    }

    /// A cadre with what was reckoned.
    struct Line {
        let entry: CadreEntry
        let standing: Standing
        /// Of this month.
        let payer: PayingParty
        /// Nil where nobody told and no rule does.
        let knownPayer: Payer?
        /// Of the kelurahan's budget.
        let obligation: Obligation
        /// A role whose rule names the budget, though the person pays.
        let rule: CadreRole?
        let isAging: Bool
    }

    let month: ContributionMonth
    let lines: [Line]

    init(_ roster: CadreRoster, _ context: Context) {
        let (knowledge, today) = (context.knowledge, context.today)
        let month = ContributionMonth(today)
        self.month = month
        lines = roster.entries.map { Line($0, on: today, in: month, knowledge) }
    }

    func lines(in group: Group) -> [Line] {
        lines.filter { line in
            switch group {
            case .budget: line.payer.kind == .governmentBudget
            case .misplaced: line.rule != nil
            case .unsure: line.knownPayer == nil
            case .late: line.standing.kind == .arrears || line.standing.kind == .inactive
            case .aging: line.isAging
            case .all: true
            }
        }
    }

    func count(paidBy payers: Set<Payer>) -> Int {
        lines.count { line in line.knownPayer.map(payers.contains) ?? false }
    }

    /// What the budget carries for one month, and what of it and of earlier months is not paid.
    var budget: (monthly: Rupiah, open: Rupiah, openMonths: Int, openCadres: Int) {
        let open = lines.filter { !$0.obligation.openMonths.isEmpty }
        return (
            lines.reduce(.zero) { $0 + $1.obligation.monthly }, open.reduce(.zero) { $0 + $1.obligation.open },
            open.reduce(0) { $0 + $1.obligation.openMonths.count }, open.count
        )
    }
}

extension CadreList.Line {
    init(_ entry: CadreEntry, on today: CalendarDate, in month: ContributionMonth, _ knowledge: Knowledge) {
        let payers = entry.membership.payers
        let payer = payers.payer(in: month)
        let rule = entry.roles.compactMap { knowledge.cadres[$0] }
            .first { $0.payer(in: month) == .governmentBudget }
        self.init(
            entry: entry,
            standing: Standing(
                entry.coverage, ending: entry.membership.ending, on: today, rules: knowledge.contributions),
            payer: payer,
            knownPayer: payers.periods.contains { $0.from <= month } ? payer.kind : rule.map { _ in payer.kind },
            obligation: entry.membership.obligation(
                of: .governmentBudget, coverage: entry.coverage, on: today, tariffs: knowledge.tariffs,
                rules: knowledge.contributions),
            rule: payer.kind == .own ? rule : nil,
            isAging: Self.nearsLimit(entry.birthDate, on: today, knowledge))
    }

    private static func nearsLimit(_ birth: CalendarDate?, on today: CalendarDate, _ knowledge: Knowledge) -> Bool {
        guard let limit = birth?.advanced(byMonths: knowledge.rules.ageLimit.value * 12) else { return false }
        return today < limit && limit <= today.advanced(byMonths: knowledge.cadres.ageNotice)
    }
}
