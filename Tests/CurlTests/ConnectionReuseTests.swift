import Foundation
import HTTPTypes
import Synchronization
import Testing
import Transport

@testable import Curl

@Suite(.timeLimit(.minutes(1)))
struct ConnectionReuseTests {
    @Test func oneConnectionServesOneExchangeAfterAnother() async throws {
        let server = try LoopbackServer.answering()
        defer { server.stop() }
        try await withTransport { transport in
            var reused: [Bool] = []
            for _ in 0..<5 { reused.append(try await transport.send(.post(server.url())).reusedConnection) }
            #expect(reused == [false, true, true, true, true])
        }
        #expect(server.connections == 1)
    }

    @Test func everyKindOfExchangeMayFollowEveryOther() async throws {
        let server = try LoopbackServer { connection in
            while let request = try connection.readRequest() {
                let type = request.headers["content-type"]?.prefix(19) ?? "-"
                try connection.answer(
                    "\(request.method) \(type) \(request.text.prefix(4)) \(request.headers["x-a"] ?? "-")")
            }
        }
        defer { server.stop() }
        let url = SecretURL(server.url())
        let kinds: [(HTTPExchange, String)] = [
            (HTTPExchange(method: .get, url: url), "GET -  -"),
            (HTTPExchange(method: .get, url: url, headers: [.init("X-A")!: "1"]), "GET -  1"),
            (.post(server.url(), "abc"), "POST application/json abc -"),
            (HTTPExchange(method: .put, url: url, body: .bytes(Array("xyz".utf8))), "PUT - xyz -"),
            (HTTPExchange(method: .delete, url: url), "DELETE -  -"),
            (HTTPExchange(method: .post, url: url, body: .bytes([])), "POST -  -"),
            (
                HTTPExchange(method: .post, url: url, body: .form([FormPart(name: "a", content: .text("b"))])),
                "POST multipart/form-data ---- -"
            ),
        ]
        try await withTransport { transport in
            for (first, expected) in kinds {
                for (second, expectedNext) in kinds {
                    let texts = [try await transport.text(first), try await transport.text(second)]
                    #expect(texts == [expected, expectedNext])
                }
            }
        }
        #expect(server.connections == 1)
    }

    @Test func aLaneOfItsOwnSharesItsConnectionWithNobody() async throws {
        let server = try LoopbackServer { connection in
            while try connection.readRequest() != nil { try connection.answer("\(connection.number)") }
        }
        defer { server.stop() }
        try await withTransport { transport in
            var poll = HTTPExchange.post(server.url())
            poll.lane = .own("poll")
            var seen: [String: Set<String>] = [:]
            for _ in 0..<3 {
                seen["poll", default: []].insert(try await transport.text(poll))
                seen["send", default: []].insert(try await transport.text(.post(server.url())))
            }
            #expect(seen == ["poll": ["0"], "send": ["1"]])
        }
    }

    @Test func aFullCommonLaneDoesNotHoldThePollBack() async throws {
        let release = Moment()
        let waiting = Mutex(0)
        let full = Moment()
        let server = try LoopbackServer { connection in
            while let request = try connection.readRequest() {
                if request.path == "/slow" {
                    if waiting.withLock({ count in
                        count += 1
                        return count == 2
                    }) {
                        full.happen()
                    }
                    release.block()
                }
                try connection.answer(request.path)
            }
        }
        defer { server.stop() }
        try await withTransport(.with { $0.exchangesAtOnce = 2 }) { transport in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<6 { group.addTask { _ = try await transport.send(.post(server.url("/slow"))) } }
                await full.reached()
                var poll = HTTPExchange.post(server.url("/poll"))
                poll.lane = .own("poll")
                #expect(try await transport.text(poll) == "/poll")
                release.happen()
                try await group.waitForAll()
            }
        }
        #expect(server.connections == 3)
    }
}
