import FoundationEssentials

/// A point in time, in whole milliseconds since 1970-01-01 00:00 UTC.
package struct Moment: Hashable, Comparable, Sendable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package init(seconds: Int64) {
        milliseconds = seconds * 1_000
    }

    /// As the Bot API dates things.
    var seconds: Int64 { milliseconds.flooredQuotient(by: 1_000) }

    /// What the machine's clock says.
    package static var now: Self { Self(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }

    package static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

    package static func + (moment: Self, duration: Duration) -> Self {
        Self(milliseconds: moment.milliseconds + duration.milliseconds)
    }

    static func - (moment: Self, duration: Duration) -> Self {
        Self(milliseconds: moment.milliseconds - duration.milliseconds)
    }

    static func - (later: Self, earlier: Self) -> Duration {
        .milliseconds(later.milliseconds - earlier.milliseconds)
    }
}

extension Duration {
    /// Whole milliseconds, the rest cut off.
    var milliseconds: Int64 {
        components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
    }

    /// Seconds, rounded up: how Telegram names a time to wait.
    var secondsRoundedUp: Int64 {
        (milliseconds + 999).flooredQuotient(by: 1_000)
    }
}

extension Int64 {
    fileprivate func flooredQuotient(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
