/// The last entry of the trail at some moment, by its number and hash: what is kept elsewhere, on paper or in another system,
/// so that a trail cut off or written anew is found even where somebody has the key.
///
/// Written as `42-9f3a…`, the hash in 64 hexadecimal digits.
package struct AuditHead: Hashable, Sendable {
    package let number: Int64
    package let hash: [UInt8]

    package init(number: Int64, hash: [UInt8]) {
        self.number = number
        self.hash = hash
    }

    /// Nil for anything but a head as it is written.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int64(parts[0]), number > 0, parts[1].utf8.count == 2 * Self.hashLength
        else { return nil }
        let digits = parts[1].compactMap(\.hexDigitValue)
        guard digits.count == parts[1].utf8.count else { return nil }
        let bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
        self.init(number: number, hash: bytes)
    }

    /// Of an HMAC-SHA256.
    static let hashLength = 32
}

extension AuditHead: CustomStringConvertible {
    package var description: String {
        "\(number)-" + hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
