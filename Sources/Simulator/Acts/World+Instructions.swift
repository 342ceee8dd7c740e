import JSON

// What a person does, as the control API puts it.
extension World {
    /// Text, contact, photo, document, sticker, voice or location: whichever the body names.
    mutating func say(_ body: Parameters, in id: Int64, at now: Moment) throws(ActError) -> Message {
        let person = body.int64("from") ?? id
        let replyTo = body.int64("reply_to_message_id")
        let thread = body.int64("message_thread_id")
        if body.flag("contact") { return try shareContact(by: person, in: id, at: now) }
        if let content = try content(body) {
            return try say(content, by: person, in: id, replyTo: replyTo, thread: thread, at: now)
        }
        let text = try body.need("text")
        let times = body.int64("repeat") ?? 1
        guard (1...(4 << 20)).contains(times * Int64(text.utf8.count)) else {
            throw .invalid("the text would be empty or longer than 4 MB")
        }
        let whole = String(repeating: text, count: Int(times))
        return try say(whole, by: person, in: id, replyTo: replyTo, thread: thread, at: now)
    }

    private mutating func content(_ body: Parameters) throws(ActError) -> Message.Content? {
        let caption = EntityScanner.scan(FormattedText(text: body.string("caption") ?? ""))
        if let contact = body.fields["contact"]?.object {
            return .contact(
                Message.Contact(
                    phone: contact["phone_number"]?.string ?? "", firstName: contact["first_name"]?.string ?? "",
                    lastName: contact["last_name"]?.string, person: contact["user_id"]?.int64))
        }
        if let photo = try upload(body, "photo", sample: Upload(name: "", mimeType: "image/png", bytes: Samples.photo))
        {
            return .photo(files.store(photo, as: .photo), caption: caption)
        }
        let sheet = Upload(name: "sample.csv", mimeType: "text/csv", bytes: Array("a,b\n1,2\n".utf8))
        if let document = try upload(body, "document", sample: sheet) {
            return .document(files.store(document, as: .document), caption: caption)
        }
        if let emoji = body.string("sticker") {
            let picture = Upload(name: "", mimeType: "image/webp", bytes: Samples.photo)
            return .sticker(files.store(picture, as: .sticker), emoji: emoji)
        }
        if let seconds = body.int64("voice") {
            let sound = Upload(name: "", mimeType: "audio/ogg", bytes: Array("OggS".utf8))
            return .voice(files.store(sound, as: .voice), seconds: seconds)
        }
        guard let latitude = body.fields["latitude"]?.double, let longitude = body.fields["longitude"]?.double else {
            return nil
        }
        return .location(latitude: latitude, longitude: longitude)
    }

    /// A file sent along, or the sample where the body says just `true`.
    private func upload(_ body: Parameters, _ name: String, sample: Upload) throws(ActError) -> Upload? {
        guard var upload = body.files[name] else { return body.flag(name) ? sample : nil }
        guard !upload.bytes.isEmpty else { throw .invalid("the \(name) is empty") }
        if name == "photo" {
            guard ImageSize(of: upload.bytes) != nil else { throw .invalid("the photo is no picture") }
            upload.name = upload.mimeType == "image/png" ? "photo.png" : ""
        }
        return upload
    }

    /// A person taps a button, named by its label or its data.
    mutating func tap(_ body: Parameters, in id: Int64, at now: Moment) throws(ActError) -> JSONValue {
        let choice: ButtonChoice
        if let data = body.string("data") {
            choice = .data(data)
        } else {
            choice = .label(try body.need("label"))
        }
        let result = try tap(
            choice, under: body.int64("message_id"), by: body.int64("from") ?? id, in: id, at: now)
        return switch result {
        case .waiting(let tap): ["id": .string(tap)]
        case .link(let url): ["url": .string(url)]
        }
    }
}

/// Files that stand in where a test needs any.
enum Samples {
    /// The smallest PNG: one grey pixel.
    static let photo: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00,
        0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B, 0x55, 0x00, 0x00, 0x00,
        0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81, 0x77, 0xCD, 0x72,
        0xB6, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]
}
