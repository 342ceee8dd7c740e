package import Jamsostek

extension TemplateFields {
    /// What figures can be told to a member.
    ///
    /// Amounts only to those who pay alone: who is paid for by a budget, an employer or a donor owes nothing. Arrears only where
    /// there are some, so that nobody reads of 0 months; protection only while it lasts.
    package init(_ standing: Standing, payer: Payer) {
        self = []
        if standing.kind != .ended, standing.isProtected { insert(.protectedUntil) }
        guard payer == .own else { return }
        switch standing.kind {
        case .active: insert(.dueDate)
        case .due: formUnion([.amount, .dueDate])
        case .arrears: formUnion([.amount, .dueDate, .monthsLate])
        case .inactive, .ended: break
        }
    }
}
