import JSON
import Jamsostek

extension AgentLog {
    func write(into object: inout JSONObjectWriter) {
        object.write("id", instance)
        object.write("log", kind.rawValue)
        object.write("lead", ifPresent: lead?.description)
        object.write("name", ifPresent: name)
        object.write("outcome", ifPresent: outcome?.rawValue)
        object.write("promise", ifPresent: promise?.description)
        object.write("note", ifPresent: note)
        if let amount { object.write("amount", Int64(amount.amount)) }
        if let months { object.write("months", Int64(months)) }
        object.write("reckoned", ifTrue: hasMonths)
        object.write("photo", ifPresent: photo)
        object.write("reminded", ifTrue: isReminded)
        if let lastTap { object.writeObject("tap") { lastTap.write(into: &$0) } }
    }

    init(json: JSONObject) throws(StateFault) {
        self.init(
            instance: try json.member("id", \.string),
            kind: try json.member("log") { $0.string.flatMap(Kind.init) },
            lead: try json.optionalMember("lead") { $0.string.flatMap(LeadID.init) },
            name: try json.optionalMember("name", \.string),
            outcome: try json.optionalMember("outcome") { $0.string.flatMap(Visit.Outcome.init) },
            promise: try json.optionalMember("promise") { $0.string.flatMap(CalendarDate.init) },
            note: try json.optionalMember("note", \.string),
            amount: try json.optionalMember("amount") { $0.int.map { Rupiah($0) } },
            months: try json.optionalMember("months", \.int),
            hasMonths: try json.optionalMember("reckoned", \.bool) ?? false,
            photo: try json.optionalMember("photo", \.string),
            isReminded: try json.optionalMember("reminded", \.bool) ?? false)
        lastTap = try json.optionalMember("tap", RecentTap.init(json:))
    }

    /// The written form in which a log that was left is kept; the same as within a state.
    package func encoded() -> [UInt8] {
        var object = JSONObjectWriter(capacity: 256)
        write(into: &object)
        return object.finished()
    }

    /// Nil where it is malformed.
    package init?(decoding bytes: [UInt8]) {
        guard let json = (try? JSONValue(parsing: bytes))?.object, let log = try? AgentLog(json: json) else {
            return nil
        }
        self = log
    }
}
