import HTTPTypes
import Synchronization
import Testing
import Transport

@testable import Curl

/// A call cancelled at each moment of its life.
@Suite(.timeLimit(.minutes(1)))
struct CancellationTests {
    @Test func beforeTheCall() async throws {
        let server = try LoopbackServer.answering()
        defer { server.stop() }
        try await withTransport { transport in
            let outcome = await Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return await transport.outcome(.post(server.url()))
            }.value
            #expect(outcome.error == .cancelled(.surelyNotSent))
            #expect(transport.driver.counts.cancelled == 0)
        }
        #expect(server.connections == 0)
    }

    @Test func whileWaitingForAFreeConnection() async throws {
        let busy = Moment()
        let release = Moment()
        let server = try LoopbackServer { connection in
            while let request = try connection.readRequest() {
                busy.happen()
                release.block()
                try connection.answer(request.text)
            }
        }
        defer { server.stop() }
        try await withTransport(.with { $0.exchangesAtOnce = 1 }) { transport in
            let first = Task { try await transport.text(.post(server.url(), "first")) }
            await busy.reached()
            let second = Task { await transport.outcome(.post(server.url(), "second")) }
            await transport.hasAccepted(2)
            second.cancel()
            #expect(await second.value.error == .cancelled(.surelyNotSent))
            release.happen()
            let answer = try await first.value
            #expect(answer == "first")
        }
    }

    @Test func whileConnecting() async throws {
        let server = try SilentPort()
        defer { server.stop() }
        try await withTransport { transport in
            let call = Task { await transport.outcome(.post(server.url)) }
            await server.isBeingConnectedTo()
            call.cancel()
            #expect(await call.value.error == .cancelled(.surelyNotSent))
        }
    }

    @Test func whileWaitingForTheFirstByte() async throws {
        let asked = Moment()
        let gone = Moment()
        let server = try LoopbackServer { connection in
            _ = try connection.readRequest()
            asked.happen()
            connection.waitForEnd()
            gone.happen()
        }
        defer { server.stop() }
        try await withTransport { transport in
            let call = Task { await transport.outcome(.post(server.url())) }
            await asked.reached()
            call.cancel()
            #expect(await call.value.error == .cancelled(.maybeSent))
            // The server is not left talking to nobody.
            await gone.reached()
        }
    }

    @Test func inTheMiddleOfTheBody() async throws {
        let halfSent = Moment()
        let server = try LoopbackServer { connection in
            _ = try connection.readRequest()
            try connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")
            halfSent.happen()
            connection.waitForEnd()
        }
        defer { server.stop() }
        try await withTransport { transport in
            let call = Task { await transport.outcome(.get(server.url())) }
            await halfSent.reached()
            call.cancel()
            #expect(await call.value.error == .cancelled(.maybeSent))
        }
    }

    @Test func afterTheAnswer() async throws {
        let server = try LoopbackServer.answering("done")
        defer { server.stop() }
        try await withTransport { transport in
            let call = Task {
                let outcome = await transport.outcome(.get(server.url()))
                withUnsafeCurrentTask { $0?.cancel() }
                return try outcome.get().text
            }
            let answer = try await call.value
            #expect(answer == "done")
            #expect(transport.driver.counts.cancelled == 0)
        }
    }

    @Test func anotherCallOfTheSameConnectionGoesOn() async throws {
        let asked = Moment()
        let server = try LoopbackServer { connection in
            while let request = try connection.readRequest() {
                guard request.text != "slow" else {
                    asked.happen()
                    return connection.waitForEnd()
                }
                try connection.answer(request.text)
            }
        }
        defer { server.stop() }
        try await withTransport { transport in
            let slow = Task { await transport.outcome(.post(server.url(), "slow")) }
            await asked.reached()
            let quick = try await transport.text(.post(server.url(), "quick"))
            #expect(quick == "quick")
            slow.cancel()
            #expect(await slow.value.error == .cancelled(.maybeSent))
            let again = try await transport.text(.post(server.url(), "quick again"))
            #expect(again == "quick again")
        }
    }

    @Test(arguments: [1, 16, 64])
    func fiveHundredAtOnceWithAThirdCancelled(connections: Int) async throws {
        let server = try LoopbackServer { connection in
            while let request = try connection.readRequest() { try connection.answer(request.text) }
        }
        defer { server.stop() }
        try await withTransport(.with { $0.exchangesAtOnce = connections }) { transport in
            let calls = (0..<500).map { number in
                Task { await transport.outcome(.post(server.url(), "\(number)")) }
            }
            for number in stride(from: 0, to: 500, by: 3) { calls[number].cancel() }
            for (number, call) in calls.enumerated() {
                switch await call.value {
                case .success(let answer): #expect(answer.text == "\(number)")
                case .failure(let error):
                    #expect(number.isMultiple(of: 3))
                    #expect(error == .cancelled(error.departure))
                }
            }
            #expect(transport.driver.counts.cancelled == 0)
            let answer = try await transport.text(.post(server.url(), "after"))
            #expect(answer == "after")
        }
        #expect(server.connections <= connections + 167)
    }
}
