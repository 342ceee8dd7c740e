package import Chat
package import Dialogue

/// What caused an outgoing call: with the call's number within it, the key that lets no call be queued twice.
package struct EventKey: RawRepresentable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    package static func update(_ update: UpdateID, of series: Series) -> Self {
        Self(rawValue: "u\(series.id)/\(update.rawValue)")
    }

    package static func timer(_ name: TimerName, in lane: Lane, due: Instant) -> Self {
        Self(rawValue: "t\(lane.chat)/\(lane.storedThread)/\(name.rawValue)/\(due.milliseconds)")
    }

    /// A recipient's call; its number is the recipient's.
    package static func broadcast(_ id: BroadcastID) -> Self { Self(rawValue: "b\(id.rawValue)") }

    /// A call by which somebody sees a broadcast before others do.
    package static func trial(_ number: Int64) -> Self { Self(rawValue: "bt\(number)") }

    /// What follows from the outcome of an earlier call, as the answer to an inspection.
    package static func outcome(of row: OutboxID) -> Self { Self(rawValue: "o\(row.rawValue)") }
}
