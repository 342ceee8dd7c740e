import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Numbers used once: 12 random bytes each, drawn from the system 21 at a time.
///
/// Random ones are safe for 2³² values under one key (NIST SP 800-38D, 8.3). A draw of its own for each costs two system
/// calls, a third of what sealing a short text costs.
final class Nonces: Sendable {
    static let byteCount = 12
    /// The most that `getentropy` gives at once, in whole nonces.
    private static let drawCount = 256 / byteCount * byteCount

    private let stock = Mutex<[UInt8]>([])

    func next() -> [UInt8] {
        stock.withLock { stock in
            if stock.isEmpty { stock = Self.draw() }
            let nonce = Array(stock.suffix(Self.byteCount))
            stock.removeLast(Self.byteCount)
            return nonce
        }
    }

    private static func draw() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: drawCount) { buffer, count in
            // Fails only for more than 256 bytes or on a kernel without the call; neither can be worked around.
            precondition(getentropy(buffer.baseAddress, drawCount) == 0, "the system gives no randomness")
            count = drawCount
        }
    }
}
