import Foundation
import Logging
import ServiceLifecycle
import Testing
import Transport

@testable import Curl

/// The end of a transport: bounded in time, and nobody is left waiting.
@Suite(.timeLimit(.minutes(1)))
struct ShutdownTests {
    /// A server that reads requests and answers those with the body "quick" alone.
    private func silentServer(asked: Moment, release: Moment? = nil) throws -> LoopbackServer {
        try LoopbackServer { connection in
            while let request = try connection.readRequest() {
                if request.text != "quick" {
                    asked.happen()
                    guard let release else { return connection.waitForEnd() }
                    release.block()
                }
                try connection.answer(request.text)
            }
        }
    }

    @Test func whatIsUnderWayIsGivenUpAtTheDeadline() async throws {
        let asked = Moment()
        let server = try silentServer(asked: asked)
        defer { server.stop() }
        let transport = try CurlTransport(.with { $0.exchangesAtOnce = 1 })
        let sent = Task { await transport.outcome(.post(server.url(), "slow")) }
        await asked.reached()
        let queued = Task { await transport.outcome(.post(server.url(), "never begun")) }
        await transport.hasAccepted(2)
        let clock = ContinuousClock()
        let begun = clock.now
        await transport.shutdown(grace: .milliseconds(100))
        #expect(begun.duration(to: clock.now) < .seconds(5))
        #expect(await sent.value.error == .shutDown(.maybeSent))
        #expect(await queued.value.error == .shutDown(.surelyNotSent))
        #expect(await transport.outcome(.post(server.url(), "quick")).error == .shutDown(.surelyNotSent))
    }

    @Test func sendsMayFinishWhileLongPollsEndAtOnce() async throws {
        let asked = Moment()
        let release = Moment()
        let polled = Moment()
        let server = try silentServer(asked: asked, release: release)
        let polls = try silentServer(asked: polled)
        defer {
            server.stop()
            polls.stop()
        }
        let transport = try CurlTransport(.with())
        let send = Task { await transport.outcome(.post(server.url(), "send")) }
        var poll = HTTPExchange.post(polls.url(), "poll")
        poll.lane = .own("poll")
        let polling = Task { [poll] in await transport.outcome(poll) }
        await asked.reached()
        await polled.reached()
        let end = Task { await transport.shutdown(grace: .seconds(20)) }
        #expect(await polling.value.error == .shutDown(.maybeSent))
        release.happen()
        let answer = try await send.value.get()
        #expect(answer.text == "send")
        await end.value
    }

    @Test func aTransportThatNeverDidAnythingEndsAsWell() async throws {
        let transport = try CurlTransport(.with())
        await transport.shutdown()
        await transport.shutdown()
        #expect(await transport.outcome(.get("http://127.0.0.1:1/")).error == .shutDown(.surelyNotSent))
    }

    @Test func aServiceGroupEndsItGracefully() async throws {
        let asked = Moment()
        let release = Moment()
        let server = try silentServer(asked: asked, release: release)
        defer { server.stop() }
        let transport = try CurlTransport(.with { $0.shutdownGrace = .seconds(20) })
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let group = ServiceGroup(services: [transport], logger: logger)
        async let running: Void = group.run()
        let send = Task { await transport.outcome(.post(server.url(), "send")) }
        await asked.reached()
        await group.triggerGracefulShutdown()
        release.happen()
        let answer = try await send.value.get()
        #expect(answer.text == "send")
        try await running
        #expect(await transport.outcome(.post(server.url(), "quick")).error == .shutDown(.surelyNotSent))
    }

    @Test func cancellingItsServiceEndsItAtOnce() async throws {
        let asked = Moment()
        let server = try silentServer(asked: asked)
        defer { server.stop() }
        let transport = try CurlTransport(.with { $0.shutdownGrace = .seconds(60) })
        let service = Task { await transport.run() }
        let send = Task { await transport.outcome(.post(server.url(), "slow")) }
        await asked.reached()
        service.cancel()
        await service.value
        #expect(await send.value.error == .shutDown(.maybeSent))
    }

    @Test func aTransportDroppedLeavesNoThreadBehind() async throws {
        let server = try LoopbackServer.answering()
        defer { server.stop() }
        var transport: CurlTransport? = try CurlTransport(.with())
        weak let driver = transport?.driver
        _ = try await transport?.send(.get(server.url()))
        #expect(driver != nil)
        transport = nil
        // The thread alone keeps the driver, and the end of the transport waits for the thread.
        #expect(driver == nil)
    }

    @Test func aHundredTransportsComeAndGo() async throws {
        let server = try LoopbackServer.answering()
        defer { server.stop() }
        for round in 0..<100 {
            let transport = try CurlTransport(.with())
            let calls = (0..<3).map { _ in Task { await transport.outcome(.post(server.url(), "quick")) } }
            if round.isMultiple(of: 2) { await transport.hasAccepted(1) }
            await transport.shutdown()
            for call in calls {
                if let error = await call.value.error { #expect(error == .shutDown(error.departure)) }
            }
        }
    }
}
