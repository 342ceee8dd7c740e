import Bahasa
import Dialogue
import Jamsostek
import Phrasebook
import Store

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

    /// What the person does, for which kelurahan and in what term; the list's kelurahan is where they serve.
    mutating func cadre(_ kelurahan: String?) -> Cadre? {
        let roles = context.knowledge.cadres
        let role = required(.role) { row, column in row.text(column) }
        let known = role.flatMap { roles.role(named: $0) }
        if let role, known == nil {
            note(
                .word, .role,
                ["isi": shown(role, .role), "pilihan": roles.roles.map(\.label).joined(separator: ", ")])
        }
        if text(.kelurahan) == nil { note(.missing, .kelurahan) }
        let (from, until) = (date(.termFrom, .recent), date(.termUntil, .recent))
        guard let known, let kelurahan else { return nil }
        return Cadre(role: known.id, kelurahan: kelurahan, from: from, until: until)
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

    /// Who pays for a cadre by the rule for the role; where there is none, the kelurahan's budget, with a word of doubt:
    /// whom the budget carries must not be reminded.
    mutating func payerByRule(_ cadre: Cadre?, _ from: ContributionMonth?) -> PayingParty? {
        guard let cadre else { return nil }
        let month = from ?? ContributionMonth(context.asOf)
        if let payer = context.knowledge.cadres[cadre.role]?.payer(in: month) {
            return PayingParty(payer, name: payer == .governmentBudget ? cadre.kelurahan : "")
        }
        note(.payer, .payer)
        return PayingParty(.governmentBudget, name: cadre.kelurahan)
    }

    mutating func payer(_ kelurahan: String?) -> PayingParty? {
        guard let kind = word(.payer, \.payers) else { return nil }
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
