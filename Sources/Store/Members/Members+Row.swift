import Database
import Dialogue
import JSON
import Jamsostek

extension Members {
    /// Reads the columns that ``find(_:)`` names.
    static func read(
        _ row: any Row, _ payers: PayerHistory, _ sealer: Sealer
    ) throws(StoreError) -> (member: Member, coverage: Coverage) {
        let detail = try detail(row, mark: 0, sealed: 1, sealer)
        guard let membership = membership(row, from: 6, payers), let coverage = coverage(row, from: 12) else {
            throw .malformed(place: "members")
        }
        let member = Member(
            nik: detail.nik, kpj: detail.kpj, name: detail.name, birthDate: detail.birthDate, phone: detail.phone,
            address: detail.address, kelurahan: row.text(2), rw: row.count(3), rt: row.count(4), job: row.text(5),
            membership: membership)
        return (member, coverage)
    }

    /// What lies sealed, of the columns nik_mark and detail.
    static func detail(
        _ row: any Row, mark: Int, sealed: Int, _ sealer: Sealer
    ) throws(StoreError) -> Member.Detail {
        let place = place(row.bytes(mark))
        let opened = try sealer.open(row.bytes(sealed), at: place)
        guard let detail = (try? JSONValue(parsing: opened)).flatMap(Member.Detail.init) else {
            throw .malformed(place: place.name.description)
        }
        return detail
    }

    /// Of the columns sector, programmes, income, first_month, stated_end, stated_on and, further on, ending.
    static func membership(_ row: any Row, from first: Int, _ payers: PayerHistory) -> Membership? {
        guard let sector = Sector(rawValue: row.text(first)), let programmes = Programmes(row.text(first + 1)),
            let firstMonth = ContributionMonth(row.text(first + 3))
        else { return nil }
        let end = row.optionalText(first + 4).flatMap(CalendarDate.init)
        let readOn = row.optionalText(first + 5).flatMap(CalendarDate.init)
        return Membership(
            basis: Membership.Basis(income: Rupiah(row.count(first + 2)), programmes: programmes, sector: sector),
            firstMonth: firstMonth,
            statedEnd: end.flatMap { end in readOn.map { Membership.StatedEnd(protectionEnd: end, readOn: $0) } },
            payers: payers, ending: row.optionalText(first + 9).flatMap(Membership.Ending.init))
    }

    /// Of the columns owed_from, protection_end, credit.
    static func coverage(_ row: any Row, from first: Int) -> Coverage? {
        guard let owedFrom = ContributionMonth(row.text(first)) else { return nil }
        return Coverage(
            owedFrom: owedFrom, protectionEnd: row.optionalText(first + 1).flatMap(CalendarDate.init),
            credit: Rupiah(row.count(first + 2)))
    }
}
