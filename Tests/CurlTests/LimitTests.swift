import HTTPTypes
import Testing
import Transport

@testable import Curl

/// Each limit of time, and what is known of the request when it is reached.
@Suite(.timeLimit(.minutes(1)))
struct LimitTests {
    @Test func connectingTakesTooLong() async throws {
        let server = try SilentPort()
        defer { server.stop() }
        try await withTransport(.with { $0.connectLimit = .milliseconds(100) }) { transport in
            #expect(await transport.outcome(.post(server.url)).error == .timedOut(.surelyNotSent))
        }
    }

    @Test func theDeadlineFallsWhileConnecting() async throws {
        let server = try SilentPort()
        defer { server.stop() }
        try await withTransport { transport in
            let call = HTTPExchange.post(server.url, deadline: .milliseconds(100))
            #expect(await transport.outcome(call).error == .timedOut(.surelyNotSent))
        }
    }

    @Test func theDeadlineFallsWhileWaitingForAConnection() async throws {
        let asked = Moment()
        let server = try LoopbackServer { connection in
            _ = try connection.readRequest()
            asked.happen()
            connection.waitForEnd()
        }
        defer { server.stop() }
        try await withTransport(.with { $0.exchangesAtOnce = 1 }) { transport in
            let first = Task { await transport.outcome(.post(server.url())) }
            await asked.reached()
            let second = HTTPExchange.post(server.url(), deadline: .milliseconds(100))
            #expect(await transport.outcome(second).error == .timedOut(.surelyNotSent))
            first.cancel()
            _ = await first.value
        }
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"])
    func theServerFallsSilent(after answer: String) async throws {
        let server = try LoopbackServer { connection in
            _ = try connection.readRequest()
            try connection.write(answer)
            connection.waitForEnd()
        }
        defer { server.stop() }
        try await withTransport { transport in
            let clock = ContinuousClock()
            let begun = clock.now
            let call = HTTPExchange.post(server.url(), deadline: .milliseconds(150))
            #expect(await transport.outcome(call).error == .timedOut(.maybeSent))
            let taken = begun.duration(to: clock.now)
            #expect(taken >= .milliseconds(150) && taken < .seconds(5))
        }
    }

    @Test func aDeadlineOfZeroIsNoInvitationToWaitForEver() async throws {
        let server = try SilentPort()
        defer { server.stop() }
        try await withTransport { transport in
            let call = HTTPExchange.post(server.url, deadline: .zero)
            #expect(await transport.outcome(call).error == .timedOut(.surelyNotSent))
        }
    }

    @Test(arguments: [
        (Duration.zero, 0), (.nanoseconds(1), 1), (.milliseconds(1), 1), (.milliseconds(1.5), 2),
        (.seconds(50), 50_000),
        (.seconds(Int64.max), 2_147_482_000),
    ])
    func limitsAreRoundedUpAndFitLibcurl(duration: Duration, milliseconds: Int) {
        #expect(duration.wholeMilliseconds == milliseconds)
    }
}
