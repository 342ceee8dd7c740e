import JSON
import Testing

@testable import Simulator

@Suite(.timeLimit(.minutes(1))) struct HTTPFaultTests {
    private static let message: JSONValue = ["chat_id": .integer(Cast.budi), "text": "penting"]

    /// Sends one message under a fault; the reply, and how many messages of the bot arrived.
    private func send(under fault: JSONValue, _ http: RawHTTP) async throws -> (RawHTTP.Reply, arrived: Int) {
        _ = await http.post("/_simulator/people/\(Cast.budi)/start", [:])
        #expect(await http.post("/_simulator/faults", fault).status == 200)
        let reply = await http.post("\(Cast.bot)/sendMessage", Self.message)
        let chat = try #require(await http.get("/_simulator/chats/\(Cast.budi)").json)
        return (reply, (chat["messages"]?.array ?? []).count { $0["text"] == "penting" })
    }

    @Test func droppedBeforeNothingIsDone() async throws {
        try await withServer { http in
            let (reply, arrived) = try await send(under: ["kind": "drop_before", "method": "sendMessage"], http)
            #expect(reply.status == nil)
            #expect(arrived == 0)
        }
    }

    @Test func droppedAfterAllIsDone() async throws {
        try await withServer { http in
            let (reply, arrived) = try await send(under: ["kind": "drop_after", "method": "sendMessage"], http)
            #expect(reply.status == nil)
            #expect(arrived == 1)
        }
    }

    @Test func aTruncatedAnswerPromisesMoreThanItGives() async throws {
        try await withServer { http in
            let (reply, arrived) = try await send(under: ["kind": "truncate", "method": "sendMessage"], http)
            #expect(reply.status == 200)
            #expect(try #require(reply.promised) > reply.body.count)
            #expect(reply.json == nil)
            #expect(arrived == 1)
        }
    }

    @Test(
        arguments: [
            (["kind": "bad_gateway"], 502), (["kind": "internal_error"], 500), (["kind": "conflict"], 409),
            (["kind": "unauthorized"], 401), (["kind": "too_many_requests", "retry_after": 17], 429),
            (["kind": "block"], 403),
        ] as [(JSONValue, Int)])
    func refusals(_ fault: JSONValue, _ status: Int) async throws {
        try await withServer { http in
            let (reply, arrived) = try await send(under: fault, http)
            #expect(reply.status == status)
            #expect(arrived == 0)
            if status == 502 { #expect(reply.head.contains("text/html")) }
            if status == 429 {
                #expect(reply.json?["parameters"]?["retry_after"] == 17)
                #expect(reply.head.lowercased().contains("retry-after: 17"))
            }
            _ = await http.post("/_simulator/people/\(Cast.budi)/unblock", [:])
            #expect(await http.post("\(Cast.bot)/sendMessage", Self.message).status == 200, "it strikes once")
        }
    }

    @Test func aDelayedAnswerComes() async throws {
        try await withServer { http in
            let clock = ContinuousClock()
            let start = clock.now
            let (reply, arrived) = try await send(under: ["kind": "delay", "milliseconds": 80], http)
            #expect(clock.now - start >= .milliseconds(80))
            #expect(reply.status == 200)
            #expect(arrived == 1)
        }
    }

    @Test func faultsAreListedAndTakenBack() async throws {
        try await withServer { http in
            let id = try #require(
                await http.post(
                    "/_simulator/faults", ["kind": "delay", "milliseconds": 1, "probability": .double(0.5)]
                ).json?["id"]?.int64)
            let listed = await http.get("/_simulator/faults").json?.array
            #expect(listed?.first?["probability"] == .double(0.5))
            #expect(listed?.first?["remaining"] == nil, "a chance goes on")
            #expect(await http.send("DELETE", "/_simulator/faults/\(id)", type: "text/plain", []).status == 200)
            #expect(await http.send("DELETE", "/_simulator/faults/\(id)", type: "text/plain", []).status == 404)
            #expect(await http.post("/_simulator/faults", ["kind": "earthquake"]).status == 400)
        }
    }
}
