extension JSONReader {
    /// Reads a string whose opening quote is the next byte.
    mutating func string() throws(JSONError) -> String {
        offset += 1
        let start = offset
        // Most strings hold no escape: one scan, one copy.
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "\\") {
            if bytes[offset] < 0x20 { throw .unexpected(offset: offset) }
            offset += 1
        }
        guard offset < bytes.count else { throw .endedEarly }
        if bytes[offset] == UInt8(ascii: "\"") {
            offset += 1
            return text(start..<offset - 1)
        }
        return try escapedString(from: start)
    }

    private mutating func escapedString(from start: Int) throws(JSONError) -> String {
        var units: [UInt8] = []
        units.reserveCapacity(offset - start + 32)
        for index in start..<offset { units.append(bytes[index]) }
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &units)
            case 0..<0x20: throw .unexpected(offset: offset - 1)
            default: units.append(byte)
            }
        }
        throw .endedEarly
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
            units.append(contentsOf: Character(scalar).utf8)
        default: throw .unexpected(offset: offset - 1)
        }
    }

    /// The scalar of one `\uXXXX`, or of the pair that spells one outside the basic plane.
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
        let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private mutating func hexUnit() throws(JSONError) -> UInt16 {
        guard offset + 4 <= bytes.count else { throw .endedEarly }
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = Self.hexDigit(bytes[offset]) else { throw .unexpected(offset: offset) }
            unit = unit << 4 | digit
            offset += 1
        }
        return unit
    }

    private static func hexDigit(_ byte: UInt8) -> UInt16? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    mutating func number() throws(JSONError) -> JSONValue {
        let start = offset
        var isInteger = true
        scan: while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): break
            case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"): isInteger = false
            default: break scan
            }
            offset += 1
        }
        guard offset > start else { throw .unexpected(offset: start) }
        if isInteger, let integer = integer(start..<offset) { return .integer(integer) }
        guard let value = Double(text(start..<offset)) else { throw .unexpected(offset: start) }
        return .double(value)
    }

    /// The digits as a 64-bit integer, or nil where they are more than it holds or no number.
    private func integer(_ range: Range<Int>) -> Int64? {
        let negative = bytes[range.lowerBound] == UInt8(ascii: "-")
        let digits = negative ? range.lowerBound + 1..<range.upperBound : range
        guard !digits.isEmpty else { return nil }
        var value: Int64 = 0
        for index in digits {
            guard bytes[index] != UInt8(ascii: "-") else { return nil }
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let digit = Int64(bytes[index] - UInt8(ascii: "0"))
            let (sum, carry) = product.addingReportingOverflow(negative ? -digit : digit)
            guard !overflow, !carry else { return nil }
            value = sum
        }
        return value
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
