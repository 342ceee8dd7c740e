import Bahasa
import Dialogue
import Jamsostek
import Phrasebook

// What a list of members tells beside who they are.
extension RowReader {
    /// The day of birth, with a word where it is missing, disagrees with the NIK or is of an age to look at.
    mutating func birthDate(_ nik: NIK?) -> CalendarDate? {
        guard text(.birthDate) != nil else {
            note(.birthMissing, .birthDate)
            return nil
        }
        guard let birth = date(.birthDate, .birth) else { return nil }
        guard birth <= context.today, birth.age(on: context.today) <= 120 else {
            note(.far, .birthDate, ["tanggal": "\(birth)"])
            return nil
        }
        if let nik, !nik.agrees(with: birth) { note(.birthDiffers, .birthDate) }
        let age = birth.age(on: context.today)
        if age >= context.knowledge.rules.ageLimit.value { note(.age, .birthDate, ["umur": "\(age)"]) }
        return birth
    }

    mutating func role() -> CadreRole? {
        word(.role, \.roles)
    }

    /// The sector as stated, or that of the job.
    mutating func sector(_ job: String?) -> Sector? {
        if text(.sector) != nil {
            return word(.sector, \.sectors)
        }
        guard let job else { return nil }
        if let sector = context.sectors.sector(of: job) { return sector }
        note(.sector, .job)
        return nil
    }

    mutating func programmes() -> Programmes? {
        word(.programmes, \.programmes)
    }

    mutating func income() -> Rupiah? {
        guard let income = amount(.income) else { return nil }
        guard income >= .zero, income.amount <= 1_000_000_000_000 else {
            note(.amount, .income, ["isi": shown("\(income)", .income)])
            return nil
        }
        return income
    }

    mutating func firstMonth() -> ContributionMonth? {
        guard let month = month(.firstMonth) else { return nil }
        let latest = ContributionMonth(context.today).advanced(by: 12)
        guard month.year >= 1990, month <= latest else {
            note(.far, .firstMonth, ["tanggal": "\(month)"])
            return nil
        }
        return month
    }

    /// The end of protection; nobody pays further ahead than ``TariffBook/payableMonths``.
    mutating func protectionEnd() -> CalendarDate? {
        guard let end = date(.protectionEnd, .recent) else { return nil }
        let latest = ContributionMonth(context.asOf).advanced(by: TariffBook.payableMonths.upperBound).lastDay
        guard end.year >= 2000, end <= latest else {
            note(.far, .protectionEnd, ["tanggal": "\(end)"])
            return nil
        }
        return end
    }

    /// Who pays; for a cadre it is the kelurahan's budget unless the list says otherwise.
    mutating func payer(_ kelurahan: String?, isCadre: Bool) -> PayingParty? {
        let kind = word(.payer, \.payers)
        guard let kind = kind ?? (isCadre && text(.payer) == nil ? .governmentBudget : nil) else { return nil }
        guard kind != .own else { return PayingParty(.own) }
        let name = text(.payerName) ?? ""
        guard kind == .governmentBudget else { return PayingParty(kind, name: name) }
        if name.isEmpty { return PayingParty(kind, name: kelurahan ?? "") }
        if case .one(let code) = context.villages.village(name) { return PayingParty(kind, name: code) }
        return PayingParty(kind, name: name)
    }

    mutating func status() -> ListWords.MemberStatus? {
        word(.status, \.statuses)
    }
}
