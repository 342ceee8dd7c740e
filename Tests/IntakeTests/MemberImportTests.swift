import Dialogue
import Intake
import Jamsostek
import Phrasebook
import Store
import Tabular
import Testing

@Suite("Lists of members")
struct MemberImportTests {
    private static let head =
        "No KPJ;NIK;NAMA TK;Tgl Lahir;No HP;Kode Kelurahan;RT/RW;Pekerjaan;Upah;Masa Perlindungan s.d."
    private static let budi =
        "21012345678;3174041208850001;BUDI SANTOSO;12-08-1985;081234567890;31.74.04.1004;005/003;Ojol;Rp 2.500.000;31-10-2026"

    private static func list(_ rows: String...) -> String { ([head] + rows).joined(separator: "\r\n") + "\r\n" }

    @Test("what a list tells becomes a member, and coverage begins at the stated end of protection")
    func new() async throws {
        let branch = try await Branch()
        let outcome = try await branch.take(.members, Self.list(Self.budi))
        #expect(outcome.tally.new == 1)
        let (member, coverage) = try await branch.member("3174041208850001")
        #expect(member.kpj?.exposed == "21012345678")
        #expect(member.phone?.exposed == "+6281234567890")
        #expect(member.birthDate?.description == "1985-08-12")
        #expect((member.kelurahan, member.rw, member.rt) == ("31.74.04.1004", 3, 5))
        #expect(member.membership.basis.sector == .transport, "by the job")
        #expect(member.membership.basis.income == Rupiah(2_500_000))
        #expect(coverage.protectionEnd?.description == "2026-10-31")
        #expect(coverage.owedFrom.description == "2026-11")
    }

    @Test("the same list again changes nothing, on another day too")
    func again() async throws {
        let branch = try await Branch()
        try await branch.take(.members, Self.list(Self.budi))
        for day in ["2026-11-23", "2026-12-20"] {
            let outcome = try await branch.on(day).take(.members, Self.list(Self.budi))
            #expect(outcome.tally.changesNothing)
            #expect(outcome.tally.unchanged == 1)
        }
    }

    @Test("a later list changes what it tells, and an empty cell nothing")
    func changed() async throws {
        let branch = try await Branch()
        try await branch.take(.members, Self.list(Self.budi))
        let later = try await branch.on("2026-12-20").take(
            .members, Self.list(";3174041208850001;BUDI SANTOSO;;;;;;3.000.000;31-12-2026"))
        #expect(later.changes == ["2 income", "2 protection_end"])
        let (member, coverage) = try await branch.member("3174041208850001")
        #expect(member.kpj?.exposed == "21012345678")
        #expect(member.birthDate != nil && member.phone != nil && member.rt == 5)
        #expect(coverage.protectionEnd?.description == "2026-12-31")
        // A list of an earlier day does not take that back.
        let earlier = try await branch.on("2026-12-01").take(.members, Self.list(Self.budi))
        #expect(earlier.changes == ["2 income"])
        #expect(try await branch.member("3174041208850001").coverage.protectionEnd?.description == "2026-12-31")
    }

    @Test("one bad row keeps the whole list out, unless bad rows are to be skipped")
    func allOrNothing() async throws {
        let branch = try await Branch()
        let list = Self.list(Self.budi, ";31740412088;SITI;;;;;;;")
        let outcome = try await branch.take(.members, list)
        #expect(outcome.tally.refused == 1)
        #expect(try await branch.count() == 0)
        try await branch.take(.members, list, skipsBad: true)
        #expect(try await branch.count() == 1)
    }

    private static let bad: [(row: String, problem: String)] = [
        (";3174041208850002;;;;;;;;", "3 missing"),
        (";;SITI;;;;;;;", "3 missing"),
        (";317404120885;SITI;;;;;;;", "3 nik"),
        (";3,17404E+15;SITI;;;;;;;", "3 scientific"),
        (";3174********0002;SITI;;;;;;;", "3 masked"),
        (";3174041208850001;SITI;;;;;;;", "3 nik_twice"),
        ("21012345678;3174041208850002;SITI;;;;;;;", "3 kpj_twice"),
        ("210;3174041208850002;SITI;;;;;;;", "3 kpj"),
        (";3174041208850002;SITI;12-08-1985;;;;;;31-02-2026", "3 date"),
        (";3174041208850002;SITI;12-08-1985;;;;;;31-10-2099", "3 far"),
        (";3174041208850002;SITI;12-08-1985;12;;;;;", "3 phone"),
        (";3174041208850002;SITI;12-08-1985;;Atlantis;;;;", "3 village"),
        (";3174041208850002;SITI;12-08-1985;;Pejaten;;;;", "3 villages"),
        (";3174041208850002;SITI;12-08-1985;;;lima;;;16,8", "3 date"),
        (";3174041208850002;SITI;12-08-1985;;;;;16,8;", "3 not_whole"),
        (";3174041208850002;SITI;12-08-1985", "3 cells"),
        (";3174041208850002;SITI;12-08-1985;;;;;;;31-10-2026", "3 cells"),
    ]

    @Test("what cannot be taken is told by its row", arguments: bad)
    func refused(row: String, problem: String) async throws {
        let branch = try await Branch()
        let outcome = try await branch.take(.members, Self.list(Self.budi, row))
        #expect(outcome.problems.contains(problem), "\(outcome.problems)")
        #expect(outcome.tally.refused == 1)
        #expect(try await branch.count() == 0)
    }

    private static let odd: [(row: String, problem: String)] = [
        (";3174041208850002;SITI;;;;;;;", "2 birth_missing"),
        (";3174041208850002;SITI;13-08-1985;;;;;;", "2 birth_differs"),
        (";3174041208500002;SITI;12-08-1950;;;;;;", "2 age"),
        (";3174041208850002;SITI;12-08-1985;;;;penjinak singa;;", "2 sector"),
    ]

    @Test("what is worth a second look is told, and the row taken", arguments: odd)
    func warned(row: String, problem: String) async throws {
        let branch = try await Branch()
        let outcome = try await branch.take(.members, Self.list(row))
        #expect(outcome.problems == [problem])
        #expect(try await branch.count() == 1)
    }

    @Test("a KPJ that another member has keeps a row out")
    func kpjTaken() async throws {
        let branch = try await Branch()
        try await branch.take(.members, Self.list(Self.budi))
        let outcome = try await branch.take(.members, Self.list("21012345678;3174041208850002;SITI;12-08-1985;;;;;;"))
        #expect(outcome.problems == ["2 kpj_taken"])
    }

    @Test("who died stays so, whatever a list says")
    func died() async throws {
        let branch = try await Branch()
        try await branch.take(.members, "NIK;Nama;Status\n3174041208850001;BUDI;meninggal dunia\n")
        let outcome = try await branch.take(.members, "NIK;Nama;Status\n3174041208850001;BUDI;Aktif\n")
        #expect(outcome.problems.contains("2 died"))
        #expect(try await branch.member("3174041208850001").member.membership.ending == .died)
    }

    @Test("a cadre's contributions are the kelurahan's, unless the list says otherwise; each payer has a time")
    func cadres() async throws {
        let branch = try await Branch()
        let list = """
            NIK,Nama,Kelurahan,Peran,Dibayar Oleh,Nama Donatur,Dibayar Sejak
            3174041208850001,BUDI,Ragunan,Jumantik,,,2026-01
            3174041208850002,SITI,Ragunan,Kader PKK,CSR,PT Maju,2026-03
            3174041208850002,SITI,Ragunan,Kader PKK,sendiri,,2026-09
            """
        let outcome = try await branch.take(.cadres, list)
        #expect(outcome.tally.refused == 0, "\(outcome.problems)")
        let budi = try await branch.member("3174041208850001").member
        let payer = try budi.membership.payers.payer(in: #require(ContributionMonth("2026-11")))
        #expect(payer.kind == .governmentBudget)
        #expect(payer.name == budi.kelurahan && !payer.name.isEmpty)
        let siti = try await branch.member("3174041208850002").member
        #expect(siti.membership.payers.periods.map(\.payer.kind) == [.donor, .own])
        #expect(try await branch.take(.cadres, list).tally.changesNothing)
    }
}

extension Branch {
    func count() async throws -> Int {
        try await store.read { session throws(StoreError) in try session.members.count() }
    }
}
