import Hummingbird
import JSON

extension ControlRoutes {
    func addFaults(to group: RouterGroup<ConnectionContext>) {
        on(group, .post, "faults") { body, _ in
            let fault = try Fault(body)
            return await simulation.change { world, _ in ["id": .integer(Int64(world.faults.add(fault)))] }
        }
        on(group, .get, "faults") { _, _ in
            await simulation.read { world, _ in
                .array(world.faults.faults.sorted { $0.key < $1.key }.map { $0.value.json(number: $0.key) })
            }
        }
        on(group, .delete, "faults") { _, _ in
            await simulation.change { world, _ in
                world.faults.clear()
                return ["ok": true]
            }
        }
        on(group, .delete, "faults/{fault}") { _, path in
            let number = Int(try path("fault"))
            return try await simulation.change { world, _ throws(ActError) in
                guard world.faults.remove(number) else { throw .notFound("there is no fault \(number)") }
                return ["ok": true]
            }
        }
        on(group, .post, "updates") { body, _ in
            let prank = try Prank(body)
            return try await simulation.change { world, now throws(ActError) in
                ["update_id": .integer(try world.play(prank, at: now))]
            }
        }
        on(group, .get, "calls") { body, _ in
            let method = body.string("method")?.lowercased()
            let number = Int(body.int64("after") ?? 0)
            return await simulation.read { world, _ in
                .array(world.calls.entries(of: method, after: number).map(\.json))
            }
        }
    }
}

extension Fault {
    fileprivate init(_ body: Parameters) throws(ActError) {
        effect = try Self.effect(body)
        method = body.string("method")?.lowercased()
        chat = body.int64("chat_id")
        let probability = body.fields["probability"]?.double
        self.probability = probability ?? 1
        // Once, unless a chance or a number was named: a chance goes on until it is taken away.
        remaining = body.int64("times").map { Int($0) } ?? (probability == nil ? 1 : nil)
        if let remaining, remaining < 1 { throw .invalid("\"times\" must be at least 1") }
    }

    private static func effect(_ body: Parameters) throws(ActError) -> Effect {
        switch try body.need("kind") {
        case "delay": return .delay(.milliseconds(try body.needNumber("milliseconds")))
        case "drop_before": return .dropBefore
        case "drop_after": return .dropAfter
        case "truncate": return .truncate
        case "conflict": return .refuse(.conflict)
        case "too_many_requests": return .refuse(.tooManyRequests(retryAfter: body.int64("retry_after") ?? 1))
        case "unauthorized": return .refuse(.unauthorized)
        case "internal_error": return .refuse(.internalError)
        case "bad_gateway": return .badGateway
        case "migrate": return .migrate
        case "block": return .block
        case "deactivate": return .deactivate
        case let other: throw .invalid("\"kind\" cannot be \(other)")
        }
    }

    fileprivate func json(number: Int) -> JSONValue {
        var object = JSONObject()
        object.append("id", .integer(Int64(number)))
        object.append("method", ifPresent: method.map { .string($0) })
        object.append("chat_id", ifPresent: chat.map { .integer($0) })
        object.append("effect", .string("\(effect)"))
        object.append("remaining", ifPresent: remaining.map { .integer(Int64($0)) })
        object.append("probability", .double(probability))
        return .object(object)
    }
}

extension Prank {
    fileprivate init(_ body: Parameters) throws(ActError) {
        switch try body.need("kind") {
        case "duplicate": self = .duplicate(body.int64("update_id"))
        case "malformed": self = .malformed
        case "unknown": self = .unknownKind
        case "raw":
            guard let object = body.fields["update"]?.object else { throw .invalid("\"update\" must be an object") }
            self = .raw(object)
        case let other: throw .invalid("\"kind\" cannot be \(other)")
        }
    }
}

extension CallLog.Entry {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.append("number", .integer(Int64(number)))
        object.append("at_milliseconds", .integer(at.milliseconds))
        object.append("method", .string(method))
        object.append("parameters", .object(parameters))
        object.append("code", .integer(Int64(code)))
        object.append("description", ifPresent: description.map { .string($0) })
        return .object(object)
    }
}
