import JSON

extension WithStaff {
    func write(into object: inout JSONObjectWriter) {
        object.write("since", since)
        object.write("returns", returnsAt)
        object.write("acknowledged", ifTrue: hasAcknowledged)
        object.write("replied", ifTrue: hasReply)
        for emergency in Topic.Emergency.allCases {
            object.write(emergency.rawValue, ifTrue: caredFor.contains(emergency))
        }
        object.write("muted", ifTrue: isMuted)
        if let lastTap { object.writeObject("tap") { lastTap.write(into: &$0) } }
        if let suspended { object.writeObject("form") { suspended.write(into: &$0) } }
    }

    /// From its members and the form among them, which is read in a way of its own.
    init(json: JSONObject, suspended: Filling?) throws(StateFault) {
        self.init(
            suspended: suspended, since: try json.member("since", \.int64),
            returnsAt: try json.member("returns", \.int64))
        hasAcknowledged = try json.optionalMember("acknowledged", \.bool) ?? false
        hasReply = try json.optionalMember("replied", \.bool) ?? false
        for emergency in Topic.Emergency.allCases where try json.optionalMember(emergency.rawValue, \.bool) ?? false {
            caredFor.insert(emergency)
        }
        isMuted = try json.optionalMember("muted", \.bool) ?? false
        lastTap = try json.optionalMember("tap", RecentTap.init(json:))
    }
}
