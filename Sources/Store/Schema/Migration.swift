import Crypto

/// One step of the schema, as SQL alone: it must mean the same in ten years, whatever the Swift around it becomes.
///
/// Once released, a migration is never edited: the checksum of its text is kept in every database it ran on.
struct Migration: Sendable {
    let number: Int
    let name: String
    let script: StaticString

    var checksum: String {
        let digest = script.withUTF8Buffer { SHA256.hash(data: $0) }
        return digest.prefix(8).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }
}
