import HTTPTypes
import Hummingbird
import JSON
import ServiceLifecycle

/// The chat page and its stream of events.
///
/// Everything is in the executable; nothing is fetched from elsewhere.
struct PageRoutes {
    let simulation: Simulation

    func add(to router: Router<ConnectionContext>) {
        for resource in PageResource.all {
            router.get(RouterPath(resource.path)) { _, _ in
                var response = Response.bytes(resource.bytes, type: resource.type)
                response.headers[.contentSecurityPolicy] = "default-src 'self'; img-src 'self' blob: data:"
                return response
            }
        }
        router.get("_simulator/events") { _, context in await self.stream(context) }
    }

    /// Server-sent events: the whole world first, then each change; the bot's state every few seconds, which also
    /// finds out pages that are gone.
    private func stream(_ context: ConnectionContext) async -> Response {
        let events = await simulation.events()
        let channel = context.channel
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: ResponseBody { writer in
                for await event in events.cancelOnGracefulShutdown() {
                    guard channel.isActive else { return }
                    try await writer.write(ByteBuffer(bytes: event.line))
                }
                try await writer.finish(nil)
            })
    }
}

extension PageEvent {
    /// As `text/event-stream` wants it; JSON of ours holds no line break.
    var line: [UInt8] {
        Array("event: \(name)\ndata: ".utf8) + data.serialized() + Array("\n\n".utf8)
    }
}
