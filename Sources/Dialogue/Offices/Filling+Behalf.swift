import JSON

extension Filling {
    /// Somebody fills the form in for a neighbour, whose signed note is the consent.
    package struct Behalf: Sendable, Hashable {
        /// By which they may.
        package var office: Int64
        /// What the platform calls the note's photo; nothing is asked before it is there.
        package var note: String?

        package init(office: Int64, note: String? = nil) {
            self.office = office
            self.note = note
        }
    }
}

extension Filling.Behalf {
    func write(into object: inout JSONObjectWriter) {
        object.write("office", office)
        object.write("note", ifPresent: note)
    }

    init?(json: JSONValue) {
        guard let office = json["office"]?.int64 else { return nil }
        self.init(office: office, note: json["note"]?.string)
    }
}
