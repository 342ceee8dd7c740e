import Chat
import Store

/// Everything a courier remembers, as one value under one lock; decides what is to be done, and does nothing itself.
struct Desk: Sendable {
    var dispatch: Dispatch
    var handovers = Succession<Handover>()
    var taps: [TapID] = []
    var isStopping = false
    /// Grows while the platform cannot be reached at all.
    var outage = Backoff(first: .seconds(1), ceiling: .seconds(60))
    /// When the store next has something to claim; nil when only news can tell.
    private var nextClaim: Instant? = Instant(milliseconds: 0)
    private var isClaiming = false
    private var isWriting = false
    private var alarms: Set<Instant> = []

    init(dispatch: Dispatch) {
        self.dispatch = dispatch
    }

    /// What to begin now.
    struct Plan {
        var sends: [Dispatch.Send]
        var taps: [TapID]
        var claims: Bool
        var writes: Bool
        /// When to ring again by itself.
        var alarm: Instant?
    }

    mutating func plan(now: Instant, hasOutcomes: Bool) -> Plan {
        let sends = dispatch.start(now: now)
        defer { taps = [] }
        let claims = !isClaiming && !isStopping && nextClaim.map { $0 <= now } ?? false
        if claims {
            isClaiming = true
            nextClaim = nil
        }
        let writes = hasOutcomes && !isWriting
        if writes { isWriting = true }
        return Plan(sends: sends, taps: taps, claims: claims, writes: writes, alarm: nextAlarm())
    }

    mutating func claimAgain(at moment: Instant) {
        nextClaim = min(nextClaim ?? moment, moment)
    }

    mutating func claimEnded(again moment: Instant?) {
        isClaiming = false
        if let moment { claimAgain(at: moment) }
    }

    /// Whether the courier must look again after an ending: nobody writes outcomes, or something waits for a moment that
    /// no alarm is set for.
    var mustRing: Bool { !isWriting || unheardMoment != nil }

    /// Ends the writing where nothing is left to write; to be asked under the lock, so that no outcome falls between.
    mutating func writingEnded() { isWriting = false }

    mutating func alarmRang(_ moment: Instant) { alarms.remove(moment) }

    /// The next moment something is due, unless an alarm for then or earlier is set already.
    private mutating func nextAlarm() -> Instant? {
        guard let moment = unheardMoment else { return nil }
        alarms.insert(moment)
        return moment
    }

    private var unheardMoment: Instant? {
        let moments = [dispatch.nextWake, isClaiming || isStopping ? nil : nextClaim].compactMap(\.self)
        guard let moment = moments.min(), !alarms.contains(where: { $0 <= moment }) else { return nil }
        return moment
    }
}
