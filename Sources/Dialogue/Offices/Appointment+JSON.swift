import JSON
import Jamsostek

extension Appointment {
    func write(into object: inout JSONObjectWriter) {
        object.write("id", instance)
        object.write("role", ifPresent: role?.rawValue)
        if let rt = area.rt { object.write("rt", Int64(rt)) }
        if let rw = area.rw { object.write("rw", Int64(rw)) }
        object.write("kelurahan", ifPresent: area.kelurahan)
        if let community {
            object.writeObject("community") { object in
                object.write("id", community.id)
                object.write("kind", community.kind.rawValue)
                object.write("name", community.name)
            }
        }
        object.write("name", ifPresent: name)
        if let lastTap { object.writeObject("tap") { lastTap.write(into: &$0) } }
    }

    init(json: JSONObject) throws(StateFault) {
        self.init(
            instance: try json.member("id", \.string),
            role: try json.optionalMember("role") { $0.string.flatMap(Office.Role.init) },
            area: NamedArea(
                rt: try json.optionalMember("rt", \.int), rw: try json.optionalMember("rw", \.int),
                kelurahan: try json.optionalMember("kelurahan", \.string)),
            community: try json.optionalMember("community", Community.init(json:)),
            name: try json.optionalMember("name", \.string),
            lastTap: try json.optionalMember("tap", RecentTap.init(json:)))
    }
}

extension Community {
    fileprivate init?(json: JSONValue) {
        guard let id = json["id"]?.int64, let kind = json["kind"]?.string.flatMap(Kind.init),
            let name = json["name"]?.string
        else { return nil }
        self.init(id: id, kind: kind, name: name)
    }
}
