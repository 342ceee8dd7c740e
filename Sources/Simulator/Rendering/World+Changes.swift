import JSON

/// One line of the page's stream of events.
struct PageEvent: Sendable, Hashable {
    var name: String
    var data: JSONValue
}

extension World {
    /// What to tell the page of a change; nil where the page does not show that chat.
    func event(for change: Change, at now: Moment, canAdvance: Bool) -> PageEvent? {
        switch change {
        case .restarted:
            return PageEvent(name: "world", data: viewOfEverything(at: now, canAdvance: canAdvance))
        case .bot: return PageEvent(name: "bot", data: viewOfBot(at: now))
        case .chat(let id): return shown(id).map { PageEvent(name: "chat", data: view($0)) }
        case .message(let id, let number):
            guard let chat = shown(id), let message = chat.message(number) else { return nil }
            return PageEvent(name: "message", data: view(message, in: chat))
        case .read(let id, let number):
            return shown(id).map {
                PageEvent(name: "read", data: ["chat": .integer($0.id), "message": .integer(number)])
            }
        case .typing(let id, let time):
            return shown(id).map {
                PageEvent(name: "typing", data: ["chat": .integer($0.id), "milliseconds": .integer(time.milliseconds)])
            }
        case .tapAnswered(let id): return taps[id].map { PageEvent(name: "answer", data: $0.json) }
        }
    }

    private func shown(_ id: Int64) -> Chat? {
        chats[id].flatMap { $0.isShown ? $0 : nil }
    }
}

extension Tap {
    var json: JSONValue {
        var object = JSONObject()
        object.append("id", .string(id))
        object.append("from", .integer(person))
        object.append("chat", .integer(chat))
        object.append("message_id", .integer(message))
        object.append("data", .string(data))
        object.append("answered", .bool(answer != nil))
        object.append("text", ifPresent: answer?.text.map { .string($0) })
        object.append("show_alert", .bool(answer?.isAlert ?? false))
        object.append("url", ifPresent: answer?.url.map { .string($0) })
        return .object(object)
    }
}
