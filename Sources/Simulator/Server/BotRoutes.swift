import HTTPTypes
import Hummingbird
import JSON
import NIOCore
import ServiceLifecycle

/// `/bot<token>/<method>` and `/file/bot<token>/<path>`, as api.telegram.org has them.
struct BotRoutes {
    let simulation: Simulation

    func add(to router: Router<ConnectionContext>) {
        for verb in [HTTPRequest.Method.get, .post] {
            router.on("bot{token}/{method}", method: verb) { request, context in
                try await self.respond(to: request, context)
            }
        }
        router.get("file/bot{token}/**") { request, context in try await self.download(request, context) }
    }

    private func respond(to request: Request, _ context: ConnectionContext) async throws -> Response {
        let call: BotCall
        do {
            call = try await self.call(request, context)
        } catch let error as BotError {
            return Self.response(.failure(error))
        }
        let (delay, effect) = await simulation.change { world, now in world.strike(call, at: now) }
        if delay > .zero { try await Task.sleep(for: delay) }
        switch effect {
        case .dropBefore: return try await Self.hangUp(context)
        case .refuse(let error): return Self.response(.failure(error))
        case .badGateway: return Self.badGateway
        case .dropAfter:
            _ = await answer(call, context)
            return try await Self.hangUp(context)
        case .truncate:
            let answer = await answer(call, context)
            return .cutShort(answer.body.serialized(), status: .init(code: answer.status))
        case .delay, .migrate, .block, .deactivate, nil: return Self.response(await answer(call, context))
        }
    }

    private func call(_ request: Request, _ context: ConnectionContext) async throws -> BotCall {
        try await accept(context)
        let buffer: ByteBuffer
        do { buffer = try await request.body.collect(upTo: context.maxUploadSize) } catch is NIOTooManyBytesError {
            throw BotError.requestTooLarge
        }
        return try BotCall(
            method: context.parameters.get("method") ?? "", query: request.uri.query,
            contentType: request.headers[.contentType] ?? "", body: Array(buffer.readableBytesView))
    }

    private func accept(_ context: ConnectionContext) async throws {
        let token = FormFields.decode(Array((context.parameters.get("token") ?? "").utf8)[...])
        try await simulation.change { world, now throws(BotError) in
            try world.recognise(token: token, at: now)
        }
    }

    private func answer(_ call: BotCall, _ context: ConnectionContext) async -> BotAnswer {
        guard call.method.lowercased() == BotMethod.getUpdates.rawValue else {
            return await simulation.change { world, now in world.answer(call, at: now) }
        }
        let channel = context.channel
        return await cancelWhenGracefulShutdown {
            await simulation.poll(call.parameters) { !channel.isActive }
        }
    }

    private func download(_ request: Request, _ context: ConnectionContext) async throws -> Response {
        do { try await accept(context) } catch let error as BotError { return Self.response(.failure(error)) }
        let path = context.parameters.getCatchAll().joined(separator: "/")
        guard let file = await simulation.read({ world, _ in world.files.file(at: path) }) else {
            return Self.response(.failure(.notFound))
        }
        return .bytes(file.bytes, type: file.mimeType)
    }

    private static func response(_ answer: BotAnswer) -> Response {
        var response = Response.json(answer.body, status: .init(code: answer.status))
        if case .failure(let error) = answer, let seconds = error.retryAfter {
            response.headers[.retryAfter] = String(seconds)
        }
        return response
    }

    private static func hangUp(_ context: ConnectionContext) async throws -> Response {
        try await context.channel.close().get()
        return Response(status: .noContent)
    }

    private static let badGateway = Response(
        status: .badGateway, headers: [.contentType: "text/html"],
        body: ResponseBody(
            byteBuffer: ByteBuffer(
                string: "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
                    + "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
            )))
}
