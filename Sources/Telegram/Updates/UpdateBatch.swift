import Chat
import JSON

/// The answer to one poll, update by update: what one of them holds never matters to the rest.
struct UpdateBatch {
    private(set) var arrivals: [Arrival] = []
    /// Updates that could not even be named, and so cannot be kept; see ``named(_:after:)``.
    private(set) var lost = 0
    /// Where the list itself broke off, if it did: its bytes from there on and what is wrong with them.
    private(set) var breakage: Breakage?

    struct Breakage {
        var raw: [UInt8]
        var error: JSONError
    }

    /// Reads as much of the list as can be told apart.
    ///
    /// - Parameters:
    ///   - reader: stands before the list.
    ///   - offset: the id the poll asked from.
    init(_ reader: inout JSONReader, from offset: UpdateID?, with updates: UpdateReader) {
        var elements: [Element] = []
        do {
            try reader.enterArray()
            while try reader.hasElement(first: elements.isEmpty) {
                elements.append(try Self.element(&reader, with: updates))
            }
        } catch {
            let rest = reader.bytes[min(reader.offset, reader.bytes.count)...]
            breakage = Breakage(raw: Array(rest), error: error)
        }
        (arrivals, lost) = Self.named(elements, from: offset)
    }

    private enum Element {
        case arrival(Arrival)
        /// Nothing in it says which update it is.
        case nameless(lane: Lane?, raw: [UInt8], reason: String)

        var id: UpdateID? { if case .arrival(let arrival) = self { arrival.id } else { nil } }
    }

    /// Reads one update; one that is no JSON is stepped over.
    private static func element(_ reader: inout JSONReader, with updates: UpdateReader) throws(JSONError) -> Element {
        let start = reader.offset
        let json: JSONValue
        do {
            json = try reader.value()
        } catch {
            reader.rewind(to: start)
            return unreadable(reader.bytes[try skipped(&reader, from: start)], "\(error)")
        }
        guard let number = json["update_id"]?.int64 else {
            return unreadable(reader.bytes[start..<reader.offset], "update.update_id is missing")
        }
        let id = UpdateID(number)
        do {
            return .arrival(try updates.incoming(json, id: id).map(Arrival.update) ?? .ignored(id: id))
        } catch {
            return unreadable(reader.bytes[start..<reader.offset], "\(error)")
        }
    }

    /// Steps over an update, or leaves the reader where it began.
    private static func skipped(_ reader: inout JSONReader, from start: Int) throws(JSONError) -> Range<Int> {
        do {
            return try reader.skip()
        } catch {
            reader.rewind(to: start)
            throw error
        }
    }

    private static func unreadable(_ bytes: ArraySlice<UInt8>, _ reason: String) -> Element {
        let raw = Array(bytes)
        let lane = Salvage.lane(in: raw)
        guard let id = Salvage.id(in: raw) else { return .nameless(lane: lane, raw: raw, reason: reason) }
        return .arrival(.unreadable(id: id, lane: lane, raw: raw, reason: reason))
    }

    /// Gives nameless updates the ids that are missing around them, since Telegram counts without gaps.
    ///
    /// One for which its neighbours leave no room, or that has neither neighbours nor an offset to go by, is lost: under
    /// another's id it would hide that other one.
    private static func named(_ elements: [Element], from offset: UpdateID?) -> ([Arrival], lost: Int) {
        var arrivals: [Arrival] = []
        var lost = 0
        var next = offset
        for (index, element) in elements.enumerated() {
            switch element {
            case .arrival(let arrival):
                arrivals.append(arrival)
                next = arrival.id.next
            case .nameless(let lane, let raw, let reason):
                let following = elements[index...].firstIndex { $0.id != nil }
                let bound = following.flatMap { elements[$0].id }
                let last = following.flatMap { at in bound.map { UpdateID($0.rawValue - Int64(at - index)) } }
                guard let id = next ?? last, bound.map({ id < $0 }) ?? true else {
                    lost += 1
                    continue
                }
                arrivals.append(.unreadable(id: id, lane: lane, raw: raw, reason: reason))
                next = id.next
            }
        }
        return (arrivals, lost)
    }
}
