import JSON
import Logging
import ServiceLifecycle
import Synchronization
import Testing

@testable import Simulator

@Suite(.timeLimit(.minutes(1))) struct HTTPTests {
    @Test func everyWayOfCallingIsUnderstood() async throws {
        try await withServer { http in
            _ = await http.post("/_simulator/people/\(Cast.budi)/start", [:])
            let form = "application/x-www-form-urlencoded"
            let replies = [
                await http.get("\(Cast.bot)/sendMessage?chat_id=\(Cast.budi)&text=satu%20dua"),
                await http.post("\(Cast.bot)/SendMESSAGE", ["chat_id": .integer(Cast.budi), "text": "satu dua"]),
                await http.send(
                    "POST", "\(Cast.bot)/sendmessage", type: form, Array("chat_id=\(Cast.budi)&text=satu+dua".utf8)),
            ]
            for reply in replies { #expect(reply.json?["result"]?["text"] == "satu dua") }
            #expect(await http.get("/bot7203456789%3Asecret/getMe").json?["result"]?["id"] == 7_203_456_789)
        }
    }

    @Test func refusalsCarryTheirStatus() async throws {
        try await withServer { http in
            let unknown = await http.get("\(Cast.bot)/sendSmoke")
            #expect(unknown.status == 404)
            #expect(unknown.json == ["ok": false, "error_code": 404, "description": "Not Found: method not found"])
            #expect(await http.get("/botnonsense/getMe").status == 404)
            let blocked = await http.post("\(Cast.bot)/sendMessage", ["chat_id": .integer(Cast.budi), "text": "x"])
            #expect(blocked.status == 403)
            let broken = await http.send("POST", "\(Cast.bot)/sendMessage", type: "application/json", Array("{".utf8))
            #expect(broken.status == 400)
        }
    }

    @Test func aFileGoesUpAndComesDown() async throws {
        try await withServer { http in
            _ = await http.post("/_simulator/people/\(Cast.budi)/start", [:])
            let body =
                Array("--B\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n\(Cast.budi)\r\n".utf8)
                + Array(
                    "--B\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n"
                        .utf8)
                + Samples.photo + Array("\r\n--B--\r\n".utf8)
            let sent = await http.send("POST", "\(Cast.bot)/sendPhoto", type: "multipart/form-data; boundary=B", body)
            let id = try #require(sent.json?["result"]?["photo"]?.array?.first?["file_id"]?.string)
            let path = try #require(
                await http.get("\(Cast.bot)/getFile?file_id=\(id)").json?["result"]?["file_path"]?.string)
            #expect(await http.get("/file\(Cast.bot)/\(path)").body == Samples.photo)
            #expect(await http.get("/file\(Cast.bot)/photos/none.jpg").status == 404)
            #expect(await http.get("/_simulator/files/\(id)").body == Samples.photo)
        }
    }

    @Test func aLongPollEndsWhenSomethingHappens() async throws {
        try await withServer(seed: .empty) { http in
            let person = try #require(await http.post("/_simulator/people", ["first_name": "Budi"]).json?["id"]?.int64)
            async let poll = http.get("\(Cast.bot)/getUpdates?timeout=50")
            _ = await http.post("/_simulator/chats/\(person)/messages", ["text": "halo"])
            #expect(await poll.json?["result"]?.array?.first?["message"]?["text"] == "halo")
        }
    }

    @Test func anOlderPollIsToldOfTheNewer() async throws {
        try await withServer(seed: .empty) { http in
            async let older = http.get("\(Cast.bot)/getUpdates?timeout=50")
            try await waitUntil { await http.get("/_simulator/state").json?["bot"]?["connected"] == true }
            _ = await http.get("\(Cast.bot)/getUpdates")
            let reply = await older
            #expect(reply.status == 409)
            #expect(reply.json?["description"]?.string?.hasPrefix("Conflict: terminated by other") == true)
        }
    }

    @Test func aBotThatDiesIsNoticed() async throws {
        try await withServer(seed: .empty) { http in
            let isDead = Mutex(false)
            async let poll = http.hangUp(when: { _ in isDead.withLock { $0 } }, "\(Cast.bot)/getUpdates?timeout=50")
            try await waitUntil { await http.get("/_simulator/state").json?["bot"]?["connected"] == true }
            isDead.withLock { $0 = true }
            #expect(await poll.isEmpty)
            let clock = ContinuousClock()
            let death = clock.now
            try await waitUntil { await http.get("/_simulator/state").json?["bot"]?["connected"] == false }
            #expect(clock.now - death < .seconds(15), "long before the poll's own end")
        }
    }

    @Test func shuttingDownDoesNotWaitForPollsAndPages() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        try await withThrowingTaskGroup(of: Void.self) { clients in
            try await withServer(seed: .empty) { http in
                clients.addTask { _ = await http.get("\(Cast.bot)/getUpdates?timeout=50") }
                clients.addTask { _ = await http.hangUp(when: { _ in false }, "/_simulator/events") }
                try await waitUntil { await http.get("/_simulator/state").json?["bot"]?["connected"] == true }
            }
            try await clients.waitForAll()
        }
        #expect(clock.now - start < .seconds(10))
    }

    @Test func aTakenPortIsAnError() async throws {
        try await withServer(seed: .empty) { http in
            let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            let second = SimulatorServer(seed: .empty, settings: .init(port: http.port), logger: logger)
            await #expect(throws: (any Error).self) { try await second.run() }
            #expect(await second.port == nil)
        }
    }
}

/// Asks again and again, every few milliseconds, until it is so or the test's time is over.
func waitUntil(_ condition: () async -> Bool) async throws {
    while await !condition() { try await Task.sleep(for: .milliseconds(5)) }
}
