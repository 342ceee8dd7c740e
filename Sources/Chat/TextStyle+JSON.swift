import JSON

extension TextStyle {
    var json: JSONValue {
        var object = JSONObject()
        object.append("style", .string(name))
        object.append("from", .integer(Int64(start)))
        object.append("length", .integer(Int64(length)))
        if case .link(let link) = kind { object.append("link", .string(link)) }
        return .object(object)
    }

    init?(json: JSONValue) {
        guard let name = json["style"]?.string, let start = json["from"]?.int, let length = json["length"]?.int,
            let kind = Self.kind(named: name, link: json["link"]?.string)
        else { return nil }
        self.init(kind, from: start, length: length)
    }

    private var name: String {
        switch kind {
        case .bold: "bold"
        case .italic: "italic"
        case .underline: "underline"
        case .strikethrough: "strikethrough"
        case .code: "code"
        case .link: "link"
        }
    }

    private static func kind(named name: String, link: String?) -> Kind? {
        switch name {
        case "bold": .bold
        case "italic": .italic
        case "underline": .underline
        case "strikethrough": .strikethrough
        case "code": .code
        case "link": link.map(Kind.link)
        default: nil
        }
    }
}
