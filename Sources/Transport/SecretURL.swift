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

    package var description: String {
        secrets.reduce(exposed) { text, secret in
            text.split(separator: secret, omittingEmptySubsequences: false).joined(separator: "…")
        }
    }

    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["url": description]) }
}
