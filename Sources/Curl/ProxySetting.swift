/// Which proxy stands between us and the servers.
package enum ProxySetting: Sendable, Hashable {
    /// What `https_proxy`, `http_proxy`, `all_proxy` and `no_proxy` say.
    case environment
    case none
    case server(ProxyServer)
}

/// A proxy's address, and apart from it what it wants to know of us.
package struct ProxyServer: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// Why an address cannot be a proxy's; it does not quote the address, which may hold a password.
    package enum Fault: Error, Sendable, Hashable {
        case schemeUnknown
        case hostMissing
    }

    /// Never printed whole.
    package struct Credentials: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
        package let user: String
        package let password: String

        package init(user: String, password: String) {
            self.user = user
            self.password = password
        }

        package var description: String { "\(user):…" }
        package var customMirror: Mirror { Mirror(self, children: ["user": user]) }
    }

    /// Those libcurl speaks; the `h` in `socks5h` and the `a` in `socks4a` leave looking names up to the proxy.
    package static let schemes = ["http", "https", "socks4", "socks4a", "socks5", "socks5h"]

    /// Scheme, host and port.
    package let url: String
    package let host: String
    package let credentials: Credentials?

    /// Reads `scheme://[user:password@]host[:port]`; user and password may be percent-encoded.
    ///
    /// - Parameter credentials: in place of those in the address.
    package init(_ address: String, credentials: Credentials? = nil) throws(Fault) {
        guard let mark = address.firstRange(of: "://"), Self.schemes.contains(String(address[..<mark.lowerBound]))
        else {
            throw .schemeUnknown
        }
        let authority = address[mark.upperBound...].prefix { !"/?#".contains($0) }
        let at = authority.lastIndex(of: "@")
        let server = at.map { authority[authority.index(after: $0)...] } ?? authority
        guard let first = server.first, first != ":" else { throw .hostMissing }
        host = String(
            server.hasPrefix("[") ? server.dropFirst().prefix { $0 != "]" } : server.prefix { $0 != ":" })
        url = String(address[..<mark.upperBound] + server)
        self.credentials = credentials ?? at.map { Credentials(userInfo: authority[..<$0]) }
    }

    package var description: String { credentials.map { "\(url) as \($0)" } ?? url }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["url": url]) }
}

extension ProxyServer.Credentials {
    fileprivate init(userInfo: Substring) {
        let parts = userInfo.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(
            user: parts.first.map(percentDecoded) ?? "",
            password: parts.count > 1 ? percentDecoded(parts[1]) : "")
    }
}

private func percentDecoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%"), let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) {
            bytes.append(value)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
