import Chat
import Logging
import Transport

@testable import Telegram

/// A client and a platform before a scripted server.
struct Stage: Sendable {
    let transport: ScriptedTransport
    let client: TelegramClient
    let platform: TelegramPlatform

    static let token = "7000000001:AAFakeTokenForLoadTests-abcdefghijkl"
    static let me = #"""
        {"id":7000000001,"is_bot":true,"first_name":"Kentongan","username":"KentonganBot",
         "can_join_groups":true,"can_read_all_group_messages":false}
        """#

    init(
        at base: String = TelegramEndpoint.telegram, paysForBroadcasts: Bool = false, _ transport: ScriptedTransport
    ) throws {
        self.transport = transport
        client = TelegramClient(try TelegramEndpoint(try TelegramToken(Self.token), at: base), over: transport)
        platform = TelegramPlatform(
            client, paysForBroadcasts: paysForBroadcasts,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// Sends one plain message to one scripted answer.
    static func outcome(of reply: ScriptedTransport.Reply, call: Outgoing? = nil) async throws -> Outcome {
        let stage = try Stage(ScriptedTransport(reply))
        return await stage.platform.perform(call ?? .message(OutgoingMessage(text: "Halo")), in: .slamet)
    }
}
