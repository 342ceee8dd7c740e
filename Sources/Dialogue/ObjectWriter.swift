import JSON

/// Writes a JSON object straight into bytes, member by member: a state is written after every message.
///
/// Names are our own and need no escaping.
struct ObjectWriter {
    private(set) var bytes: [UInt8]
    private var isEmpty = true

    init(capacity: Int = 768) {
        bytes = []
        bytes.reserveCapacity(capacity)
        bytes.append(UInt8(ascii: "{"))
    }

    mutating func write(_ name: String, _ value: String) {
        begin(name)
        bytes.appendJSON(value)
    }

    mutating func write(_ name: String, _ value: Int64) {
        begin(name)
        bytes.appendJSON(value)
    }

    mutating func write(_ name: String, ifPresent value: String?) {
        if let value { write(name, value) }
    }

    /// Written only where it is true, which is the rarer case of every flag we keep.
    mutating func write(_ name: String, ifTrue value: Bool) {
        guard value else { return }
        begin(name)
        bytes.append(contentsOf: "true".utf8)
    }

    /// An object as a member.
    mutating func write(_ name: String, _ content: (inout ObjectWriter) -> Void) {
        begin(name)
        let wasEmpty = isEmpty
        isEmpty = true
        bytes.append(UInt8(ascii: "{"))
        content(&self)
        bytes.append(UInt8(ascii: "}"))
        isEmpty = wasEmpty
    }

    /// A value of another shape, whose bytes the closure appends.
    mutating func write(_ name: String, raw content: (inout [UInt8]) -> Void) {
        begin(name)
        content(&bytes)
    }

    consuming func finished() -> [UInt8] {
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private mutating func begin(_ name: String) {
        if !isEmpty { bytes.append(UInt8(ascii: ",")) }
        isEmpty = false
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: name.utf8)
        bytes.append(contentsOf: "\":".utf8)
    }
}
