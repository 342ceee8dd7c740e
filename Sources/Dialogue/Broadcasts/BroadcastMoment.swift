import Bahasa
import Jamsostek

/// When a broadcast is to start, as people type a time: "besok jam 9", "senin 09.00", "1 des 2026 jam 8", "2 jam lagi".
enum BroadcastMoment {
    enum Fault: Error, Hashable, Sendable {
        case noTime, severalTimes
        case impossibleTime(Int)
        /// It tells of a day that only the person knows, or of none there is.
        case noSuchDay
        /// Told as seconds since 1970, UTC, for whoever says it back.
        case past(Int64)
        /// Not before the second, at which many may be written to again.
        case outsideHours(Int64, next: Int64)
    }

    /// Seconds since 1970, UTC: ahead of now, within the hours in which many may be written to.
    ///
    /// Without a day the next such time there is. An hour that may be of the morning or the afternoon is the one at which
    /// many may be written to.
    static func read(_ text: String, _ context: Context) throws(Fault) -> Int64 {
        let knowledge = context.knowledge
        let saying = knowledge.language.saying(text)
        let found = knowledge.language.entities.entities(in: saying, year: context.today.year).lazy
            .compactMap { entity -> (StatedDay, Range<Int>)? in
                if case .day(let day) = entity.value { (day, entity.bytes) } else { nil }
            }.first
        if case .shift(let count, let unit)? = found?.0.kind, let seconds = unit.seconds {
            return try checked(context.now + Int64(count) * seconds, context)
        }
        let time = try time(in: words(of: saying.source, without: found?.1), context)
        guard let stated = found?.0 else {
            let next = time.instants(on: context.today, context) + time.instants(on: context.today.tomorrow, context)
            return try checked(best(next.filter { $0 > context.now }, context), context)
        }
        guard let day = stated.date(from: context.today) else { throw .noSuchDay }
        return try checked(best(time.instants(on: day, context), context), context)
    }

    private static func time(in text: String, _ context: Context) throws(Fault) -> SpokenTime {
        do throws(SpokenTimeFault) {
            return try SpokenTime.read(context.knowledge.language.saying(text))
        } catch {
            switch error {
            case .nothing: throw .noTime
            case .several: throw .severalTimes
            case .impossible(let number): throw .impossibleTime(number)
            }
        }
    }

    /// The words beside those that tell the day, whose numbers are no hours.
    private static func words(of source: String, without bytes: Range<Int>?) -> String {
        guard let bytes else { return source }
        let utf8 = source.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
        let end = utf8.index(utf8.startIndex, offsetBy: bytes.upperBound)
        return source[..<start] + " , " + source[end...]
    }

    /// The first that is still to come and allowed; otherwise the first to come, or the first, to be refused by name.
    private static func best(_ instants: [Int64], _ context: Context) -> Int64 {
        let coming = instants.filter { $0 > context.now }
        return coming.first { context.knowledge.broadcastsAllowed(from: $0) == $0 } ?? coming.first ?? instants.first
            ?? context.now
    }

    private static func checked(_ instant: Int64, _ context: Context) throws(Fault) -> Int64 {
        guard instant > context.now else { throw .past(instant) }
        let allowed = context.knowledge.broadcastsAllowed(from: instant)
        guard allowed == instant else { throw .outsideHours(instant, next: allowed) }
        return instant
    }
}

extension SpokenTime {
    /// The instants it may mean on a day, the likelier first.
    fileprivate func instants(on day: CalendarDate, _ context: Context) -> [Int64] {
        let minutes = isOpen && minuteOfDay < 12 * 60 ? [minuteOfDay, minuteOfDay + 12 * 60] : [minuteOfDay]
        return minutes.map { context.knowledge.zone.instant(day, minuteOfDay: $0) }
    }
}

extension TimeUnit {
    /// How long it is, of those shorter than a day.
    fileprivate var seconds: Int64? {
        switch self {
        case .second: 1
        case .minute: 60
        case .hour: 3600
        case .day, .week, .month, .year: nil
        }
    }
}

extension CalendarDate {
    fileprivate var tomorrow: CalendarDate { advanced(byDays: 1) }
}
