/// A day as people tell it: by the calendar, by today, or by what happens on it.
///
/// Only ``Kind/calendar(_:)`` is a day by itself. The others become one by a given today, except for an occasion, whose
/// day nobody here knows.
package struct StatedDay: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case calendar(SpokenDate)
        /// "17 agustus", without a year.
        case dayOfYear(day: Int, month: Int)
        /// "Tgl 5"; of this month or so many months ahead of it where that was said.
        case dayOfMonth(Int, monthsAhead: Int?)
        /// 1 for Monday; in this week or so many weeks ahead of it where that was said.
        case weekday(Int, weeksAhead: Int?)
        /// "Besok", "3 minggu yang lalu", "bulan depan": so many units from now, negative for the past.
        case shift(Int, TimeUnit)
        /// "Akhir bulan depan".
        case edge(Edge, of: TimeUnit, ahead: Int)
        /// "Habis gajian": on or after something, by its name in `config/bahasa/entities.yaml`.
        case occasion(String, isAfter: Bool)
    }

    package enum Edge: String, CaseIterable, Sendable { case start, middle, end }

    package var kind: Kind
    /// What is told is over: "tgl 5" is the last fifth and no coming one.
    package var isPast = false
    /// Told as a date of birth.
    package var isBirth = false

    package init(_ kind: Kind, isPast: Bool = false, isBirth: Bool = false) {
        self.kind = kind
        self.isPast = isPast
        self.isBirth = isBirth
    }
}

/// What times are counted in.
package enum TimeUnit: String, CaseIterable, Hashable, Sendable { case second, minute, hour, day, week, month, year }

/// A month as people tell it, as in "maret 2027" or "juli".
package struct StatedMonth: Hashable, Sendable {
    /// 1 for January.
    package var month: Int
    /// Nil where not said.
    package var year: Int?
    /// What is told is over.
    package var isPast = false

    package init(month: Int, year: Int? = nil, isPast: Bool = false) {
        self.month = month
        self.year = year
        self.isPast = isPast
    }
}

extension StatedDay {
    /// How exactly it tells the day; of two beside one another the more exact is meant.
    private var exactness: Int {
        switch kind {
        case .calendar: 6
        case .dayOfYear: 5
        case .dayOfMonth: 4
        case .shift(_, .day): 3
        case .weekday: 2
        case .edge: 1
        case .shift, .occasion: 0
        }
    }

    /// What both tell together that stand side by side, as in "minggu tgl 15 kemarin"; nil where they are two days.
    func joined(with other: StatedDay) -> StatedDay? {
        guard exactness != other.exactness else { return nil }
        let (exact, rough) = exactness > other.exactness ? (self, other) : (other, self)
        var joined = exact
        if case .shift(let count, _) = rough.kind { joined.isPast = joined.isPast || count < 0 }
        if case .weekday(_, .some(let weeks)) = rough.kind { joined.isPast = joined.isPast || weeks < 0 }
        switch (exact.kind, rough.kind) {
        case (.dayOfMonth(let day, nil), .shift(let count, .month)):
            joined.kind = .dayOfMonth(day, monthsAhead: count)
        case (.weekday(let day, nil), .shift(let count, .week)):
            joined.kind = .weekday(day, weeksAhead: count)
        case (_, .occasion), (.edge, _): return nil
        default: break
        }
        return joined
    }
}
