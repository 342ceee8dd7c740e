import Dialogue
import Jamsostek
import Phrasebook
import Store

// What each column says.
extension ListExport {
    /// A member's row; of a cadre one for each role and each time that somebody else pays.
    func rows(of member: Member, _ coverage: Coverage, _ roles: [Cadre]) -> [[ListColumn: String]] {
        let words = context.words
        let (membership, basis) = (member.membership, member.membership.basis)
        var row = person(nik: member.nik, phone: member.phone, birthDate: member.birthDate)
        row[.kpj] = member.kpj.map { reveals ? $0.exposed : $0.masked }
        row[.name] = member.name
        row[.address] = reveals ? member.address : nil
        row[.kelurahan] = village(member.kelurahan)
        row[.rw] = number(member.rw)
        row[.rt] = number(member.rt)
        row[.job] = member.job
        row[.sector] = words.sectors.word(for: basis.sector)
        row[.programmes] = words.programmes.word(for: basis.programmes)
        row[.income] = "\(basis.income.amount)"
        row[.firstMonth] = "\(membership.firstMonth)"
        row[.protectionEnd] = coverage.protectionEnd.map { "\($0)" }
        let status = membership.ending.flatMap { ListWords.MemberStatus(rawValue: $0.rawValue) } ?? .active
        row[.status] = words.statuses.word(for: status)
        let rows = payers(membership.payers).map { row.merging($0) { $1 } }
        guard kind == .cadres else { return rows.suffix(1) }
        return roles.flatMap { role in rows.map { $0.merging(cells(of: role)) { $1 } } }
    }

    /// Who pays, a row for each time.
    private func payers(_ history: PayerHistory) -> [[ListColumn: String]] {
        let words = context.words.payers
        guard !history.periods.isEmpty else { return [[.payer: words.word(for: .own)]] }
        return history.periods.map { period in
            [
                .payer: words.word(for: period.payer.kind), .payerName: period.payer.name,
                .payerFrom: "\(period.from)",
            ]
        }
    }

    private func cells(of cadre: Cadre) -> [ListColumn: String] {
        [
            .role: context.knowledge.cadres[cadre.role]?.label ?? cadre.role, .kelurahan: village(cadre.kelurahan),
            .termFrom: cadre.from.map { "\($0)" } ?? "", .termUntil: cadre.until.map { "\($0)" } ?? "",
        ]
    }

    func row(of noted: NotedPayment, _ member: Member) -> [ListColumn: String] {
        var row = person(nik: member.nik, phone: nil, birthDate: nil)
        row[.kpj] = member.kpj.map { reveals ? $0.exposed : $0.masked }
        row[.paidOn] = "\(noted.payment.paidOn)"
        row[.amount] = "\(noted.payment.amount.amount)"
        row[.reference] = PaymentEntry.reference(of: noted)
        row[.channel] = noted.channel
        row[.paymentStatus] = context.words.payments.word(for: noted.isReversed ? .reversed : .paid)
        return row
    }

    func row(_ entry: NeighbourhoodEntry) -> [ListColumn: String] {
        [
            .kelurahan: village(entry.kelurahan), .rw: number(entry.rw), .rt: number(entry.rt), .head: entry.headName,
            .headPhone: entry.headPhone.map { reveals ? $0.exposed : $0.masked } ?? "",
        ]
    }

    func row(_ listed: Applications.Listed) -> [ListColumn: String] {
        let application = listed.application
        var row = person(nik: application.nik, phone: application.phone, birthDate: application.birthDate)
        row[.number] = "\(listed.number)"
        row[.receivedOn] = "\(context.knowledge.zone.date(ofUnixSeconds: listed.receivedAt.seconds))"
        row[.applicationStatus] = listed.status
        row[.name] = application.name
        row[.kelurahan] = application.areaCode.map(village) ?? application.kelurahan
        row[.rw] = number(application.rw ?? 0)
        row[.rt] = number(application.rt ?? 0)
        row[.job] = application.job
        row[.platform] = application.platform
        row[.sector] = context.words.sectors.word(for: application.sector)
        row[.workplace] = application.workplace
        row[.hours] = application.workingHours
        row[.income] = "\(application.monthlyIncome.amount)"
        row[.programmes] = context.words.programmes.word(for: Programmes(application.programmes))
        row[.firstMonth] = "\(application.firstMonth)"
        row[.months] = "\(application.months)"
        row[.total] = "\(application.amount.amount)"
        return row
    }

    private func person(nik: NIK, phone: Phone?, birthDate: CalendarDate?) -> [ListColumn: String] {
        var row: [ListColumn: String] = [.nik: reveals ? nik.exposed : nik.masked]
        row[.phone] = phone.map { reveals ? $0.exposed : $0.masked }
        row[.birthDate] = reveals ? birthDate.map { "\($0)" } : nil
        return row
    }

    /// The name where it is enough to be found again by, else the code.
    private func village(_ code: String) -> String {
        guard let name = AreaCode(code).flatMap({ context.knowledge.areas[$0] })?.name,
            context.villages.village(name) == .one(code)
        else { return code }
        return name
    }

    /// Nothing for what is not known.
    private func number(_ count: Int) -> String { count > 0 ? "\(count)" : "" }
}
