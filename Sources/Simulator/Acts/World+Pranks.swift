import JSON

/// Updates that Telegram should not send and yet a bot must survive.
enum Prank: Sendable, Hashable {
    /// An update that comes again, although the bot confirmed it: the given one, or the last.
    case duplicate(Int64?)
    /// The right frame around nonsense.
    case malformed
    /// A kind of update that is yet to be invented.
    case unknownKind
    /// Any members, behind a number of its own.
    case raw(JSONObject)
}

extension World {
    /// Plays a prank; the number of the update it comes as.
    mutating func play(_ prank: Prank, at now: Moment) throws(ActError) -> Int64 {
        switch prank {
        case .duplicate(let id): return try repeatUpdate(id)
        case .malformed:
            return updates.append([.init("message", ["message_id": "seven", "chat": [], "date": -1])], at: now)
        case .unknownKind:
            return updates.append([.init("smoke_signal", ["id": "1", "from": describeBot()])], at: now)
        case .raw(let object):
            return updates.append(object.members.filter { $0.name != "update_id" }, at: now)
        }
    }

    private mutating func repeatUpdate(_ id: Int64?) throws(ActError) -> Int64 {
        let known = updates.confirmed + updates.entries
        guard let entry = id.map({ id in known.last { $0.id == id } }) ?? updates.confirmed.last ?? known.last else {
            throw .notFound("there is no such update to repeat")
        }
        updates.smuggle(entry.body)
        return entry.id
    }
}
