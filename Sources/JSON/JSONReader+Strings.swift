extension JSONReader {
    /// Reads the next value, which must be a string.
    package mutating func string() throws(JSONError) -> String {
        try expect(UInt8(ascii: "\""))
        // Most strings hold no escape: one scan, one copy.
        let start = offset
        let end = endOfPlainText(from: start)
        guard end < bytes.count else { throw .endedEarly }
        guard bytes[end] == UInt8(ascii: "\"") else { return try escapedString() }
        offset = end + 1
        return bytes.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[start..<end]), as: UTF8.self)
        }
    }

    /// Where the text from there on first has a quote, a backslash or a byte that must not stand in a string.
    @inline(__always)
    private func endOfPlainText(from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
            end += 1
        }
        return end
    }

    private mutating func escapedString() throws(JSONError) -> String {
        var units: [UInt8] = []
        while true {
            let end = endOfPlainText(from: offset)
            units.append(contentsOf: bytes[offset..<end])
            offset = end
            guard offset < bytes.count else { throw .endedEarly }
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                offset += 1
                return String(decoding: units, as: UTF8.self)
            case UInt8(ascii: "\\"):
                offset += 1
                try escape(into: &units)
            default: throw .unexpected(offset: offset)
            }
        }
    }

    private mutating func escape(into units: inout [UInt8]) throws(JSONError) {
        guard offset < bytes.count else { throw .endedEarly }
        let byte = bytes[offset]
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): units.append(byte)
        case UInt8(ascii: "n"): units.append(0x0A)
        case UInt8(ascii: "t"): units.append(0x09)
        case UInt8(ascii: "r"): units.append(0x0D)
        case UInt8(ascii: "b"): units.append(0x08)
        case UInt8(ascii: "f"): units.append(0x0C)
        case UInt8(ascii: "u"):
            let scalar = try scalar()
            units.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: throw .unexpected(offset: offset - 1)
        }
    }

    /// The scalar of one `\uXXXX`, or of the pair that spells one outside the basic plane; U+FFFD for half a pair.
    private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
        let first = try hexUnit()
        guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
        else { return "\u{FFFD}" }
        let mark = offset
        offset += 2
        let second = try hexUnit()
        guard UTF16.isTrailSurrogate(second) else {
            offset = mark
            return "\u{FFFD}"
        }
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    private mutating func hexUnit() throws(JSONError) -> UInt16 {
        guard offset + 4 <= bytes.count else { throw .endedEarly }
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue else {
                throw .unexpected(offset: offset)
            }
            unit = unit << 4 | UInt16(digit)
            offset += 1
        }
        return unit
    }
}
