/// A cursor over the bytes of a JSON document.
///
/// Reads whole values into ``JSONValue``, or steps over them and tells where they lay, so that one bad element of a
/// long array is told from its neighbours. Tolerant only where RFC 8259 is silent: a lone surrogate and bytes that are
/// not UTF-8 become U+FFFD. Never traps, never recurses deeper than ``JSONValue/deepest``.
package struct JSONReader {
    let bytes: [UInt8]
    package internal(set) var offset = 0

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }
}

extension JSONValue {
    /// Levels of nesting that are read; deeper documents are refused.
    package static let deepest = 64

    /// Reads one whole document.
    package init(parsing bytes: [UInt8]) throws(JSONError) {
        var reader = JSONReader(bytes)
        self = try reader.value()
        try reader.end()
    }

    package init(parsing text: String) throws(JSONError) {
        try self.init(parsing: Array(text.utf8))
    }
}

extension JSONReader {
    /// Reads the next value whole.
    package mutating func value(depth: Int = 0) throws(JSONError) -> JSONValue {
        switch try next() {
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    /// Steps over the next value and tells which bytes it took, checking its structure but building nothing.
    package mutating func skip() throws(JSONError) -> Range<Int> {
        _ = try next()
        let start = offset
        var depth = 0
        repeat {
            switch try next() {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                offset += 1
                if depth > JSONValue.deepest { throw .tooDeep(offset: offset) }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                offset += 1
                if depth < 0 { throw .unexpected(offset: offset - 1) }
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                if depth == 0 { throw .unexpected(offset: offset) }
                offset += 1
            case UInt8(ascii: "\""): try skipString()
            default: skipWord()
            }
        } while depth > 0
        return start..<offset
    }

    /// Steps into an array; then alternate ``hasElement(first:)`` with ``value(depth:)`` or ``skip()``.
    package mutating func enterArray() throws(JSONError) { try expect(UInt8(ascii: "[")) }

    /// Whether another element follows; steps over the comma or the closing bracket.
    package mutating func hasElement(first: Bool) throws(JSONError) -> Bool {
        try has(first: first, closing: UInt8(ascii: "]"))
    }

    /// Steps into an object; then alternate ``hasMember(first:)``, ``name()`` and a value.
    package mutating func enterObject() throws(JSONError) { try expect(UInt8(ascii: "{")) }

    package mutating func hasMember(first: Bool) throws(JSONError) -> Bool {
        try has(first: first, closing: UInt8(ascii: "}"))
    }

    /// The name of the next member, and past its colon.
    package mutating func name() throws(JSONError) -> String {
        guard try next() == UInt8(ascii: "\"") else { throw .unexpected(offset: offset) }
        let name = try string()
        try expect(UInt8(ascii: ":"))
        return name
    }

    /// Fails where anything but white space is left.
    package mutating func end() throws(JSONError) {
        skipSpace()
        if offset < bytes.count { throw .trailing(offset: offset) }
    }
}

extension JSONReader {
    private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
        guard depth < JSONValue.deepest else { throw .tooDeep(offset: offset) }
        try enterObject()
        var object = JSONObject()
        while try hasMember(first: object.members.isEmpty) {
            let name = try name()
            object.append(name, try value(depth: depth + 1))
        }
        return object
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
        guard depth < JSONValue.deepest else { throw .tooDeep(offset: offset) }
        try enterArray()
        var elements: [JSONValue] = []
        while try hasElement(first: elements.isEmpty) { elements.append(try value(depth: depth + 1)) }
        return elements
    }

    private mutating func has(first: Bool, closing: UInt8) throws(JSONError) -> Bool {
        let byte = try next()
        if byte == closing {
            offset += 1
            return false
        }
        if !first { try expect(UInt8(ascii: ",")) }
        return true
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for byte in word.utf8 {
            guard offset < bytes.count else { throw .endedEarly }
            guard bytes[offset] == byte else { throw .unexpected(offset: offset) }
            offset += 1
        }
        return value
    }

    private mutating func skipSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x0A, 0x0D, 0x09: offset += 1
            default: return
            }
        }
    }

    /// The next byte that is not white space, not yet consumed.
    private mutating func next() throws(JSONError) -> UInt8 {
        skipSpace()
        guard offset < bytes.count else { throw .endedEarly }
        return bytes[offset]
    }

    private mutating func expect(_ byte: UInt8) throws(JSONError) {
        guard try next() == byte else { throw .unexpected(offset: offset) }
        offset += 1
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
