import Database
import Dialogue
import Intake
import Jamsostek
import Phrasebook
import Store
import Tabular
import TestSupport
import Testing

@Suite("A list on its way")
struct ListLifeTests {
    private static func members(_ count: Int) -> String {
        "NIK;Nama;Tgl Lahir\n"
            + (1...count).map { "317404120885\(String(10_000 + $0).dropFirst());ORANG \($0);12-08-1985\n" }.joined()
    }

    @Test("nothing counts before it is decided, and all of it after, whatever crashes in between")
    func crash() async throws {
        let branch = try await Branch()
        let (list, _) = try await branch.look(.members, Self.members(450))
        #expect(try await branch.count() == 0)
        try await branch.store.write { session throws(StoreError) in
            try session.imports.decide(list, at: Branch.now)
        }
        // Dies after two chunks.
        struct Crash: Error {}
        await #expect(throws: (any Error).self) {
            try await withThrowingTaskGroup { group in
                group.addTask { _ = try await branch.run(.members).carryOut(list, ImportListener()) }
                while try await branch.count() < 150 { try await Task.sleep(for: .milliseconds(1)) }
                group.cancelAll()
                try await group.waitForAll()
            }
        }
        let half = try await branch.count()
        #expect((100..<450).contains(half))
        let left = try await branch.store.read { session throws(StoreError) in try session.imports.unfinished() }
        #expect(left == [list])
        _ = try await branch.run(.payments).carryOut(list, ImportListener())
        #expect(try await branch.count() == 450)
        let rest = try await branch.store.read { session throws(StoreError) in try session.imports.unfinished() }
        #expect(rest.isEmpty)
    }

    @Test("another import is kept out while one is at work, and not for ever")
    func busy() async throws {
        let branch = try await Branch()
        _ = try await branch.look(.members, Self.members(1))
        let busy = try await branch.store.read { session throws(StoreError) in
            (try session.imports.isBusy(at: Branch.now), try session.imports.isBusy(at: Branch.now + .seconds(31)))
        }
        #expect(busy == (true, false))
    }

    @Test("what is staged is sealed")
    func sealed() async throws {
        let branch = try await Branch()
        _ = try await branch.look(.members, Self.members(1))
        let database = try DatabaseAddress.sqlite(path: branch.folder.file("store.db")).open()
        let rows = try await database.read { connection throws(DatabaseError) in
            try connection.rows("SELECT rows FROM import_chunks") { $0.bytes(0) }
        }.get()
        try database.close()
        #expect(rows.count == 1)
        #expect(!rows.contains { String(decoding: $0, as: UTF8.self).contains("ORANG") })
    }

    @Test("the names of columns are found below a title, and a wrong one is told")
    func headers() async throws {
        let branch = try await Branch()
        let outcome = try await branch.take(
            .members,
            "Daftar Peserta Cabang\n\nper 1 November 2026;;\nNo. KTP;nama peserta;Catatan\n3174041208850001;BUDI;x\n")
        #expect(outcome.tally.new == 1)
        await #expect(throws: HeaderFault.missing([[.nik]], known: 1, line: 1)) {
            try await branch.take(.members, "Nomor;Nama\n3174041208850001;BUDI\n")
        }
        await #expect(throws: HeaderFault.twice(.nik, line: 1)) {
            try await branch.take(.members, "NIK;No KTP;Nama\n1;2;BUDI\n")
        }
        await #expect(throws: HeaderFault.empty) { try await branch.take(.members, "\n\n") }
    }

    @Test("an address is checked by the list of areas, where there is one")
    func areas() async throws {
        let branch = try await Branch()
        let list = "Kelurahan,RW,RT,Nama Ketua,No HP Ketua\nRagunan,3,5,Pak Udin,081234567890\nRagunan,4,,,\n"
        #expect(try await branch.take(.areas, list).tally.new == 2)
        #expect(try await branch.take(.areas, list).tally.changesNothing)
        let outcome = try await branch.take(
            .members,
            """
            NIK,Nama,Tgl Lahir,Kelurahan,RW,RT
            3174041208850001,A,12-08-1985,Ragunan,3,5
            3174041208850002,B,12-08-1985,Ragunan,3,6
            3174041208850003,C,12-08-1985,Ragunan,4,9
            3174041208850004,D,12-08-1985,Ragunan,9,
            3174041208850005,E,12-08-1985,Cilandak Barat,9,1
            """)
        #expect(outcome.problems == ["3 neighbourhood", "5 neighbourhood"])
    }

    @Test("what is exported and taken back changes nothing", arguments: 0..<8)
    func roundTrip(seed: Int) async throws {
        let branch = try await Branch()
        var generator = SeededGenerator(seed: UInt64(seed))
        try await branch.take(.members, Self.anyMembers(&generator), skipsBad: true)
        try await branch.take(
            .cadres,
            """
            NIK,Nama,Kelurahan,Peran,Dibayar Oleh,Dibayar Sejak
            3174041208850002,"=HYPERLINK(""x"")",Ragunan,Jumantik,,2026-01
            3174041208850002,"=HYPERLINK(""x"")",Ragunan,Jumantik,sendiri,2026-08
            """)
        try await branch.take(
            .payments,
            """
            NIK;Tgl Bayar;Nominal;No Resi;Status
            3174041208850002;10-11-2026;16800;;
            3174041208850002;10-11-2026;16800;;
            3174041208850002;11-11-2026;16800;-R1;
            3174041208850002;12-11-2026;16800;-R1;batal
            """)
        try await branch.take(.areas, "Kelurahan,RW,RT,Nama Ketua\nRagunan,3,5,@Udin\nRagunan,4,,\n")
        for kind in [ListKind.members, .cadres, .payments, .areas] {
            let written = try await branch.export(kind)
            #expect(
                !written.split(separator: "\r\n").flatMap { $0.split(separator: ";") }.contains { $0.hasPrefix("=") })
            let outcome = try await branch.take(kind, written)
            #expect(outcome.tally.refused == 0, "\(kind), seed \(seed): \(outcome.problems)")
            #expect(outcome.tally.changesNothing, "\(kind), seed \(seed): \(outcome.changes)")
            #expect(outcome.tally.rows > 0)
        }
    }

    /// Members with and without each of the things a list may tell.
    private static func anyMembers(_ generator: inout SeededGenerator) -> String {
        var text =
            "NIK;No KPJ;Nama;Tgl Lahir;No HP;Alamat;Kelurahan;RW;RT;Pekerjaan;Sektor;Program;Upah;Bulan Kepesertaan;"
        text += "Masa Perlindungan;Pembayar;Nama Pembayar;Dibayar Sejak;Status\n"
        let choices: [[String]] = [
            ["", "21012345678"], ["BUDI", "+SITI", "-Dewi;x", "'Abdul", "=1+1"], ["", "12-08-1985"],
            ["", "081234567890"], ["", "Jl. Bangka \"3\"", "@rumah", "a\nb"], ["", "Ragunan", "31.74.04.1004"],
            ["", "3"], ["", "5"], ["", "Ojol", "tukang cukur"], ["", "lainnya", "transportasi"],
            ["", "JKK JKM JHT", "2 program"], ["", "2.500.000", "0"], ["", "2026-01", "01-03-2026"],
            ["", "31-10-2026", "30-11-2026"], ["", "APBD", "CSR", "sendiri"], ["", "PT Maju"], ["", "2026-02"],
            ["", "aktif", "pindah", "meninggal"],
        ]
        for number in 10..<30 {
            var cells = ["31740412088500\(number)"]
            for (column, choice) in choices.enumerated() {
                var cell = choice.randomElement(using: &generator) ?? ""
                if column == 0, !cell.isEmpty { cell = "210123456\(number)" }
                let quoted = cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
                cells.append("\"\(quoted)\"")
            }
            text += cells.joined(separator: ";") + "\n"
        }
        return text
    }

    @Test("personal numbers are masked unless they are asked for, and a masked list is not taken back")
    func masked() async throws {
        let branch = try await Branch()
        try await branch.take(
            .members,
            "NIK;No KPJ;Nama;Tgl Lahir;No HP;Alamat\n3174041208850001;21012345678;BUDI;12-08-1985;081234567890;Jl. Bangka 3\n"
        )
        let written = try await branch.export(.members, reveals: false)
        #expect(
            written.contains("3174********0001") && written.contains("*******5678") && written.contains("0812****7890"))
        for secret in ["041208850001", "2101234", "34567", "1985", "Bangka"] { #expect(!written.contains(secret)) }
        let outcome = try await branch.take(.members, written)
        #expect(outcome.problems.contains("2 masked"))
    }
}
