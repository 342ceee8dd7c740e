import Chat
import JSON

/// Finds in a broken update what is needed to keep it and to tell its sender: which one it is, and from which chat.
enum Salvage {
    static func id(in raw: [UInt8]) -> UpdateID? {
        var reader = JSONReader(raw)
        while reader.seek(member: "update_id") {
            if let id = (try? reader.value()).flatMap(UpdateID.init(wire:)) { return id }
        }
        return nil
    }

    /// The first chat named; an update that names another one as well names its own first.
    static func lane(in raw: [UInt8]) -> Lane? {
        var reader = JSONReader(raw)
        while reader.seek(member: "chat") {
            if let number = try? chatID(&reader) { return Lane(ChatID(number)) }
        }
        return nil
    }

    private static func chatID(_ reader: inout JSONReader) throws(JSONError) -> Int64? {
        try reader.enterObject()
        var isFirst = true
        while try reader.hasMember(first: isFirst) {
            isFirst = false
            if try reader.name() == "id" { return try reader.value().int64 }
            _ = try reader.skip()
        }
        return nil
    }
}
