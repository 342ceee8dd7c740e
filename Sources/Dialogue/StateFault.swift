package import JSON

/// Why a stored state cannot be read; the row belongs in quarantine, and its person gets a fresh start.
package enum StateFault: Error, Sendable, Equatable {
    case notJSON(JSONError)
    /// Written by a newer program; that program can read it.
    case newer(version: Int)
    /// No chain of upgrades leads from that version to ours.
    case noUpgrade(from: Int)
    case unknownKind(String)
    /// The member of that name is missing or makes no sense; its value is not told, since it may be personal.
    case malformed(member: String)
}
