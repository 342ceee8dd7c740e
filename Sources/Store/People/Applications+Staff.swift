import Bahasa
package import Chat
import Database
package import Dialogue
package import Jamsostek

// Staff's side. Each of these is one transaction, from whatever process; the running bot tells the person.
extension Applications {
    /// An application as staff list it.
    package struct Entry: Sendable, Hashable {
        package let summary: ApplicationSummary
        package let person: PersonID
    }

    /// What staff found in the official systems.
    package struct Confirmation: Sendable {
        package var kpj: KPJ
        /// The first contribution month there is to pay.
        package var from: ContributionMonth
        package var payer: PayingParty
        /// Who confirms it, for the record.
        package var name: String

        package init(kpj: KPJ, from: ContributionMonth, payer: PayingParty, name: String) {
            self.kpj = kpj
            self.from = from
            self.payer = payer
            self.name = name
        }
    }

    /// What became of a decision on an application.
    package enum Act: Sendable, Hashable {
        case done(ApplicationSummary)
        /// It was decided on before.
        case decided(ApplicationSummary)
        case unknown
        case nikTaken(MemberID)
        case kpjTaken(MemberID)
        /// The words hold a NIK.
        case revealing
    }

    /// Those staff have not decided on, the oldest first.
    package func open(limit: Int) throws(StoreError) -> [Entry] {
        try session.rows(
            """
            SELECT number, status, received_at, programmes, months, amount, nik_mark, detail, person FROM applications
            WHERE status = 'received' ORDER BY number LIMIT $1
            """, .integer(limit)
        ) { row throws(StoreError) in try Self.entry(row, session.sealer) }
    }

    package func entry(_ number: Int64) throws(StoreError) -> Entry? {
        try session.row(
            """
            SELECT number, status, received_at, programmes, months, amount, nik_mark, detail, person FROM applications
            WHERE number = $1
            """, .integer(number)
        ) { row throws(StoreError) in try Self.entry(row, session.sealer) }
    }

    private static func entry(_ row: any Row, _ sealer: Sealer) throws(StoreError) -> Entry {
        Entry(summary: try ApplicationSummary(row, at: 0, sealer), person: PersonID(row.integer(8)))
    }

    /// Makes the applicant a member, links the chat it came from, unless that is another member's, and lets them be told.
    package func confirm(
        _ number: Int64, _ confirmation: Confirmation, tariffs: TariffBook, rules: ContributionRules, at now: Instant
    ) throws(StoreError) -> Act {
        guard let entry = try entry(number), let application = try find(number: number) else { return .unknown }
        guard entry.summary.status == .received else { return .decided(entry.summary) }
        if let member = try session.members.id(nik: application.nik) { return .nikTaken(member) }
        if let member = try session.members.id(kpj: confirmation.kpj) { return .kpjTaken(member) }
        let member = Member(application, confirmation)
        let coverage = Ledger(member.membership, payments: [Payment](), tariffs: tariffs, rules: rules).coverage
        guard let id = try session.members.add(member, coverage: coverage, at: now) else {
            throw .malformed(place: "members")
        }
        try session.execute(
            "UPDATE members SET application = $2 WHERE id = $1", .integer(id.rawValue), .integer(number))
        if entry.person != Self.nobody, try session.members.id(of: entry.person) == nil {
            try session.memberLinks.link(entry.person, id, by: .application, at: now)
        }
        return try decide(entry, as: .confirmed, why: nil, by: confirmation.name, at: now)
    }

    /// Lets the person be told kindly why it cannot be; they may apply again.
    package func decline(
        _ number: Int64, reason: String, by name: String, at now: Instant
    ) throws(StoreError) -> Act {
        guard !PersonalData.containsNIK(reason) else { return .revealing }
        guard let entry = try entry(number) else { return .unknown }
        guard entry.summary.status == .received else { return .decided(entry.summary) }
        return try decide(entry, as: .declined, why: reason, by: name, at: now)
    }

    private func decide(
        _ entry: Entry, as status: ApplicationSummary.Status, why: String?, by name: String, at now: Instant
    ) throws(StoreError) -> Act {
        let number = entry.summary.number
        try session.execute(
            """
            UPDATE applications SET status = $2, decided_at = $3, decided_by = $4, decided_why = $5 WHERE number = $1
            """,
            .integer(number), .text(status.rawValue), .integer(now.milliseconds), .text(name),
            .bytes(try session.sealer.seal(why, at: Self.reason(number))))
        if entry.person != Self.nobody { try session.decisions.announce(in: entry.person.privateChat, at: now) }
        return .done(entry.summary)
    }

    static func reason(_ number: Int64) -> Place { Place("applications.decided_why", number) }
}

extension Member {
    /// The member that an application makes.
    fileprivate init(_ application: Application, _ confirmation: Applications.Confirmation) {
        let payers =
            confirmation.payer.kind == .own
            ? [] : [PayerHistory.Period(from: confirmation.from, payer: confirmation.payer)]
        self.init(
            nik: application.nik, kpj: confirmation.kpj, name: application.name, birthDate: application.birthDate,
            phone: application.phone, kelurahan: application.areaCode ?? "", rw: application.rw ?? 0,
            rt: application.rt ?? 0, job: application.job,
            membership: Membership(
                basis: Membership.Basis(
                    income: application.monthlyIncome, programmes: Programmes(application.programmes),
                    sector: application.sector),
                firstMonth: confirmation.from, payers: PayerHistory(payers)))
    }
}
