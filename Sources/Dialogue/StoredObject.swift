import JSON

/// A stored object read member by member: a state is read before every message, and no tree is built of what is kept
/// in another shape.
struct StoredObject {
    private var reader: JSONReader

    init(_ bytes: [UInt8]) { reader = JSONReader(bytes) }

    /// Goes through the object at hand, which is the value of that member; `read` takes the value of each of its own.
    mutating func members(
        of member: String, _ read: (_ name: String, _ value: inout StoredObject) throws(StateFault) -> Void
    ) throws(StateFault) {
        do throws(JSONError) { try reader.enterObject() } catch { throw .malformed(member: member) }
        var isFirst = true
        while let name = try nextName(isFirst: isFirst) {
            isFirst = false
            try read(name, &self)
        }
    }

    /// Takes the value at hand whole.
    mutating func value() throws(StateFault) -> JSONValue {
        do throws(JSONError) { return try reader.value() } catch { throw .notJSON(error) }
    }

    /// Fails where anything follows.
    mutating func end() throws(StateFault) {
        do throws(JSONError) { try reader.end() } catch { throw .notJSON(error) }
    }

    private mutating func nextName(isFirst: Bool) throws(StateFault) -> String? {
        do throws(JSONError) {
            return try reader.hasMember(first: isFirst) ? try reader.name() : nil
        } catch {
            throw .notJSON(error)
        }
    }
}
