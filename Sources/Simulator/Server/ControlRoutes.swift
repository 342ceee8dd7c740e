import HTTPTypes
import Hummingbird
import JSON
import NIOCore

/// `/_simulator/…`: the persons' side of the world, and its faults; see `docs/simulator.md`.
struct ControlRoutes {
    let simulation: Simulation

    typealias Handler = @Sendable (Parameters, PathNumbers) async throws -> JSONValue

    /// The numbers in a path such as `/chats/{chat}/messages/{message}`.
    struct PathNumbers: Sendable {
        fileprivate let context: ConnectionContext

        func callAsFunction(_ name: String) throws(ActError) -> Int64 {
            guard let number = context.parameters.get(name).flatMap({ Int64($0) }) else {
                throw .invalid("the path's \(name) is not a number")
            }
            return number
        }
    }

    func add(to router: Router<ConnectionContext>) {
        let group = router.group("_simulator")
        addWorld(to: group)
        addPersons(to: group)
        addGroups(to: group)
        addTopics(to: group)
        addCrowds(to: group)
        addMessages(to: group)
        addFaults(to: group)
        group.get("files/{file}") { _, context in try await self.file(context) }
    }

    private func addWorld(to group: RouterGroup<ConnectionContext>) {
        on(group, .get, "state") { _, _ in
            let canAdvance = simulation.hooks.advanceClock != nil
            return await simulation.read { world, now in world.viewOfEverything(at: now, canAdvance: canAdvance) }
        }
        on(group, .post, "reset") { _, _ in
            try await simulation.hooks.restart?()
            await simulation.change { world, now in world.restart(at: now) }
            return ["ok": true]
        }
        on(group, .post, "clock/advance") { body, _ in
            guard let advance = simulation.hooks.advanceClock else {
                throw ActError.notFound("this simulator's clock cannot be moved")
            }
            guard let seconds = body.int64("seconds"), (1...(366 * 86_400)).contains(seconds) else {
                throw ActError.invalid("\"seconds\" must be between 1 and a year")
            }
            try await advance(.seconds(seconds))
            return await simulation.read { _, now in ["now": .integer(now.seconds)] }
        }
        on(group, .post, "settings") { body, _ in
            try await simulation.change { world, _ throws(ActError) in try world.adjust(body) }
        }
    }

    private func file(_ context: ConnectionContext) async throws -> Response {
        let id = FileID(rawValue: context.parameters.get("file") ?? "")
        guard let file = await simulation.read({ world, _ in world.files[id] }) else {
            return Response(status: .notFound)
        }
        return .bytes(file.bytes, type: file.mimeType)
    }
}

extension ControlRoutes {
    /// Serves one route: parameters in whatever form, JSON out, an ``ActError`` as its status.
    func on(
        _ group: RouterGroup<ConnectionContext>, _ verb: HTTPRequest.Method, _ path: RouterPath,
        _ handler: @escaping Handler
    ) {
        group.on(path, method: verb) { request, context in
            do {
                let buffer = try await request.body.collect(upTo: context.maxUploadSize)
                let call = try BotCall(
                    method: "", query: request.uri.query, contentType: request.headers[.contentType] ?? "",
                    body: Array(buffer.readableBytesView))
                return Response.json(try await handler(call.parameters, PathNumbers(context: context)))
            } catch let error as ActError {
                return Response.json(["error": .string(error.detail)], status: .init(code: error.status))
            } catch let error as BotError {
                return Response.json(["error": .string(error.description)], status: .badRequest)
            } catch is NIOTooManyBytesError {
                return Response.json(["error": "the body is too large"], status: .contentTooLarge)
            }
        }
    }
}

extension Parameters {
    func need(_ name: String) throws(ActError) -> String {
        guard let text = string(name) else { throw .invalid("\"\(name)\" is missing") }
        return text
    }

    func needNumber(_ name: String) throws(ActError) -> Int64 {
        guard let number = int64(name) else { throw .invalid("\"\(name)\" must be a number") }
        return number
    }

    /// Standing, as `creator`, `administrator`, `member`, `left` or `kicked`.
    func standing(_ name: String, default standing: Standing) throws(ActError) -> Standing {
        guard let word = string(name) else { return standing }
        guard let standing = Standing(rawValue: word) else { throw .invalid("\"\(name)\" cannot be \(word)") }
        return standing
    }
}

extension World {
    /// Changes the rules while the world goes on; what is not named stays.
    mutating func adjust(_ body: Parameters) throws(ActError) -> JSONValue {
        switch body.string("limits") {
        case nil: break
        case "none": settings.limits = .none
        case "telegram": settings.limits = .telegram
        case let other?: throw .invalid("\"limits\" cannot be \(other)")
        }
        gate.limits = settings.limits
        if let seconds = body.int64("callback_seconds") { settings.callbackLifetime = .seconds(seconds) }
        if body.string("privacy") != nil { bot.readsAllGroupMessages = !body.flag("privacy") }
        note(.bot)
        return [
            "limits": settings.limits == .none ? "none" : "telegram",
            "callback_seconds": .integer(settings.callbackLifetime.milliseconds / 1_000),
            "privacy": .bool(!bot.readsAllGroupMessages),
        ]
    }
}
