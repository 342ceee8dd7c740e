/// One time of the day as people say it: "jam 9", "09.00", "4 sore".
package struct SpokenTime: Hashable, Sendable {
    /// From 0 to 1439.
    package let minuteOfDay: Int
    /// Neither minutes nor a part of the day were said: 3 may be three in the afternoon.
    package let isOpen: Bool

    package init(minuteOfDay: Int, isOpen: Bool) {
        self.minuteOfDay = minuteOfDay
        self.isOpen = isOpen
    }

    /// The only time in words that answer when; a bare number is an hour there.
    package static func read(_ saying: Saying) throws(SpokenTimeFault) -> SpokenTime {
        let times: [ClockTime]
        do throws(WorkingHoursFault) {
            times = try ClockTime.all(in: saying, whereAsked: true)
        } catch {
            if case .impossibleTime(let number) = error { throw .impossible(number) }
            throw .nothing
        }
        guard let time = times.first else { throw .nothing }
        guard times.count == 1 else { throw .several }
        return SpokenTime(minuteOfDay: time.minuteOfDay, isOpen: time.isOpen)
    }
}

/// Why no time of the day could be read.
package enum SpokenTimeFault: Error, Hashable, Sendable {
    case nothing
    case several
    /// No clock shows that number, as with 25.
    case impossible(Int)
}
