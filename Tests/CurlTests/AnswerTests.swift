import HTTPTypes
import Testing
import Transport

@testable import Curl

/// Answers as servers send them, rightly and wrongly.
@Suite(.timeLimit(.minutes(1)))
struct AnswerTests {
    /// One exchange with a server that answers with exactly these bytes and then closes.
    private func outcome(
        of answer: String, limit: Int = 1000, method: HTTPRequest.Method = .get
    ) async throws -> Outcome {
        let server = try LoopbackServer { connection in
            _ = try connection.readRequest()
            try connection.write(answer)
        }
        defer { server.stop() }
        return try await withTransport { transport in
            var exchange = HTTPExchange.get(server.url())
            exchange.method = method
            exchange.answerLimit = limit
            return await transport.outcome(exchange)
        }
    }

    @Test(arguments: [
        ("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhalo", "halo"),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nha\r\n2;x=y\r\nlo\r\n0\r\n\r\n", "halo"),
        ("HTTP/1.1 200 OK\r\n\r\nuntil the end", "until the end"),
        ("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", "ok"),
        ("HTTP/1.1 204 No Content\r\n\r\n", ""),
        ("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", ""),
    ])
    func bodiesOfEveryFraming(answer: String, body: String) async throws {
        #expect(try await outcome(of: answer).get().text == body)
    }

    @Test(arguments: [301, 400, 401, 403, 404, 409, 429, 500, 502])
    func everyStatusIsAnAnswer(status: Int) async throws {
        let answer = try await outcome(
            of: "HTTP/1.1 \(status) X\r\nLocation: /elsewhere\r\nContent-Length: 3\r\n\r\nwhy"
        ).get()
        #expect(answer.status.code == status)
        #expect(answer.text == "why")
    }

    @Test func headerFieldsAreReadWhenAsked() async throws {
        let answer = try await outcome(
            of:
                "HTTP/1.1 100 Continue\r\nX-Interim: 1\r\n\r\nHTTP/1.1 200 OK\r\nX-A:  one \r\nx-a: two\r\nContent-Length: 0\r\n\r\n"
        ).get()
        #expect(answer.headers[values: try #require(HTTPField.Name("X-A"))] == ["one", "two"])
        #expect(answer.headers[try #require(HTTPField.Name("X-Interim"))] == nil)
    }

    @Test(arguments: [("Retry-After: 17\r\n", Duration.seconds(17)), ("Retry-After: soon\r\n", nil), ("", nil)])
    func theServersWishForPatienceIsToldOn(header: String, expected: Duration?) async throws {
        let answer = try await outcome(of: "HTTP/1.1 429 X\r\n\(header)Content-Length: 0\r\n\r\n").get()
        #expect(answer.retryAfter == expected)
    }

    @Test func aHeadAnswerHasNoBodyToWaitFor() async throws {
        let answer = try await outcome(of: "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n", method: .head).get()
        #expect(answer.body.isEmpty)
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nhello world",
        "HTTP/1.1 200 OK\r\nContent-Length: 9999999999999\r\n\r\nhello world",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nhello \r\n5\r\nworld\r\n0\r\n\r\n",
        "HTTP/1.1 500 X\r\n\r\nhello world",
    ])
    func aBodyBeyondItsLimitIsRefused(answer: String) async throws {
        #expect(try await outcome(of: answer, limit: 10).error == .answerTooLarge(limit: 10))
    }

    @Test func aBodyAsLargeAsItsLimitIsTaken() async throws {
        let answer = "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nhello world"
        #expect(try await outcome(of: answer, limit: 11).get().text == "hello world")
    }

    @Test func endlessHeaderLinesAreRefused() async throws {
        let lines = String(repeating: "X-A: \(String(repeating: "a", count: 1000))\r\n", count: 400)
        let error = try await outcome(of: "HTTP/1.1 200 OK\r\n\(lines)\r\n").error
        guard case .answerMalformed = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(arguments: ["complete nonsense\r\n\r\n", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/9.9 200 OK\r\n\r\n"])
    func whatIsNoHTTPIsMalformed(answer: String) async throws {
        let error = try await outcome(of: answer).error
        guard case .answerMalformed = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nhello \r\n5\r\nwo",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Len",
        "",
    ])
    func anAnswerCutShortIsNoAnswer(answer: String) async throws {
        #expect(try await outcome(of: answer).error == .connectionLost(.maybeSent))
    }

    @Test func aLargeAnswerArrivesWhole() async throws {
        let body = String(repeating: "0123456789abcdef", count: 1 << 16)
        let answer = "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        #expect(try await outcome(of: answer, limit: 2 << 20).get().text == body)
    }
}
