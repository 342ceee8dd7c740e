import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Numbers used once: 12 random bytes each, drawn from the system 21 at a time.
///
/// Random ones are safe for 2³² values under one key (NIST SP 800-38D, 8.3). A draw of its own for each costs two
/// system calls, a third of what sealing a short text costs.
final class Nonces: Sendable {
    static let byteCount = 12
    /// The most that `getentropy` gives at once, in whole nonces.
    private static let drawCount = 256 / byteCount * byteCount

    private let stock = Mutex<[UInt8]>([])

    /// Fails where the system gives no randomness.
    func next() throws -> [UInt8] {
        try stock.withLock { stock in
            if stock.isEmpty { stock = try Self.draw() }
            let nonce = Array(stock.suffix(Self.byteCount))
            stock.removeLast(Self.byteCount)
            return nonce
        }
    }

    private static func draw() throws(NoRandomness) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: drawCount)
        guard getentropy(&bytes, bytes.count) == 0 else { throw NoRandomness() }
        return bytes
    }

    struct NoRandomness: Error {}
}
