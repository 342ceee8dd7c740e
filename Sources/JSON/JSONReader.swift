/// A cursor over the bytes of a JSON document.
///
/// Reads whole values into ``JSONValue``, or steps over them and tells where they lay, so that one bad element of a
/// long array is told from its neighbours. Tolerant only where RFC 8259 is silent: a lone surrogate and bytes that are
/// not UTF-8 become U+FFFD, the last of two members of one name counts. Never traps, whatever the bytes, and never
/// recurses deeper than ``JSONValue/deepest``.
package struct JSONReader {
    package let bytes: [UInt8]
    /// Where the cursor is, in bytes from the start; after an error, where reading stopped.
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

    /// Reads one whole document.
    package init(parsing text: String) throws(JSONError) {
        try self.init(parsing: Array(text.utf8))
    }
}

extension JSONReader {
    /// Reads the next value whole.
    package mutating func value() throws(JSONError) -> JSONValue { try value(depth: 0) }

    /// Steps into an array; then alternate ``hasElement(first:)`` with ``value()`` or ``skip()``.
    package mutating func enterArray() throws(JSONError) { try expect(UInt8(ascii: "[")) }

    /// Whether another element follows; steps over the comma or the closing bracket.
    package mutating func hasElement(first: Bool) throws(JSONError) -> Bool {
        try has(first: first, closing: UInt8(ascii: "]"))
    }

    /// Steps into an object; then alternate ``hasMember(first:)``, ``name()`` and a value.
    package mutating func enterObject() throws(JSONError) { try expect(UInt8(ascii: "{")) }

    /// Whether another member follows; steps over the comma or the closing brace.
    package mutating func hasMember(first: Bool) throws(JSONError) -> Bool {
        try has(first: first, closing: UInt8(ascii: "}"))
    }

    /// The name of the next member, and past its colon.
    package mutating func name() throws(JSONError) -> String {
        let name = try string()
        try expect(UInt8(ascii: ":"))
        return name
    }

    /// Goes back to where ``offset`` was earlier, to step over what could not be read.
    package mutating func rewind(to earlier: Int) {
        offset = min(max(earlier, 0), offset)
    }

    /// Fails where anything but white space is left.
    package mutating func end() throws(JSONError) {
        skipSpace()
        if offset < bytes.count { throw .trailing(offset: offset) }
    }
}

extension JSONReader {
    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        switch try next() {
        case UInt8(ascii: "{"): .object(try object(depth: depth))
        case UInt8(ascii: "["): .array(try array(depth: depth))
        case UInt8(ascii: "\""): .string(try string())
        case UInt8(ascii: "t"): try word("true", .bool(true))
        case UInt8(ascii: "f"): try word("false", .bool(false))
        case UInt8(ascii: "n"): try word("null", .null)
        default: try number()
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
        guard depth < JSONValue.deepest else { throw .tooDeep(offset: offset) }
        try enterObject()
        var object = JSONObject(capacity: 8)
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
        if try next() == closing {
            offset += 1
            return false
        }
        if !first {
            try expect(UInt8(ascii: ","))
            if try next() == closing { throw .unexpected(offset: offset) }
        }
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
}

// What the other aspects of the reader share.
extension JSONReader {
    mutating func skipSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x0A, 0x0D, 0x09: offset += 1
            default: return
            }
        }
    }

    /// The next byte that is not white space, not yet consumed.
    @inline(__always)
    mutating func next() throws(JSONError) -> UInt8 {
        // Peers write compact JSON, so nearly always there is no space to skip.
        if offset < bytes.count, bytes[offset] > 0x20 { return bytes[offset] }
        skipSpace()
        guard offset < bytes.count else { throw .endedEarly }
        return bytes[offset]
    }

    @inline(__always)
    mutating func expect(_ byte: UInt8) throws(JSONError) {
        guard try next() == byte else { throw .unexpected(offset: offset) }
        offset += 1
    }
}
