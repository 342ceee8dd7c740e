import Chat

/// An entry as it lies in the table, and the bytes its hash is made over.
///
/// The form is canonical: the hash before it (32 zeros for the first), number and time as 64 bits each, least byte first, then
/// actor, action, subject and the sealed detail, each after its own length in bytes as 64 bits, so that nothing can move from one
/// column to the next. The detail goes in sealed, so that the whole trail is checked without opening any of it and no byte can be
/// changed unseen. Never changed: every hash ever written rests on it.
struct AuditLink {
    var number: Int64
    var at: Instant
    var actor: String
    var action: String
    var subject: String
    var sealed: [UInt8]

    /// - Parameter before: The hash of the entry before; nil for the first.
    func hash(after before: [UInt8]?, _ sealer: Sealer) -> [UInt8] {
        var bytes = before ?? [UInt8](repeating: 0, count: AuditHead.hashLength)
        bytes.reserveCapacity(
            bytes.count + 6 * 8 + actor.utf8.count + action.utf8.count + subject.utf8.count + sealed.count)
        bytes.appendNumber(number)
        bytes.appendNumber(at.milliseconds)
        for text in [actor, action, subject] {
            bytes.appendNumber(Int64(text.utf8.count))
            bytes.append(contentsOf: text.utf8)
        }
        bytes.appendNumber(Int64(sealed.count))
        bytes.append(contentsOf: sealed)
        return sealer.mark(bytes, for: "audit")
    }
}

extension [UInt8] {
    fileprivate mutating func appendNumber(_ number: Int64) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
