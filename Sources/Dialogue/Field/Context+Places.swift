import Jamsostek

// Places as they are said.
extension Context {
    /// The kelurahan's name, or its code where the branch does not know it.
    func placeName(_ kelurahan: String) -> String {
        AreaCode(kelurahan).flatMap { knowledge.areas[$0]?.name } ?? kelurahan
    }

    /// RT and RW, as far as they are known.
    func neighbourhood(rt: Int, rw: Int) -> Phrase {
        if rt > 0, rw > 0 { return Phrase("list.rtrw", ["rt": .count(rt), "rw": .count(rw)]) }
        return rw > 0 ? Phrase("list.rw", ["rw": .count(rw)]) : Phrase("list.rtrw_unknown")
    }

    /// Whether the speaker holds an office of this kind today.
    func holds(_ role: Office.Role) -> Bool {
        guard let office = record.office, office.role == role else { return false }
        return office.until.map { today <= $0 } ?? true
    }
}
