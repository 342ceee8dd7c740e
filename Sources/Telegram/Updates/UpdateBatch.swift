import Chat
import JSON

/// The answer to one poll, update by update: what one of them holds never matters to the rest.
struct UpdateBatch {
    /// Updates that one poll brings at most; what a server sends beyond that comes again with the next.
    static let limit = 100

    private(set) var arrivals: [Arrival] = []
    /// Updates that could not even be named, and so cannot be kept; see ``named(_:from:)``.
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
            while elements.count < Self.limit, try reader.hasElement(first: elements.isEmpty) {
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
        guard let id = json["update_id"].flatMap(UpdateID.init(wire:)) else {
            return unreadable(reader.bytes[start..<reader.offset], "update.update_id is missing")
        }
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
}

extension UpdateBatch {
    /// Gives nameless updates the ids that are missing around them, since Telegram counts without gaps.
    ///
    /// One for which its neighbours leave no room, or that has neither neighbours nor an offset to go by, is lost: under
    /// another's id it would hide that other one.
    private static func named(_ elements: [Element], from offset: UpdateID?) -> ([Arrival], lost: Int) {
        let ids = elements.map(\.id)
        let arrivals = elements.indices.compactMap { index -> Arrival? in
            switch elements[index] {
            case .arrival(let arrival):
                arrival
            case .nameless(let lane, let raw, let reason):
                missing(at: index, among: ids, from: offset)
                    .map { .unreadable(id: $0, lane: lane, raw: raw, reason: reason) }
            }
        }
        return (arrivals, elements.count - arrivals.count)
    }

    /// The id that belongs between those before and after a place.
    private static func missing(at index: Int, among ids: [UpdateID?], from offset: UpdateID?) -> UpdateID? {
        let before = ids[..<index].lastIndex { $0 != nil }
        let after = ids[index...].firstIndex { $0 != nil }
        let upper = after.flatMap { ids[$0]?.rawValue } ?? .max
        let number: Int64
        if let before, let id = ids[before] {
            number = id.rawValue + Int64(index - before)
        } else if let offset {
            number = offset.rawValue + Int64(index)
        } else if let after {
            number = upper - Int64(after - index)
        } else {
            return nil
        }
        return number < upper ? UpdateID(number) : nil
    }
}

extension UpdateID {
    /// Nil for what is no number, or none that Telegram ever reached or will.
    init?(wire json: JSONValue) {
        guard let number = json.int64, (0..<1 << 52).contains(number) else { return nil }
        self.init(number)
    }
}
