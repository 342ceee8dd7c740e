package import Bahasa
package import Jamsostek

// Days as people tell them, as days of the calendar.
extension StatedDay {
    /// The day that is meant when said on `today`; nil where only the person knows, as with payday.
    ///
    /// A day without a year, month or week is the next there is, today included, or the last one where what is told is
    /// over. A day that a month lacks is its last.
    package func date(from today: CalendarDate) -> CalendarDate? {
        // "Lahir 5 mei": the year of a birth cannot be guessed.
        if isBirth, case .dayOfYear = kind { return nil }
        return switch kind {
        case .calendar(let date): try? CalendarDate(year: date.year, month: date.month, day: date.day)
        case .dayOfYear(let day, let month): nearest(today) { $0.month == month && $0.day == day }
        case .dayOfMonth(let day, nil): nearest(today) { $0.day == day }
        case .dayOfMonth(let day, .some(let months)):
            today.advanced(byMonths: months).with(day: day)
        case .weekday(let day, nil):
            nearest(isPast ? today.advanced(byDays: -1) : today) { $0.weekday == day }
        case .weekday(let day, .some(let weeks)):
            today.advanced(by: weeks, .week).advanced(byDays: day - today.weekday)
        case .shift(let count, let unit): today.advanced(by: count, unit)
        case .edge(let edge, let unit, let ahead): today.advanced(by: ahead, unit).day(at: edge, of: unit)
        case .occasion: nil
        }
    }

    /// Four years hold every day of the year, unless they pass 2100.
    private static let longestSearch = 366 * 8

    private func nearest(_ today: CalendarDate, where matches: (CalendarDate) -> Bool) -> CalendarDate? {
        let step = isPast ? -1 : 1
        return (0...Self.longestSearch).lazy.map { today.advanced(byDays: step * $0) }.first(where: matches)
    }
}

extension StatedMonth {
    /// The month that is meant, as its first day: without a year the next there is, or the last where it is over.
    package func firstDay(from today: CalendarDate) -> CalendarDate? {
        let passed = isPast ? month > today.month : month < today.month
        let year = year ?? today.year + (passed ? (isPast ? -1 : 1) : 0)
        return try? CalendarDate(year: year, month: month, day: 1)
    }
}

extension CalendarDate {
    /// 1 for Monday to 7 for Sunday; 1 January 1970 was a Thursday.
    package var weekday: Int { (daysSinceEpoch % 7 + 7 + 3) % 7 + 1 }

    /// The same day so many months later, or the month's last.
    package func advanced(byMonths count: Int) -> CalendarDate {
        let reach = CalendarDate.years.upperBound * 12
        let months = max(year * 12 + month - 1 + min(max(count, -reach), reach), CalendarDate.years.lowerBound * 12)
        let year = min(months / 12, CalendarDate.years.upperBound)
        let first = try? CalendarDate(year: year, month: months % 12 + 1, day: 1)
        return first?.with(day: day) ?? self
    }

    /// A day of this month, or its last where it has not so many.
    fileprivate func with(day: Int) -> CalendarDate {
        let day = min(day, CalendarDate.days(inMonth: month, year: year))
        return (try? CalendarDate(year: year, month: month, day: day)) ?? self
    }

    fileprivate func advanced(by count: Int, _ unit: TimeUnit) -> CalendarDate {
        // Beyond the calendar's ends in every unit.
        let count = min(max(count, -4_000_000), 4_000_000)
        return switch unit {
        case .second, .minute: self
        case .hour: advanced(byDays: count / 24)
        case .day: advanced(byDays: count)
        case .week: advanced(byDays: count * 7)
        case .month: advanced(byMonths: count)
        case .year: advanced(byMonths: count * 12)
        }
    }

    /// The first, middle or last day of the week, month or year that this day lies in.
    fileprivate func day(at edge: StatedDay.Edge, of unit: TimeUnit) -> CalendarDate {
        let (first, last): (CalendarDate, CalendarDate) =
            switch unit {
            case .week: (advanced(byDays: 1 - weekday), advanced(byDays: 7 - weekday))
            case .month: (with(day: 1), with(day: 31))
            case .year: (advanced(byMonths: 1 - month).with(day: 1), advanced(byMonths: 12 - month).with(day: 31))
            case .second, .minute, .hour, .day: (self, self)
            }
        return switch edge {
        case .start: first
        case .middle: first.advanced(byDays: (last.daysSinceEpoch - first.daysSinceEpoch) / 2)
        case .end: last
        }
    }
}
