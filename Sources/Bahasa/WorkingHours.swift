/// When a person works.
package enum WorkingHours: Hashable, Sendable {
    /// From and to, in minutes of the day; the end lies before the beginning for who works through the night.
    case daily(from: Int, to: Int)
    /// "Ga tentu", "fleksibel".
    case irregular
    /// "24 jam".
    case aroundTheClock
    case shifts
    /// Not hours, but words that tell, tidied: "pagi sampai malam".
    case described(String)

    /// The hours that stand beside something else, and the rest: "Blok M, jam 7 sampai 5 sore" is Blok M from 7 to 17.
    ///
    /// Nil where none are told, or only by two numbers that may be a house's, as in "blok 5-7".
    package static func stated(in saying: Saying) -> (hours: WorkingHours, rest: String)? {
        plainly(in: saying).map { ($0.hours, saying.rest(without: [$0.tokens])) }
    }

    /// Reads "jam 7 sampe 5 sore", "07.00-17.00", "pagi sampai malem" or "shift".
    package static func read(_ saying: Saying) throws(WorkingHoursFault) -> WorkingHours {
        try hours(in: saying)
    }
}

/// Why no working hours could be read.
package enum WorkingHoursFault: Error, Hashable, Sendable {
    case nothing
    /// An hour or minute no clock shows, as with 25.
    case impossibleTime(Int)
}
