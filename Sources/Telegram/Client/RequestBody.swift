import Chat
import JSON

/// The parameters of one call, written as JSON straight into bytes: the hot calls build no tree on the way.
struct RequestBody {
    private(set) var bytes: [UInt8]

    /// - Parameter capacity: bytes expected, so that they are allocated once.
    init(capacity: Int = 128) {
        bytes = []
        bytes.reserveCapacity(capacity)
        bytes.append(UInt8(ascii: "{"))
    }

    mutating func add(_ name: String, _ number: Int64) {
        begin(name)
        bytes.appendJSON(number)
    }

    mutating func add(_ name: String, _ text: String) {
        begin(name)
        bytes.appendJSON(text)
    }

    mutating func add(_ name: String, ifPresent text: String?) {
        if let text { add(name, text) }
    }

    /// Adds a parameter whose JSON somebody else writes.
    mutating func add(_ name: String, writing value: (inout [UInt8]) -> Void) {
        begin(name)
        value(&bytes)
    }

    /// The chat, and the topic where it is one; the General topic's number 1 is refused by the Bot API and so left out.
    mutating func add(_ lane: Lane) {
        add("chat_id", lane.chat.rawValue)
        if let thread = lane.thread, thread != 1 { add("message_thread_id", thread) }
    }

    consuming func finished() -> [UInt8] {
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private mutating func begin(_ name: String) {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }
}
