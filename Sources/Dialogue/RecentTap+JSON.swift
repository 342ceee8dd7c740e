import JSON

extension RecentTap {
    func write(into object: inout JSONObjectWriter) {
        object.write("token", token)
        object.write("at", at)
    }

    init?(json: JSONValue) {
        guard let token = json["token"]?.string, let at = json["at"]?.int64 else { return nil }
        self.init(token: token, at: at)
    }
}
