import CCurl
import HTTPTypes
import Transport

extension Transfer {
    var departure: TransportError.Departure { departures.departure(bytes: easy.requestBytes) }

    /// What the caller gets to know, once libcurl is done with the handle.
    func outcome(_ code: CURLcode) -> Outcome {
        guard code == CURLE_OK else { return .failure(failure(code)) }
        // libcurl takes an end in the middle of the header lines for the end of an answer without a body.
        guard reception.headIsWhole else { return .failure(.connectionLost(departure)) }
        guard reception.finish() else { return .failure(failure(code)) }
        return .success(answer)
    }

    private var answer: HTTPAnswer {
        let status = easy.status
        return HTTPAnswer(
            status: HTTPResponse.Status(code: status), head: HeaderBlock(lines: reception.head), body: reception.body,
            timings: easy.timings, reusedConnection: easy.newConnections == 0,
            retryAfter: status >= 300 ? easy.retryAfter : nil)
    }

    private func failure(_ code: CURLcode) -> TransportError {
        if let refusal = reception.refusal { return failure(refusal) }
        if departures.forbadeRepetition { return .connectionLost(.maybeSent) }
        return FailureReport(
            code: code, departure: departure, text: redactedText(code), host: call?.exchange.url.host ?? "",
            proxyStatus: easy.proxyStatus, proxy: profile.proxyServer, files: uploads
        ).error
    }

    private func failure(_ refusal: Reception.Refusal) -> TransportError {
        switch refusal {
        case .headTooLarge: .answerMalformed(detail: "more than \(Reception.headLimit) bytes of header lines")
        case .bodyTooLarge: .answerTooLarge(limit: call?.exchange.answerLimit ?? 0)
        case .fileNotWritten(let detail): .file(path: download, detail: detail, .maybeSent)
        }
    }

    /// libcurl's words, or where it found none its name for the code.
    private func redactedText(_ code: CURLcode) -> String {
        let text = easy.failureText
        guard !text.isEmpty else { return String(cString: curl_easy_strerror(code)) }
        return call?.exchange.url.redacting(text) ?? ""
    }

    private var download: String {
        guard case .file(let path) = call?.exchange.sink else { return "" }
        return path
    }

    private var uploads: [String] {
        guard case .form(let parts) = call?.exchange.body else { return [] }
        return parts.compactMap { part in
            guard case .file(let path, _) = part.content else { return nil }
            return path
        }
    }
}
