import HTTPTypes
import Synchronization
import Testing
import Transport

@testable import Curl

/// A connection that dies at each moment of an exchange: what reaches the server, and what the caller is told.
@Suite(.timeLimit(.minutes(1)))
struct DroppedConnectionTests {
    /// Bodies of the requests a server has read, in order.
    private final class Log: Sendable {
        private let bodies = Mutex<[String]>([])

        func add(_ body: String) { bodies.withLock { $0.append(body) } }
        var all: [String] { bodies.withLock { $0 } }
    }

    /// How a server ends the connection instead of answering.
    enum Ending: CaseIterable, Sendable {
        case close
        case reset

        func end(_ connection: Connection) {
            switch self {
            case .close: connection.close()
            case .reset: connection.reset()
            }
        }
    }

    @Test(arguments: Ending.allCases)
    func beforeReadingOnANewConnection(ending: Ending) async throws {
        let server = try LoopbackServer { connection in
            try connection.waitForBytes()
            ending.end(connection)
        }
        defer { server.stop() }
        try await withTransport { transport in
            #expect(await transport.outcome(.post(server.url())).error == .connectionLost(.maybeSent))
        }
        #expect(server.connections == 1)
    }

    @Test(arguments: Ending.allCases)
    func afterReadingOnANewConnection(ending: Ending) async throws {
        let log = Log()
        let server = try LoopbackServer { connection in
            if let request = try connection.readRequest() { log.add(request.text) }
            ending.end(connection)
        }
        defer { server.stop() }
        try await withTransport { transport in
            #expect(await transport.outcome(.post(server.url(), "once")).error == .connectionLost(.maybeSent))
        }
        #expect(log.all == ["once"])
    }

    /// libcurl by itself would send the POST again here, and a person would get the message twice.
    @Test(arguments: Ending.allCases)
    func aPostReadFromAKeptConnectionIsNotSentAgain(ending: Ending) async throws {
        let log = Log()
        let server = try LoopbackServer { connection in
            while let request = try connection.readRequest() {
                log.add(request.text)
                if request.text == "fatal" { return ending.end(connection) }
                try connection.answer()
            }
        }
        defer { server.stop() }
        try await withTransport { transport in
            _ = try await transport.send(.post(server.url(), "first"))
            #expect(await transport.outcome(.post(server.url(), "fatal")).error == .connectionLost(.maybeSent))
            _ = try await transport.send(.post(server.url(), "next"))
        }
        #expect(log.all == ["first", "fatal", "next"])
    }

    @Test(arguments: Ending.allCases)
    func aPostUnreadOnAKeptConnectionIsNotSentAgainEither(ending: Ending) async throws {
        let log = Log()
        let server = try LoopbackServer { connection in
            guard let request = try connection.readRequest() else { return }
            log.add(request.text)
            try connection.answer()
            try connection.waitForBytes()
            ending.end(connection)
        }
        defer { server.stop() }
        try await withTransport { transport in
            _ = try await transport.send(.post(server.url(), "first"))
            // Nobody can know that the server had not read it.
            #expect(await transport.outcome(.post(server.url(), "second")).error == .connectionLost(.maybeSent))
        }
        #expect(log.all == ["first"])
    }

    /// The repetition may fail in its own way; that the first one left is what counts.
    @Test func aServerGoneForGoodHidesNothing() async throws {
        let server = try LoopbackServer { connection in
            while let request = try connection.readRequest() {
                guard request.text != "fatal" else { return }
                try connection.answer()
            }
        }
        defer { server.stop() }
        try await withTransport { transport in
            _ = try await transport.send(.post(server.url(), "first"))
            server.stopListening()
            #expect(await transport.outcome(.post(server.url(), "fatal")).error == .connectionLost(.maybeSent))
        }
    }

    @Test(arguments: Ending.allCases)
    func aGetIsAskedAgain(ending: Ending) async throws {
        let server = try LoopbackServer { connection in
            while let request = try connection.readRequest() {
                if request.path == "/fatal", connection.number == 0 { return ending.end(connection) }
                try connection.answer(request.path)
            }
        }
        defer { server.stop() }
        try await withTransport { transport in
            _ = try await transport.send(.get(server.url("/first")))
            let answer = try await transport.send(.get(server.url("/fatal")))
            #expect(answer.text == "/fatal")
        }
        #expect(server.connections == 2)
    }

    @Test(arguments: Ending.allCases)
    func aConnectionClosedWhileIdleIsNoticedBeforehand(ending: Ending) async throws {
        let closed = Moment()
        let server = try LoopbackServer { connection in
            guard let request = try connection.readRequest() else { return }
            try connection.answer(request.text)
            guard connection.number == 0 else { return connection.waitForEnd() }
            ending.end(connection)
            closed.happen()
        }
        defer { server.stop() }
        try await withTransport { transport in
            _ = try await transport.send(.post(server.url(), "first"))
            await closed.reached()
            let answer = try await transport.send(.post(server.url(), "second"))
            #expect(answer.text == "second")
            #expect(!answer.reusedConnection)
        }
    }

    @Test func inTheMiddleOfTheAnswer() async throws {
        let server = try LoopbackServer { connection in
            _ = try connection.readRequest()
            try connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
        }
        defer { server.stop() }
        try await withTransport { transport in
            #expect(await transport.outcome(.get(server.url())).error == .connectionLost(.maybeSent))
        }
    }

    @Test func inTheMiddleOfALargeRequest() async throws {
        let server = try LoopbackServer { connection in
            _ = try connection.readHead()
            connection.reset()
        }
        defer { server.stop() }
        try await withTransport { transport in
            let large = String(repeating: "x", count: 8 << 20)
            #expect(await transport.outcome(.post(server.url(), large)).error == .connectionLost(.maybeSent))
        }
        #expect(server.connections == 1)
    }
}
