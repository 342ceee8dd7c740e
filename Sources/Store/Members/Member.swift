import Dialogue
package import Jamsostek

/// A member as the branch keeps them.
package struct Member: Hashable, Sendable {
    package var nik: NIK
    package var kpj: KPJ?
    package var name: String
    /// Nil where the branch's list did not tell it; then nobody can be linked by it.
    package var birthDate: CalendarDate?
    package var phone: Phone?
    package var address: String?
    /// The code of the kelurahan; empty where not known.
    package var kelurahan: String
    /// 0 where not known; the same of the RT.
    package var rw: Int
    package var rt: Int
    /// As the branch's list has it.
    package var job: String
    package var membership: Membership

    package init(
        nik: NIK, kpj: KPJ?, name: String, birthDate: CalendarDate?, phone: Phone?, address: String? = nil,
        kelurahan: String, rw: Int, rt: Int, job: String, membership: Membership
    ) {
        self.nik = nik
        self.kpj = kpj
        self.name = name
        self.birthDate = birthDate
        self.phone = phone
        self.address = address
        self.kelurahan = kelurahan
        self.rw = rw
        self.rt = rt
        self.job = job
        self.membership = membership
    }
}

extension Member {
    /// What the dialogue may see of it.
    func record(_ id: MemberID, _ coverage: Coverage) -> MemberRecord {
        MemberRecord(
            id: id, name: name, maskedNIK: nik.masked, maskedKPJ: kpj?.masked, membership: membership,
            coverage: coverage)
    }
}
