import Crypto

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Seals personal data and makes the marks by which it is found again.
///
/// A sealed value is `version(1) · key id(4) · nonce(12) · ciphertext · tag(16)`, by AES-256-GCM (NIST SP 800-38D). Its
/// place, the table, column and row it belongs to, is authenticated with it, so that a value moved elsewhere does not
/// open. A mark is HMAC-SHA256: equal for equal texts of the same purpose, and useless without the key. Sealing and
/// marking use keys of their own, derived from the secret by HKDF (RFC 5869).
package final class Sealer: Sendable {
    /// The first bytes of whatever this key seals.
    let prefix: [UInt8]
    private let sealing: SymmetricKey
    private let marking: SymmetricKey
    private let nonces = Nonces()

    package init(_ key: DataKey) {
        sealing = Self.subkey(of: key, for: "kentongan/1/seal")
        marking = Self.subkey(of: key, for: "kentongan/1/mark")
        let identity = Self.subkey(of: key, for: "kentongan/1/identity")
        prefix = [Self.version] + identity.withUnsafeBytes { Array($0.prefix(4)) }
    }

    private static let version: UInt8 = 1
    private static let tagCount = 16

    private static func subkey(of key: DataKey, for purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: key.secret, info: Array(purpose.utf8), outputByteCount: 32)
    }
}

extension Sealer {
    package func seal(_ plain: [UInt8], at place: Place) throws(StoreError) -> [UInt8] {
        do {
            let nonce = try AES.GCM.Nonce(data: nonces.next())
            let box = try AES.GCM.seal(plain, using: sealing, nonce: nonce, authenticating: place.bytes)
            var sealed = prefix
            sealed.reserveCapacity(prefix.count + Nonces.byteCount + plain.count + Self.tagCount)
            // Nil only for nonces of another length.
            box.combined?.withUnsafeBytes { sealed.append(contentsOf: $0) }
            return sealed
        } catch {
            throw .unreadable(place: place.name.description)
        }
    }

    package func open(_ sealed: [UInt8], at place: Place) throws(StoreError) -> [UInt8] {
        guard sealed.starts(with: prefix) else { throw .unreadable(place: place.name.description) }
        do {
            let box = try AES.GCM.SealedBox(combined: sealed.dropFirst(prefix.count))
            return Array(try AES.GCM.open(box, using: sealing, authenticating: place.bytes))
        } catch {
            throw .unreadable(place: place.name.description)
        }
    }

    /// The 32 bytes by which a secret text is found: equal texts of equal purpose have equal marks.
    package func mark(_ text: String, for purpose: String) -> [UInt8] { mark(Array(text.utf8), for: purpose) }

    /// The same of bytes.
    func mark(_ bytes: [UInt8], for purpose: String) -> [UInt8] {
        var hmac = HMAC<SHA256>(key: marking)
        hmac.update(data: Array(purpose.utf8))
        hmac.update(data: [0])
        hmac.update(data: bytes)
        return Array(hmac.finalize())
    }
}

extension Sealer {
    package func seal(_ text: String, at place: Place) throws(StoreError) -> [UInt8] {
        try seal(Array(text.utf8), at: place)
    }

    package func text(_ sealed: [UInt8], at place: Place) throws(StoreError) -> String {
        String(decoding: try open(sealed, at: place), as: UTF8.self)
    }

    // Nothing stays nothing.
    func seal(_ text: String?, at place: Place) throws(StoreError) -> [UInt8]? {
        guard let text else { return nil }
        return try seal(Array(text.utf8), at: place)
    }

    func text(_ sealed: [UInt8]?, at place: Place) throws(StoreError) -> String? {
        guard let sealed else { return nil }
        return String(decoding: try open(sealed, at: place), as: UTF8.self)
    }
}
