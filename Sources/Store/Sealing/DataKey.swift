import Crypto

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The secret of 32 bytes under which personal data is kept, from `DATA_KEY`; never in the database.
package struct DataKey: Sendable {
    let secret: SymmetricKey

    /// Reads the base64 of 32 bytes; white space is passed over.
    package init(base64: String?) throws(DataKeyError) {
        let text = (base64 ?? "").split(whereSeparator: \.isWhitespace).joined()
        guard !text.isEmpty else { throw .missing }
        guard let bytes = Data(base64Encoded: text) else { throw .notBase64 }
        guard bytes.count == Self.byteCount else { throw .wrongLength(bytes.count) }
        secret = SymmetricKey(data: bytes)
    }

    /// A new one, from the system's source of randomness.
    package init() {
        secret = SymmetricKey(size: .bits256)
    }

    static let byteCount = 32

    /// What `kentongan key` prints: the only way out of here for the secret.
    package var base64: String {
        secret.withUnsafeBytes { Data($0).base64EncodedString() }
    }
}

extension DataKey: CustomStringConvertible, CustomReflectable {
    package var description: String { "DataKey(…)" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why `DATA_KEY` is no key.
package enum DataKeyError: Error, Sendable, Hashable, CustomStringConvertible {
    case missing
    case notBase64
    /// So many bytes instead of 32.
    case wrongLength(Int)

    package var description: String {
        switch self {
        case .missing: "DATA_KEY is not set. Make one with `kentongan key` and keep a copy outside this machine."
        case .notBase64: "DATA_KEY is not base64. Copy it whole, or make a new one with `kentongan key`."
        case .wrongLength(let count):
            "DATA_KEY holds \(count) bytes instead of 32. Copy it whole, or make a new one with `kentongan key`."
        }
    }
}
