import Foundation
import Jamsostek
import Phrasebook
import Testing

@Suite("How lists are written, in the configuration")
struct ListConfigTests {
    private static let shipped = URL(filePath: #filePath).appending(path: "../../../config").standardized.path()

    private func text() throws -> String {
        try String(contentsOfFile: Self.shipped + "/imports.yaml", encoding: .utf8)
    }

    @Test(
        "names and words are known in any case and punctuation",
        arguments: ["No KPJ", "no. kpj", "NO_KPJ", "Nomor Peserta"])
    func names(name: String) throws {
        let words = try Config.lists(directory: Self.shipped)
        #expect(words.columns(of: .members)[name] == .kpj)
        #expect(words.programmes.meaning(of: "JKK, JKM & JHT") == .protectionAndSavings)
        #expect(words.payers.meaning(of: "apbd") == .governmentBudget)
        #expect(words.statuses.meaning(of: "Non-Aktif") == .stopped)
    }

    @Test(
        "names in other words are known, and a unit behind them is no word",
        arguments: [
            ("tanggal_akhir_perlindungan", ListKind.members, ListColumn.protectionEnd),
            ("Nomor Telp", .members, .phone),
            ("Jumlah Pembayaran (Rp)", .payments, .amount), ("Tanggal Transaksi [dd/mm/yyyy]", .payments, .paidOn),
        ])
    func otherWords(name: String, kind: ListKind, column: ListColumn) throws {
        let columns = try Config.lists(directory: Self.shipped).columns(of: kind)
        #expect(columns[name] ?? columns.resembling(name) == column)
    }

    @Test("one name means other columns in other lists")
    func kinds() throws {
        let words = try Config.lists(directory: Self.shipped)
        #expect(words.columns(of: .members)["status"] == .status)
        #expect(words.columns(of: .payments)["status"] == .paymentStatus)
    }

    private static let slips: [(from: String, to: String, complaint: String)] = [
        ("  kpj: [No KPJ", "  kpj: [NIK, No KPJ", "names two columns"),
        ("  kpj: [No KPJ", "  kartu: [No KPJ", "unknown here"),
        ("    died: [meninggal", "    died: [pindah, meninggal", "another meaning"),
        (
            "«{isi}» tidak dikenali.\n    remedy: Tulis nama", "«{nik}» tidak dikenali.\n    remedy: Tulis nama",
            "'{nik}'"
        ),
        ("  reversal:\n", "  revresal:\n", "unknown here"),
        ("headings: [Baris, ", "headings: [", "seven headings"),
    ]

    @Test("a slip of the pen is told", arguments: slips)
    func slip(from: String, to: String, complaint: String) throws {
        let changed = try text().replacing(from, with: to, maxReplacements: 1)
        #expect(try changed != text())
        let folder = try TemporaryFolder()
        try folder.write("imports.yaml", changed)
        let fault = #expect(throws: ConfigFault.self) { try Config.lists(directory: folder.path) }
        #expect(fault.map { "\($0)".contains(complaint) } == true, "\(String(describing: fault))")
    }
}
