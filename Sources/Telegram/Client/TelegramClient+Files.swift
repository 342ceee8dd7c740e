package import Chat
import FoundationEssentials
import HTTPTypes
import JSON
import Transport

extension TelegramClient {
    /// Sends a photo or document: one that Telegram has by its id, one on this machine by streaming it from disk.
    ///
    /// - Parameter caption: at most 1,024 UTF-16 units.
    package func sendFile(
        _ file: OutgoingFile, in lane: Lane, caption: String? = nil
    ) async throws(TelegramError) -> MessageID? {
        let (method, field) = file.kind.upload
        var reader =
            switch file.source {
            case .platform(let id):
                try await call(method, body(lane, caption, field: field, id: id))
            case .local(let path):
                try await upload(method, form(lane, caption, field: field, path: path, kind: file.kind))
            }
        return MessageID(result: &reader)
    }

    /// Asks where a file lies that a person sent; the answer holds for an hour.
    package func getFile(_ file: String) async throws(TelegramError) -> WireFile {
        var body = JSONObjectWriter()
        body.write("file_id", file)
        return try WireFile(result: try await value(.getFile, body))
    }

    /// Writes a file that a person sent to a path on this machine, where it appears only once it is whole.
    ///
    /// A server of one's own started with `--local` names an absolute path instead of serving the file: it is copied
    /// from there, which needs the server on the same machine. Telegram itself serves at most 20 MB.
    package func download(_ file: String, to path: String) async throws(TelegramError) {
        let file = try await getFile(file)
        guard let source = file.path else { throw .unreadable("getFile: no file_path") }
        if source.hasPrefix("/") { return try copy(source, to: path) }
        let exchange = HTTPExchange(
            method: .get, url: endpoint.url(ofFile: source), sink: .file(path: path),
            deadline: settings.fileDeadline, answerLimit: TelegramSettings.fileLimit)
        let answer = try await send(exchange)
        if answer.status.kind == .successful { return }
        switch BotAPIAnswer(answer) {
        case .fault(let fault): throw .fault(fault)
        case .done, .foreign: throw .foreign(status: answer.status.code, retryAfter: answer.retryAfterSeconds)
        }
    }

    private func copy(_ source: String, to path: String) throws(TelegramError) {
        do {
            try FileManager.default.copyItem(atPath: source, toPath: path)
        } catch {
            throw .transport(.file(path: source, detail: "it could not be copied", .surelyNotSent))
        }
    }

    private func body(_ lane: Lane, _ caption: String?, field: String, id: String) -> JSONObjectWriter {
        var body = JSONObjectWriter()
        body.write(lane)
        body.write(field, id)
        body.write("caption", ifPresent: caption)
        return body
    }

    private func form(
        _ lane: Lane, _ caption: String?, field: String, path: String, kind: Media.Kind
    ) -> [FormPart] {
        var form = [FormPart(name: "chat_id", content: .text(lane.chat.description))]
        if let thread = lane.thread, thread != 1 {
            form.append(FormPart(name: "message_thread_id", content: .text(String(thread))))
        }
        if let caption { form.append(FormPart(name: "caption", content: .text(caption))) }
        form.append(FormPart(name: field, content: .file(path: path, contentType: kind.contentType(of: path))))
        return form
    }
}

extension Media.Kind {
    fileprivate var upload: (BotMethod, field: String) {
        switch self {
        case .photo: (.sendPhoto, "photo")
        case .document: (.sendDocument, "document")
        }
    }

    /// Telegram looks at the bytes itself; the type only has to be honest about what it is not.
    fileprivate func contentType(of path: String) -> String {
        switch (self, path.lowercased().hasSuffix(".png")) {
        case (.photo, true): "image/png"
        case (.photo, false): "image/jpeg"
        case (.document, _): "application/octet-stream"
        }
    }
}
