/// Turns UTF-16 into UTF-8 piece by piece; what is broken becomes U+FFFD.
struct UTF16Transcoder {
    let isBigEndian: Bool
    /// The first half of a unit whose other half is in the next piece.
    private var half: UInt8?
    /// A leading surrogate whose trailing one is in the next piece.
    private var lead: UInt16?

    init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

    mutating func utf8(_ piece: [UInt8]) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(piece.count / 2 + 2)
        if let lead { units.append(lead) }
        lead = nil
        for byte in piece {
            guard let first = half else {
                half = byte
                continue
            }
            half = nil
            units.append(isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first))
        }
        if let last = units.last, UTF16.isLeadSurrogate(last) { lead = units.removeLast() }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// What is left when nothing more comes.
    mutating func end() -> [UInt8] {
        let isBroken = half != nil || lead != nil
        (half, lead) = (nil, nil)
        return isBroken ? Array("\u{FFFD}".utf8) : []
    }
}
