package import Chat
import Database
package import Dialogue
package import Jamsostek

extension Members {
    /// The member of that NIK and date of birth, where a person may be linked with them by these alone.
    ///
    /// Nil for whoever is not known, was born on another day or without a known one, or has another chat already: nobody
    /// learns from it whether a NIK is a member's. The work is much the same in each case.
    package func identify(
        nik: NIK, birth: CalendarDate, as person: PersonID
    ) throws(StoreError) -> MemberID? {
        let id = try id(nik: nik)
        let found = try id.flatMap { id throws(StoreError) in try find(id) }
        if found == nil { try openNothing() }
        let owner = try session.memberLinks.person(of: id ?? MemberID(0))
        guard let id, let found, found.member.birthDate == birth, owner == nil || owner == person else { return nil }
        return id
    }

    /// As much as opening a member's detail takes.
    private func openNothing() throws(StoreError) {
        let place = Place("members.nothing", 0)
        _ = try session.sealer.open(try session.sealer.seal(Self.nothing, at: place), at: place)
    }

    private static let nothing = [UInt8](repeating: 0x20, count: 160)

    /// What a conversation may know of the member somebody is; nil where they are none.
    package func dossier(of person: PersonID) throws(StoreError) -> MemberDossier? {
        guard let record = try record(of: person) else { return nil }
        return MemberDossier(record: record, openClaim: try session.paymentClaims.open(for: record.id))
    }
}
