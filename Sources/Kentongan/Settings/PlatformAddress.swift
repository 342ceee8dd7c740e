/// What an address of the Bot API says of the way to it, read only as far as that goes.
struct PlatformAddress {
    private let scheme: Substring
    private let authority: Substring

    init(_ address: String) {
        let mark = address.firstRange(of: "://")
        scheme = address[..<(mark?.lowerBound ?? address.startIndex)]
        authority = address[(mark?.upperBound ?? address.startIndex)...].prefix { !"/?#".contains($0) }
    }

    /// Whether the token, which is a part of every request's path, would leave this machine for all on the way to read.
    var exposesToken: Bool { scheme.lowercased() == "http" && !isThisMachine }

    /// True only of names and addresses that mean this machine to everybody.
    ///
    /// http://127.0.0.1@example.org goes to example.org: where there is more than a host and a port, nothing is believed.
    var isThisMachine: Bool {
        guard !authority.contains(where: { "@\\%".contains($0) }) else { return false }
        if authority.hasPrefix("[::1]") { return true }
        let host = authority.prefix { $0 != ":" }.lowercased()
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return host == "localhost" || (numbers.count == 4 && numbers[0] == 127 && numbers.allSatisfy { $0 != nil })
    }
}
