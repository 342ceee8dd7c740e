import Hummingbird
import JSON

// What broadcasts are tried with: crowds, and counts instead of messages.
extension ControlRoutes {
    func addCrowds(to group: RouterGroup<ConnectionContext>) {
        on(group, .post, "people/bulk") { body, _ in
            let crowd = try Crowd(body)
            return await simulation.change { world, _ in
                let people = world.add(crowd)
                return [
                    "first": .integer(people.lowerBound), "last": .integer(people.upperBound - 1),
                    "count": .integer(Int64(people.count)),
                ]
            }
        }
        on(group, .post, "tallies") { body, _ in
            let marker = body.string("marker") ?? ""
            return await simulation.change { world, _ in
                world.tallies.removeAll { $0.marker == marker }
                world.tallies.append(Tally(marker: marker))
                return ["marker": .string(marker)]
            }
        }
        on(group, .get, "tallies") { body, _ in
            let marker = body.string("marker") ?? ""
            return try await simulation.read { world, _ throws(ActError) in
                guard let tally = world.tallies.first(where: { $0.marker == marker }) else {
                    throw .notFound("nobody counts \"\(marker)\"")
                }
                return tally.json(withEach: body.flag("each"))
            }
        }
        on(group, .get, "totals") { _, _ in
            await simulation.read { world, _ in world.calls.totalsJSON }
        }
    }
}

extension Crowd {
    /// Counts above this would not fit the memory of a small machine.
    private static let largest: Int64 = 1_000_000

    fileprivate init(_ body: Parameters) throws(ActError) {
        let count = try body.needNumber("count")
        guard (1...Self.largest).contains(count) else { throw .invalid("\"count\" must be between 1 and a million") }
        let keeps = body.int64("keeps") ?? 1
        guard (1...1_000).contains(keeps) else { throw .invalid("\"keeps\" must be between 1 and 1000") }
        self.init(
            count: Int(count), keeps: Int(keeps), isOpened: body.string("opened") == nil || body.flag("opened"),
            blockedEvery: try Self.every(body, "blocked_every"),
            deactivatedEvery: try Self.every(body, "deactivated_every"))
    }

    private static func every(_ body: Parameters, _ name: String) throws(ActError) -> Int? {
        guard let number = body.int64(name) else { return nil }
        guard number > 0 else { throw .invalid("\"\(name)\" must be at least 1") }
        return Int(number)
    }
}

extension Tally {
    /// Of chats given more than one message, so many are listed.
    private static let listed = 1_000

    fileprivate func json(withEach: Bool) -> JSONValue {
        var object = JSONObject()
        object.append("marker", .string(marker))
        object.append("messages", .integer(Int64(total)))
        object.append("chats", .integer(Int64(counts.count)))
        let histogram = chatsByCount.sorted { $0.key < $1.key }
        object.append(
            "chats_by_count", .object(JSONObject(histogram.map { .init(String($0.key), .integer(Int64($0.value))) })))
        object.append(
            "repeated",
            .array(
                repeated(upTo: Self.listed).map { chat, count in
                    ["chat": .integer(chat), "count": .integer(Int64(count))]
                }))
        object.append("first_at_milliseconds", ifPresent: span.map { .integer($0.lowerBound.milliseconds) })
        object.append("last_at_milliseconds", ifPresent: span.map { .integer($0.upperBound.milliseconds) })
        if withEach {
            let each = counts.sorted { $0.key < $1.key }
            object.append(
                "each", .object(JSONObject(each.map { .init(String($0.key), .integer(Int64($0.value))) })))
        }
        return .object(object)
    }
}

extension CallLog {
    fileprivate var totalsJSON: JSONValue {
        let methods = totals.sorted { $0.key < $1.key }.map { method, codes in
            JSONObject.Member(
                method,
                .object(
                    JSONObject(
                        codes.sorted { $0.key < $1.key }.map { .init(String($0.key), .integer(Int64($0.value))) })))
        }
        return .object(JSONObject(methods))
    }
}
