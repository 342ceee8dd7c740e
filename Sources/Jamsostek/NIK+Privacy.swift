extension NIK {
    /// All sixteen digits, for sealing, hashing and the official systems; never for a message, a log or a group.
    package var exposed: String { digits }

    /// The first and last four digits, the rest as stars: how every text shows the number.
    package var masked: String { Jamsostek.masked(digits) }
}

extension NIK: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { masked }
    package var debugDescription: String { masked }
    /// Keeps `dump` and a failed test's output from the stored digits.
    package var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }
}
