import Broadcasting
import Chat
import Dialogue
import JSON

// The forms in which parts of a broadcast are kept; a form once written stays readable.
extension BroadcastDraft {
    /// Its words, its segment and its attachment; the rest stands in columns of its own.
    var encoded: [UInt8] {
        var object = JSONObject()
        object.append("text", .string(text))
        object.append("segment", ifPresent: segment.map { .string($0) })
        if let attachment {
            object.append("media", .string(attachment.kind.rawValue))
            switch attachment.source {
            case .platform(let id): object.append("platform", .string(id))
            case .local(let path): object.append("path", .string(path))
            }
        }
        return JSONValue.object(object).serialized()
    }

    init(decoding bytes: [UInt8]) throws(StoreError) {
        guard let json = try? JSONValue(parsing: bytes), let text = json["text"]?.string else {
            throw .malformed(place: "broadcasts.detail")
        }
        self.init(text: text, segment: json["segment"]?.string)
        guard let kind = json["media"]?.string.flatMap(Media.Kind.init) else { return }
        if let id = json["platform"]?.string {
            attachment = Attachment(kind: kind, source: .platform(id))
        } else if let path = json["path"]?.string {
            attachment = Attachment(kind: kind, source: .local(path: path))
        }
    }
}

extension AudienceCount {
    /// As `opted_out 3 topic 1`.
    var storedLeftOut: String {
        LeftOut.allCases.compactMap { reason in leftOut[reason].map { "\(reason.rawValue) \($0)" } }
            .joined(separator: " ")
    }

    static func leftOut(stored: String) -> [LeftOut: Int] {
        let words = stored.split(separator: " ")
        var counts: [LeftOut: Int] = [:]
        for index in stride(from: 0, to: words.count - 1, by: 2) {
            guard let reason = LeftOut(rawValue: String(words[index])) else { continue }
            counts[reason] = Int(words[index + 1])
        }
        return counts
    }

    var storedSamples: String {
        String(decoding: JSONValue.array(samples.map { .string($0) }).serialized(), as: UTF8.self)
    }

    static func samples(stored: String) -> [String] {
        (try? JSONValue(parsing: Array(stored.utf8)))?.array?.compactMap(\.string) ?? []
    }
}

extension BroadcastTally {
    private static var parts: [(String, WritableKeyPath<BroadcastTally, Int>)] {
        [
            ("delivered", \.delivered), ("blocked", \.blocked), ("gone", \.gone), ("failed", \.failed),
            ("opted_out", \.optedOut), ("unknown", \.unknown), ("cancelled", \.cancelled),
        ]
    }

    /// Of one that has ended: `delivered 90 blocked 2`.
    var stored: String {
        Self.parts.filter { self[keyPath: $0.1] > 0 }.map { "\($0.0) \(self[keyPath: $0.1])" }.joined(separator: " ")
    }

    init(stored: String) {
        self.init()
        let words = stored.split(separator: " ")
        for index in stride(from: 0, to: words.count - 1, by: 2) {
            guard let part = Self.parts.first(where: { $0.0 == words[index] }) else { continue }
            self[keyPath: part.1] = Int(words[index + 1]) ?? 0
        }
        total = ended
    }
}
