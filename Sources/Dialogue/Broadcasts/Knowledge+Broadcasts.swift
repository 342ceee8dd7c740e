import Broadcasting
import Jamsostek

extension Knowledge {
    /// The first instant from this one on at which many may be written to; seconds since 1970, UTC.
    package func broadcastTime(notBefore instant: Int64) -> Int64 {
        let (day, hours) = (zone.date(ofUnixSeconds: instant), broadcasts.hours)
        let minute = zone.minuteOfDay(ofUnixSeconds: instant)
        if hours.contains(minute) { return instant }
        return zone.instant(minute < hours.lowerBound ? day : day.advanced(byDays: 1), minuteOfDay: hours.lowerBound)
    }

    var broadcastApprovalAbove: Int { broadcasts.approvalAbove }

    /// A topic's title; nil for one that config does not know.
    func broadcastTopic(_ id: String) -> String? { broadcasts[topic: id]?.title }
}
