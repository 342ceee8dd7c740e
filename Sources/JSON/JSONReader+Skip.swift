extension JSONReader {
    /// Steps over the next value and tells which bytes it took, building nothing.
    ///
    /// Only strings and the balance of brackets are looked at, at any depth: what lies within may well be unreadable,
    /// and still the value after it is found. Every valid value is stepped over exactly.
    package mutating func skip() throws(JSONError) -> Range<Int> {
        _ = try next()
        let start = offset
        var depth = 0
        repeat {
            switch try next() {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                offset += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { throw .unexpected(offset: offset) }
                depth -= 1
                offset += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                if depth == 0 { throw .unexpected(offset: offset) }
                offset += 1
            case UInt8(ascii: "\""): try skipString()
            default: skipWord()
            }
        } while depth > 0
        return start..<offset
    }

    private mutating func skipWord() {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "\""),
                UInt8(ascii: "["), UInt8(ascii: "{"), 0x20, 0x0A, 0x0D, 0x09:
                return
            default: offset += 1
            }
        }
    }

    private mutating func skipString() throws(JSONError) {
        offset += 1
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                offset += 1
                return
            case UInt8(ascii: "\\"): offset += 2
            default: offset += 1
            }
        }
        offset = bytes.count
        throw .endedEarly
    }
}
