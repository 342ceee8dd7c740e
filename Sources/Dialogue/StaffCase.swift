/// A person's request to speak with the branch's staff, as far as the conversation needs to know it.
package struct StaffCase: Sendable, Hashable {
    /// What it is about, the most urgent first.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Somebody who does not want to go on living, somebody who died, somebody who is hurt.
        case distress, death, accident
        /// What was sent is to be taken out of the official systems.
        case erasure
        case question

        package init(_ emergency: Topic.Emergency) {
            self =
                switch emergency {
                case .distress: .distress
                case .death: .death
                case .accident: .accident
                }
        }
    }

    /// What the person and staff quote: `P-00017`.
    package var number: Int64
    /// Seconds since 1970, UTC.
    package var openedAt: Int64
    package var isOpen: Bool

    package init(number: Int64, openedAt: Int64, isOpen: Bool) {
        self.number = number
        self.openedAt = openedAt
        self.isOpen = isOpen
    }
}
