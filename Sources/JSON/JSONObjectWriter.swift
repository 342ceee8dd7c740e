/// Writes a JSON object straight into bytes, member by member, with no tree and no text in between.
///
/// For what is written with every message: a conversation's state, the parameters of a call. Names are the program's
/// own and are written as they are, so they need no escape and are distinct; values are escaped.
package struct JSONObjectWriter: Sendable {
    private var bytes: [UInt8]

    /// - Parameter capacity: bytes expected, so that they are allocated once.
    package init(capacity: Int = 128) {
        bytes = []
        bytes.reserveCapacity(capacity)
        bytes.append(UInt8(ascii: "{"))
    }

    /// Closes the object and gives it up.
    package consuming func finished() -> [UInt8] {
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }
}

extension JSONObjectWriter {
    package mutating func write(_ name: String, _ value: String) {
        begin(name)
        bytes.appendJSON(value)
    }

    package mutating func write(_ name: String, _ value: Int64) {
        begin(name)
        bytes.appendJSON(value)
    }

    package mutating func write(_ name: String, _ value: Bool) {
        begin(name)
        bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
    }

    package mutating func writeNull(_ name: String) {
        begin(name)
        bytes.append(contentsOf: "null".utf8)
    }

    package mutating func write(_ name: String, ifPresent value: String?) {
        if let value { write(name, value) }
    }

    /// Writes a flag only where it is set, for readers that take a missing one for false.
    package mutating func write(_ name: String, ifTrue value: Bool) {
        if value { write(name, true) }
    }

    /// Writes an object whose members the closure writes.
    package mutating func writeObject(_ name: String, _ members: (inout JSONObjectWriter) -> Void) {
        begin(name)
        bytes.append(UInt8(ascii: "{"))
        members(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    /// Writes a value of any other shape, whose JSON the closure appends.
    package mutating func writeRaw(_ name: String, _ value: (inout [UInt8]) -> Void) {
        begin(name)
        value(&bytes)
    }

    /// Writes the name; no value ends in an opening brace, so one before it means that it is the object's first.
    private mutating func begin(_ name: String) {
        if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }
}
