/// An address whose path may carry a token: it is used whole and printed without it.
package struct SecretURL: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The address itself, for the transport alone.
    package let exposed: String
    private let secrets: [String]

    /// - Parameter secrets: the parts that no log may show; empty ones are ignored.
    package init(_ url: String, hiding secrets: [String] = []) {
        exposed = url
        self.secrets = secrets.filter { !$0.isEmpty }
    }

    package var description: String { redacting(exposed) }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["url": description]) }

    /// A text about this address with its secrets struck out, for messages that quote it.
    package func redacting(_ text: String) -> String {
        secrets.reduce(text) { text, secret in
            text.split(separator: secret, omittingEmptySubsequences: false).joined(separator: "…")
        }
    }

    /// The host, without port and user, as written; empty where there is none.
    package var host: String {
        guard let scheme = exposed.firstRange(of: "://") else { return "" }
        let authority = exposed[scheme.upperBound...].prefix { !"/?#".contains($0) }
        let server = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        guard !server.hasPrefix("[") else { return String(server.dropFirst().prefix { $0 != "]" }) }
        return String(server.prefix { $0 != ":" })
    }
}
