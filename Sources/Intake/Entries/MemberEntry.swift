package import Jamsostek
package import Phrasebook
package import Store

/// What a row of a list tells of a member; what it does not tell is nil, and stays as it is known.
package struct MemberEntry: Hashable, Sendable {
    package var nik: NIK
    package var kpj: KPJ?
    package var name: String
    package var birthDate: CalendarDate?
    package var phone: Phone?
    package var address: String?
    /// The code of the kelurahan.
    package var kelurahan: String?
    package var rw: Int?
    package var rt: Int?
    package var job: String?
    /// What the row of a list of cadres tells of their role.
    package var cadre: Cadre?
    package var sector: Sector?
    package var programmes: Programmes?
    package var income: Rupiah?
    package var firstMonth: ContributionMonth?
    package var protectionEnd: CalendarDate?
    package var payer: PayingParty?
    /// The list does not tell the payer: what is known of it stays.
    package var assumesPayer: Bool
    /// From when on the payer pays; nil where the list does not tell.
    package var payerFrom: ContributionMonth?
    package var status: ListWords.MemberStatus?
}

extension MemberEntry {
    /// Reads a row; nil where it is refused, and the row's problems tell why.
    package init?(_ row: inout RowReader, isCadre: Bool) {
        let nik = row.required(.nik) { row, _ in row.nik() }
        let name = row.required(.name) { row, column in row.text(column) }
        let kpj = row.kpj()
        let birthDate = row.birthDate(nik)
        let phone = row.phone(.phone)
        let kelurahan = row.village()
        let (rw, rt) = row.circles()
        let cadre = isCadre ? row.cadre(kelurahan) : nil
        let job = row.text(.job)
        let (sector, programmes) = (row.sector(job), row.programmes())
        let income = row.income()
        let firstMonth = row.firstMonth()
        let protectionEnd = row.protectionEnd()
        let payerFrom = row.month(.payerFrom)
        let assumesPayer = isCadre && row.text(.payer) == nil
        let payer = assumesPayer ? row.payerByRule(cadre, payerFrom) : row.payer(kelurahan)
        let status = row.status()
        guard !row.isRefused, let nik, let name else { return nil }
        self.init(
            nik: nik, kpj: kpj, name: name, birthDate: birthDate, phone: phone, address: row.text(.address),
            kelurahan: kelurahan, rw: rw, rt: rt, job: job, cadre: cadre, sector: sector, programmes: programmes,
            income: income, firstMonth: firstMonth, protectionEnd: protectionEnd, payer: payer,
            assumesPayer: assumesPayer, payerFrom: payerFrom,
            status: status)
    }
}
