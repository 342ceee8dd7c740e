import Chat
import JSON
import Testing

@testable import Telegram

@Suite struct PaidBroadcastTests {
    /// What a call of a kind may cost, by whether the branch pays and whether it is a broadcast.
    @Test(arguments: [(false, false), (false, true), (true, false), (true, true)])
    func onlyBroadcastsArePaidForAndOnlyWhereTheBranchPays(pays: Bool, isBroadcast: Bool) async throws {
        let file = OutgoingFile(kind: .photo, source: .platform("AgAC"))
        for call in [Outgoing.message(OutgoingMessage(text: "Kabar")), .file(file)] {
            let stage = try Stage(paysForBroadcasts: pays, ScriptedTransport(.done(#"{"message_id":5}"#)))
            _ = await stage.platform.perform(call, in: .slamet, isBroadcast: isBroadcast)
            let isPaid = stage.transport.calls.first?.parameters["allow_paid_broadcast"] == true
            #expect(isPaid == (pays && isBroadcast))
        }
    }

    @Test func everyPartOfALongBroadcastIsPaidFor() async throws {
        let stage = try Stage(
            paysForBroadcasts: true,
            ScriptedTransport(.done(#"{"message_id":5}"#), .done(#"{"message_id":6}"#)))
        let text = String(repeating: "kabar ", count: 1_000)
        _ = await stage.platform.perform(.message(OutgoingMessage(text: text)), in: .slamet, isBroadcast: true)
        #expect(
            stage.transport.calls.count == 2
                && stage.transport.calls.allSatisfy { $0.parameters["allow_paid_broadcast"] == true })
    }
}
