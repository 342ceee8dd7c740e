/// A day as a person stated it; a real one of the Gregorian calendar.
package struct SpokenDate: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    package init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// A date of birth, as in "12 agt 85", "17/08/1990", "lahir tgl 1 januari 2001" or "120885".
    ///
    /// The day comes before the month, unless the year comes first. A year of two digits lies in the century that gives
    /// a person of 15 to 100 years in `year`, or else the latest past one.
    package static func readBirth(_ saying: Saying, currentYear year: Int) throws(DateFault) -> SpokenDate {
        try only(in: saying, Century(birthBy: year))
    }

    /// Any other day, as a payment's or a term's end, in the same spellings.
    ///
    /// A year of two digits lies between ninety years before `year` and ten years after it.
    package static func read(_ saying: Saying, around year: Int) throws(DateFault) -> SpokenDate {
        try only(in: saying, Century(around: year))
    }
}

/// Why no date could be read.
package enum DateFault: Error, Hashable, Sendable {
    case nothing
    /// No month has that day, as with 32.
    case impossibleDay(Int)
    /// That month of that year has not so many days, as with 31 February.
    case impossibleDate(day: Int, month: Int, year: Int)
    case impossibleMonth(Int)
    case impossibleYear(Int)
    /// Day and month without a year.
    case missingYear(day: Int, month: Int)
    /// Only a year, as in "1990".
    case onlyYear(Int)
    case several([SpokenDate])
}
