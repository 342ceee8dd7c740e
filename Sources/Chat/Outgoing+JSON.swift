package import JSON

/// The form in which a call waits in the outbox.
///
/// Every form names its kind and the version of that kind's shape, as in `message.1`. A shape once released is never
/// changed: a new one gets the next number, and the old one stays readable for as long as a row may wait.
extension Outgoing {
    package var json: JSONValue {
        var object = JSONObject()
        switch self {
        case .message(let message):
            object.append("kind", message.styles.isEmpty ? "message.1" : "message.2")
            message.append(to: &object)
        case .edit(let id, let message):
            object.append("kind", message.styles.isEmpty ? "edit.1" : "edit.2")
            object.append("message", .integer(id.rawValue))
            message.append(to: &object)
        case .delete(let id):
            object.append("kind", "delete.1")
            object.append("message", .integer(id.rawValue))
        case .file(let file):
            object.append("kind", file.isPlain ? "file.1" : "file.2")
            file.append(to: &object)
        case .editCaption(let id, let message):
            object.append("kind", "editCaption.1")
            object.append("message", .integer(id.rawValue))
            message.append(to: &object)
        case .openTopic(let name, let matter):
            object.append("kind", "openTopic.1")
            object.append("name", .string(name))
            object.append("matter", .integer(matter))
        case .setTopic(let isOpen):
            object.append("kind", "setTopic.1")
            object.append("open", .bool(isOpen))
        case .inspectChat:
            object.append("kind", "inspectChat.1")
        }
        return .object(object)
    }

    /// Nil where the kind is unknown, as after going back to an older version, or a part of it is missing or malformed.
    package init?(json: JSONValue) {
        switch json["kind"]?.string {
        case "message.1", "message.2":
            guard let message = OutgoingMessage(json: json) else { return nil }
            self = .message(message)
        case "edit.1", "edit.2":
            guard let id = json["message"]?.int64, let message = OutgoingMessage(json: json) else { return nil }
            self = .edit(MessageID(id), message)
        case "delete.1":
            guard let id = json["message"]?.int64 else { return nil }
            self = .delete(MessageID(id))
        case "file.1", "file.2":
            guard let file = OutgoingFile(json: json) else { return nil }
            self = .file(file)
        case "editCaption.1":
            guard let id = json["message"]?.int64, let message = OutgoingMessage(json: json) else { return nil }
            self = .editCaption(MessageID(id), message)
        case "openTopic.1":
            guard let name = json["name"]?.string, let matter = json["matter"]?.int64 else { return nil }
            self = .openTopic(name: name, matter: matter)
        case "setTopic.1":
            guard let isOpen = json["open"]?.bool else { return nil }
            self = .setTopic(isOpen: isOpen)
        case "inspectChat.1":
            self = .inspectChat
        default:
            return nil
        }
    }
}

extension OutgoingMessage {
    fileprivate func append(to object: inout JSONObject) {
        object.append("text", .string(text))
        if !styles.isEmpty { object.append("styles", .array(styles.map(\.json))) }
        object.append("keyboard", ifPresent: keyboard?.json)
        object.append("replyTo", ifPresent: replyTo.map { .integer($0.rawValue) })
    }

    fileprivate init?(json: JSONValue) {
        guard let text = json["text"]?.string, let extras = Extras(json: json) else { return nil }
        self.init(text: text, styles: extras.styles, keyboard: extras.keyboard, replyTo: extras.replyTo)
    }
}

/// What messages and files have alike.
private struct Extras {
    var styles: [TextStyle] = []
    var keyboard: Keyboard?
    var replyTo: MessageID?

    /// Nil where a member is there and malformed.
    init?(json: JSONValue) {
        if let forms = json["styles"] {
            guard let styles = forms.array?.map(TextStyle.init(json:)), !styles.contains(nil) else { return nil }
            self.styles = styles.compactMap(\.self)
        }
        if let form = json["keyboard"] {
            guard let keyboard = Keyboard(json: form) else { return nil }
            self.keyboard = keyboard
        }
        if let id = json["replyTo"] {
            guard let id = id.int64 else { return nil }
            replyTo = MessageID(id)
        }
    }
}

extension OutgoingFile {
    /// Whether a program that knows only the first shape reads all of it.
    fileprivate var isPlain: Bool { styles.isEmpty && keyboard == nil && replyTo == nil }

    fileprivate func append(to object: inout JSONObject) {
        object.append("media", .string(kind.rawValue))
        switch source {
        case .platform(let id): object.append("platform", .string(id))
        case .local(let path): object.append("path", .string(path))
        }
        object.append("caption", ifPresent: caption.map { .string($0) })
        if !styles.isEmpty { object.append("styles", .array(styles.map(\.json))) }
        object.append("keyboard", ifPresent: keyboard?.json)
        object.append("replyTo", ifPresent: replyTo.map { .integer($0.rawValue) })
    }

    fileprivate init?(json: JSONValue) {
        guard let kind = json["media"]?.string.flatMap(Media.Kind.init) else { return nil }
        if let id = json["platform"]?.string {
            self.init(kind: kind, source: .platform(id))
        } else if let path = json["path"]?.string {
            self.init(kind: kind, source: .local(path: path))
        } else {
            return nil
        }
        if let text = json["caption"] {
            guard let text = text.string else { return nil }
            caption = text
        }
        guard let extras = Extras(json: json) else { return nil }
        (styles, keyboard, replyTo) = (extras.styles, extras.keyboard, extras.replyTo)
    }
}

extension Keyboard {
    fileprivate var json: JSONValue {
        switch self {
        case .buttons(let rows): ["buttons": .array(rows.map { row in .array(row.map(\.json)) })]
        case .contact(let label): ["contact": .string(label)]
        case .remove: ["remove": true]
        }
    }

    fileprivate init?(json: JSONValue) {
        if let label = json["contact"]?.string {
            self = .contact(label: label)
        } else if json["remove"]?.bool == true {
            self = .remove
        } else if let forms = json["buttons"]?.array, let rows = Self.rows(forms) {
            self = .buttons(rows)
        } else {
            return nil
        }
    }

    private static func rows(_ forms: [JSONValue]) -> [[Button]]? {
        var rows: [[Button]] = []
        for form in forms {
            guard let row = form.array?.map(Button.init(json:)), !row.contains(nil) else { return nil }
            rows.append(row.compactMap(\.self))
        }
        return rows
    }
}

extension Button {
    fileprivate var json: JSONValue {
        switch action {
        case .token(let token): ["label": .string(label), "token": .string(token)]
        case .link(let link): ["label": .string(label), "link": .string(link)]
        }
    }

    fileprivate init?(json: JSONValue) {
        guard let label = json["label"]?.string else { return nil }
        if let token = json["token"]?.string {
            self.init(label, token: token)
        } else if let link = json["link"]?.string {
            self.init(label, link: link)
        } else {
            return nil
        }
    }
}
