import Chat
import Dialogue
import Intake
import Jamsostek
import Phrasebook
import Store
import Tabular
import Testing

@Suite("Lists of payments")
struct PaymentImportTests {
    private static let members = """
        NIK;No KPJ;Nama;Tgl Lahir;Sektor;Masa Perlindungan s.d.
        3174041208850001;21012345678;BUDI;12-08-1985;Transportasi;31-10-2026
        3174041208850002;21012345679;SITI;12-08-1985;Transportasi;31-10-2026

        """

    private static func payments(_ rows: String...) -> String {
        (["NIK;No KPJ;Tgl Bayar;Nominal;No Resi;Status"] + rows).joined(separator: "\n") + "\n"
    }

    private func branch() async throws -> Branch {
        let branch = try await Branch(asOf: "2026-11-01")
        try await branch.take(.members, Self.members)
        return try branch.on("2026-11-23")
    }

    private func end(_ branch: Branch) async throws -> String? {
        try await branch.member("3174041208850001").coverage.protectionEnd?.description
    }

    @Test("a payment fills the oldest month owed, and coming again changes nothing")
    func paid() async throws {
        let branch = try await branch()
        let list = Self.payments("3174041208850001;;10-11-2026;Rp 8.400,00;;", ";21012345679;10/11/2026;8400;R-1;Lunas")
        #expect(try await branch.take(.payments, list).tally.new == 2)
        #expect(try await end(branch) == "2026-11-30")
        let again = try await branch.take(.payments, list)
        #expect(again.tally.changesNothing && again.tally.unchanged == 2)
        #expect(try await end(branch) == "2026-11-30")
    }

    @Test("two like payments of one day are two, and both are known again, by NIK and by KPJ")
    func twins() async throws {
        let branch = try await branch()
        let row = "3174041208850001;;10-11-2026;8400;;"
        #expect(try await branch.take(.payments, Self.payments(row, row)).tally.new == 2)
        #expect(try await end(branch) == "2026-12-31")
        #expect(try await branch.take(.payments, Self.payments(row, row)).tally.changesNothing)
        #expect(try await branch.take(.payments, Self.payments(";21012345678;10-11-2026;8400;;")).tally.changesNothing)
    }

    @Test("a payment that is taken back counts no more, in the same list or a later one")
    func reversed() async throws {
        let branch = try await branch()
        let paid = "3174041208850001;;10-11-2026;8400;R-1;"
        try await branch.take(.payments, Self.payments(paid))
        let back = try await branch.take(.payments, Self.payments("3174041208850001;;12-11-2026;-8.400;r-1;"))
        #expect(back.tally.changed == 1)
        #expect(try await end(branch) == "2026-10-31")
        let both = Self.payments(
            "3174041208850001;;10-11-2026;8400;R-2;", "3174041208850001;;10-11-2026;8400;R-2;Dibatalkan")
        #expect(try await branch.take(.payments, both).tally.refused == 0)
        #expect(try await end(branch) == "2026-10-31")
        #expect(try await branch.take(.payments, both).tally.changesNothing)
    }

    @Test("what staff noted before is confirmed by the list, not counted twice")
    func confirmed() async throws {
        let branch = try await branch()
        let nik = try NIK("3174041208850001")
        let payment = Payment(paidOn: try #require(CalendarDate("2026-11-09")), amount: Rupiah(8400))
        let (tariffs, rules) = (branch.context.knowledge.tariffs, branch.context.knowledge.contributions)
        try await branch.store.write { session throws(StoreError) in
            guard let id = try session.members.id(nik: nik) else { return }
            _ = try session.payments.add(
                payment, by: id, key: "claim:1", channel: "", source: .staff, at: Branch.now)
            try session.payments.settle(id, tariffs: tariffs, rules: rules, at: Branch.now)
        }
        let list = Self.payments("3174041208850001;;10-11-2026;8400;R-9;")
        #expect(try await branch.take(.payments, list).tally.changed == 1)
        #expect(try await end(branch) == "2026-11-30")
        #expect(try await branch.take(.payments, list).tally.changesNothing)
    }

    @Test("the bot looks anew at whom a payment concerns; who has no chat is passed over")
    func woken() async throws {
        let branch = try await branch()
        let nik = try NIK("3174041208850001")
        let person = PersonID(700_001)
        try await branch.store.write { session throws(StoreError) in
            guard let id = try session.members.id(nik: nik) else { return }
            try session.memberLinks.link(person, id, by: .birthDate, at: Branch.now)
        }
        // As after it fired: nothing is due before the list.
        let lane = Lane(person.privateChat)
        try await branch.store.write { session throws(StoreError) in try session.timers.cancel(.reminder, in: lane) }
        let list = Self.payments("3174041208850001;;10-11-2026;8400;R-1;", "3174041208850002;;10-11-2026;8400;R-2;")
        try await branch.take(.payments, list)
        let timers = try await branch.store.write { session throws(StoreError) in
            try session.timers.due(at: Branch.now + .seconds(24 * 3_600), limit: 10)
        }
        #expect(timers.map(\.name) == [.reminder])
        #expect(timers.map(\.lane) == [lane])
    }

    private static let bad: [(row: String, problem: String)] = [
        ("3174041208850009;;10-11-2026;8400;;", "2 nobody"),
        (";;10-11-2026;8400;;", "2 missing"),
        ("3174041208850001;21012345679;10-11-2026;8400;;", "2 differ"),
        ("3174041208850001;;24-11-2026;8400;;", "2 future"),
        ("3174041208850001;;;8400;;", "2 missing"),
        ("3174041208850001;;10-11-2026;8,4;;", "2 not_whole"),
        ("3174041208850001;;10-11-2026;16;;", "2 unit"),
        ("3174041208850001;;10-11-2026;16800000;;", "2 unit"),
        ("3174041208850001;;10-11-2026;0;;", "2 amount"),
        ("3174041208850001;;10-11-2026;8400;;mungkin", "2 word"),
        ("3174041208850001;;10-11-2026;-8400;R-7;", "2 reversal"),
        ("3174041208850001;;10-11-2026;-8400;;", "2 no_reference"),
    ]

    @Test("what cannot be a payment is told by its row", arguments: bad)
    func refused(row: String, problem: String) async throws {
        let branch = try await branch()
        let outcome = try await branch.take(.payments, Self.payments(row))
        #expect(outcome.problems == [problem])
        #expect(try await end(branch) == "2026-10-31")
    }

    @Test("an amount in the wrong unit is told with the price and what may be meant")
    func unit() async throws {
        let branch = try await branch()
        let outcome = try await branch.take(.payments, Self.payments("3174041208850001;;10-11-2026;8400000;;"))
        let said = try #require(outcome.reports.first?.problems.first).arguments
        #expect(said == ["jumlah": "Rp8.400.000", "iuran": "Rp8.400", "usul": "Rp8.400"])
    }

    @Test("a receipt's number stands for one payment")
    func reference() async throws {
        let branch = try await branch()
        try await branch.take(.payments, Self.payments("3174041208850001;;10-11-2026;8400;R-1;"))
        let outcome = try await branch.take(.payments, Self.payments("3174041208850002;;10-11-2026;8400;R-1;"))
        #expect(outcome.problems == ["2 reference"])
        let within = try await branch.take(
            .payments,
            Self.payments("3174041208850001;;10-11-2026;8400;R-2;", "3174041208850002;;10-11-2026;8400;R-2;"))
        #expect(within.problems == ["3 reference"])
    }
}
