import Hummingbird
import Logging
import NIOCore

/// A request's context that can reach its connection, to close it as a fault demands.
struct ConnectionContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    /// A file of 50 MB, and the form around it.
    var maxUploadSize: Int { 52 << 20 }
}

/// Closes a connection whose other side has gone, so that a poll from a killed bot does not wait on.
final class HangUpHandler: ChannelInboundHandler, RemovableChannelHandler, Sendable {
    typealias InboundIn = NIOAny

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed? = event as? ChannelEvent { context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }
}
