import Chat
import JSON
import Jamsostek

extension BroadcastQuestion {
    func write(into object: inout JSONObjectWriter) {
        object.write("part", part.rawValue)
        if let broadcast { object.write("broadcast", broadcast.rawValue) }
        if draft != BroadcastDraft() { object.writeObject("draft") { draft.write(into: &$0) } }
        if let lastTap { object.writeObject("tap") { lastTap.write(into: &$0) } }
    }

    init(json: JSONObject) throws(StateFault) {
        self.init(
            try json.member("part") { $0.string.flatMap(Part.init) },
            of: try json.optionalMember("broadcast") { $0.int64.map { BroadcastID($0) } },
            draft: try json.optionalMember("draft", BroadcastDraft.init(json:)) ?? BroadcastDraft(),
            lastTap: try json.optionalMember("tap", RecentTap.init(json:)))
    }
}

extension BroadcastDraft {
    fileprivate func write(into object: inout JSONObjectWriter) {
        object.write("topic", ifPresent: topic)
        if !text.isEmpty { object.write("text", text) }
        if let attachment {
            object.write("media", attachment.kind.rawValue)
            switch attachment.source {
            case .platform(let file): object.write("file", file)
            case .local(let path): object.write("path", path)
            }
        }
        object.write("segment", ifPresent: segment)
        if let startsAt { object.write("starts", startsAt) }
        if let repetition {
            object.write("every", Int64(repetition.everyDays))
            object.write("until", repetition.until.description)
        }
    }

    fileprivate init?(json: JSONValue) {
        guard json.object != nil else { return nil }
        self.init(
            topic: json["topic"]?.string, text: json["text"]?.string ?? "", segment: json["segment"]?.string,
            startsAt: json["starts"]?.int64)
        if let media = json["media"] {
            let source = json["file"]?.string.map(OutgoingFile.Source.platform)
            guard let kind = media.string.flatMap(Media.Kind.init),
                let source = source ?? json["path"]?.string.map({ .local(path: $0) })
            else { return nil }
            attachment = Attachment(kind: kind, source: source)
        }
        if let every = json["every"] {
            guard let days = every.int64.flatMap(Int.init(exactly:)),
                let until = json["until"]?.string.flatMap({ CalendarDate($0) })
            else { return nil }
            repetition = Repetition(everyDays: days, until: until)
        }
    }
}
