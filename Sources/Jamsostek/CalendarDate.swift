/// A day of the proleptic Gregorian calendar between the years 1 and 9999, without time or zone.
package struct CalendarDate: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Makes the day, or says which part of it cannot be.
    package init(year: Int, month: Int, day: Int) throws(CalendarFault) {
        guard CalendarDate.years.contains(year) else { throw .year(year) }
        guard (1...12).contains(month) else { throw .month(month) }
        guard day >= 1, day <= CalendarDate.days(inMonth: month, year: year) else {
            throw .day(day, month: month, year: year)
        }
        self.init(knownYear: year, month: month, day: day)
    }

    /// For parts the caller has already computed to be a day.
    init(knownYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }
}

/// Which part of a date cannot be.
package enum CalendarFault: Error, Hashable, Sendable {
    case year(Int)
    case month(Int)
    case day(Int, month: Int, year: Int)
}

extension CalendarDate {
    /// The years a date may have.
    package static let years = 1...9999

    /// How many days a month has; 0 for a month outside 1…12.
    package static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1, 3, 5, 7, 8, 10, 12: 31
        default: 0
        }
    }

    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}

extension CalendarDate: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
