/// What walking the whole trail has found.
package struct AuditVerdict: Hashable, Sendable {
    /// How many entries hold, from the first on.
    package var entries: Int64 = 0
    /// The last of them; nil of an empty trail.
    package var head: AuditHead?
    /// Nil where all is well.
    package var fault: Fault?

    package enum Fault: Hashable, Sendable {
        /// The entry of this number is not there as it was written: changed, taken out, moved or put in.
        case broken(Int64)
        /// The trail ends before the head that was kept: its end was cut off.
        case cutOff(before: Int64)
        /// The entry of this number is not the one that was kept: the trail was written anew from there or before.
        case replaced(Int64)
    }
}
