/// How urgent a call is, most urgent first: replies never wait for a broadcast.
package enum Urgency: Int, Sendable, Hashable, Comparable, CaseIterable {
    case reply, staff, reminder, broadcast

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// Whether the platform's overall limit for unasked messages counts it.
    package var isBulk: Bool { self >= .reminder }

    /// Whether it may be sent again by itself although the first one may have arrived. A repeated form question is a
    /// small thing; a reminder or a broadcast that comes twice is not.
    package var mayRepeat: Bool { !isBulk }
}
