import Foundation
import TestSupport

/// A private authority and a certificate for 127.0.0.1 that it gave out, rightly or not.
struct Certificates {
    enum Kind: String, CaseIterable, Sendable {
        case good
        case expired
        case otherHost
        case selfSigned
    }

    let folder: ScratchFolder
    var authority: String { folder.file("ca.pem") }

    /// Leaves `cert.pem` and `key.pem` in the folder.
    init(_ kind: Kind) async throws {
        folder = try ScratchFolder()
        try await make(["-x509", "-days", "2", "-subj", "/CN=Kentongan test CA", "-out", "ca.pem"], key: "ca.key")
        switch kind {
        case .good: try await sign(for: "IP:127.0.0.1", days: 2)
        case .expired: try await sign(for: "IP:127.0.0.1", days: -1)
        case .otherHost: try await sign(for: "DNS:example.invalid", days: 2)
        case .selfSigned:
            try await make(Self.naming("IP:127.0.0.1") + ["-x509", "-days", "2", "-out", "cert.pem"], key: "key.pem")
        }
    }

    private static func naming(_ name: String) -> [String] {
        ["-subj", "/CN=test", "-addext", "subjectAltName=\(name)"]
    }

    private func make(_ arguments: [String], key: String) async throws {
        let fresh = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key]
        try await Program.openssl.run(["req"] + arguments + fresh, in: folder.url)
    }

    private func sign(for name: String, days: Int) async throws {
        try await make(Self.naming(name) + ["-out", "request.csr"], key: "key.pem")
        let authority = ["-CA", "ca.pem", "-CAkey", "ca.key", "-copy_extensions", "copyall", "-days", "\(days)"]
        try await Program.openssl.run(
            ["x509", "-req", "-in", "request.csr", "-out", "cert.pem"] + authority, in: folder.url)
    }
}
