package import Chat
import FoundationEssentials
import HTTPTypes
import JSON
import Transport

extension TelegramClient {
    /// Sends a photo or document: one that Telegram has by its id, one on this machine by streaming it from disk.
    ///
    /// - Parameter caption: at most 1,024 UTF-16 units; goes instead of the file's own.
    /// - Returns: the new message, and what Telegram calls the file, as far as they could be read.
    package func sendFile(
        _ file: OutgoingFile, in lane: Lane, caption: String? = nil
    ) async throws(TelegramError) -> Receipt {
        let (method, field) = file.kind.upload
        switch file.source {
        case .platform(let id):
            var reader = try await call(method, body(file, lane, caption, field: field, id: id))
            return Receipt(message: MessageID(result: &reader), file: id)
        case .local(let path):
            var reader = try await upload(method, form(file, lane, caption, field: field, path: path))
            guard let result = try? reader.value() else { return Receipt() }
            return Receipt(
                message: result["message_id"]?.int64.map { MessageID($0) }, file: Self.file(in: result, field))
        }
    }

    /// Of a photo the biggest size, which comes last (Bot API, "Message").
    private static func file(in message: JSONValue, _ field: String) -> String? {
        let sent = message[field]
        return (sent?.array?.last ?? sent)?["file_id"]?.string
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

    private func body(
        _ file: OutgoingFile, _ lane: Lane, _ caption: String?, field: String, id: String
    ) -> JSONObjectWriter {
        var body = JSONObjectWriter()
        body.write(lane)
        body.write(field, id)
        body.write("caption", ifPresent: caption)
        body.write("caption_entities", file.styles)
        body.write(replyTo: file.replyTo)
        if let keyboard = file.keyboard { body.writeRaw("reply_markup", keyboard.writeMarkup) }
        if paysForSpeed { body.write("allow_paid_broadcast", true) }
        return body
    }

    /// As a form, in which what is not text stands as JSON.
    private func form(
        _ file: OutgoingFile, _ lane: Lane, _ caption: String?, field: String, path: String
    ) -> [FormPart] {
        var form = [FormPart(name: "chat_id", content: .text(lane.chat.description))]
        if let thread = lane.thread, thread != 1 {
            form.append(FormPart(name: "message_thread_id", content: .text(String(thread))))
        }
        if let caption { form.append(FormPart(name: "caption", content: .text(caption))) }
        if !file.styles.isEmpty { form.append(FormPart("caption_entities", json: file.styles.writeEntities)) }
        if let target = file.replyTo { form.append(FormPart("reply_parameters", json: target.writeReply)) }
        if let keyboard = file.keyboard { form.append(FormPart("reply_markup", json: keyboard.writeMarkup)) }
        if paysForSpeed { form.append(FormPart(name: "allow_paid_broadcast", content: .text("true"))) }
        form.append(FormPart(name: field, content: .file(path: path, contentType: file.kind.contentType(of: path))))
        return form
    }
}

extension FormPart {
    /// What is not text stands in a form as JSON.
    fileprivate init(_ name: String, json write: (inout [UInt8]) -> Void) {
        var bytes: [UInt8] = []
        write(&bytes)
        self.init(name: name, content: .text(String(decoding: bytes, as: UTF8.self)))
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
