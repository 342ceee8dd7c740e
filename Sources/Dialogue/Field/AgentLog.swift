package import Jamsostek

/// What a Perisai agent is logging, as far as it got.
package struct AgentLog: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable { case visit, payment }

    /// Tells this log's buttons from those of an earlier one.
    package var instance: String
    package var kind: Kind
    /// Nil while a photo came first and nobody knows yet whose payment it shows.
    package var lead: LeadID?
    package var name: String?
    package var outcome: Visit.Outcome?
    package var promise: CalendarDate?
    /// Empty where the agent had nothing to add.
    package var note: String?
    package var amount: Rupiah?
    package var months: Int?
    /// Whether the months were asked or counted, be they known or not.
    package var hasMonths: Bool
    package var photo: String?
    /// Whether it was offered again already.
    package var isReminded: Bool
    package var lastTap: RecentTap?

    package init(
        instance: String, kind: Kind, lead: LeadID? = nil, name: String? = nil, outcome: Visit.Outcome? = nil,
        promise: CalendarDate? = nil, note: String? = nil, amount: Rupiah? = nil, months: Int? = nil,
        hasMonths: Bool = false,
        photo: String? = nil, isReminded: Bool = false
    ) {
        self.instance = instance
        self.kind = kind
        self.lead = lead
        self.name = name
        self.outcome = outcome
        self.promise = promise
        self.note = note
        self.amount = amount
        self.months = months
        self.hasMonths = hasMonths
        self.photo = photo
        self.isReminded = isReminded
    }

    /// What is asked next.
    enum Question: Hashable, Sendable { case lead, outcome, promise, note, amount, photo, months, confirm }

    var question: Question {
        switch kind {
        case .visit:
            if lead == nil { return .lead }
            guard let outcome else { return .outcome }
            return outcome == .promised && promise == nil ? .promise : .note
        case .payment:
            if lead == nil { return .lead }
            if amount == nil { return .amount }
            if photo == nil { return .photo }
            return hasMonths ? .confirm : .months
        }
    }
}
