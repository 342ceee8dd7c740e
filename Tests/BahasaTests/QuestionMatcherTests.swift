import Bahasa
import Foundation
import Testing

@Suite("Finding the prepared answer")
struct QuestionMatcherTests {
    private static let entries: [QuestionMatcher.Entry] = [
        .init(
            id: "biaya", questions: ["berapa iurannya", "berapa iuran sebulan", "bayarnya berapa"],
            keywords: ["iuran", "tarif"]),
        .init(
            id: "daftar", questions: ["bagaimana cara daftar", "mau daftar bpjs ketenagakerjaan", "daftar lewat mana"],
            keywords: ["pendaftaran"]),
        .init(
            id: "kecelakaan",
            questions: [
                "kalau kecelakaan pas narik bagaimana", "jatuh waktu jemput orderan", "kecelakaan ditanggung tidak",
            ]),
        .init(
            id: "jht", questions: ["cara cairkan jht", "ambil uang jht setelah resign", "jht itu apa"],
            keywords: ["jht"]),
        .init(
            id: "denda", questions: ["telat bayar ada denda tidak", "menunggak dua bulan masih bisa lanjut"],
            keywords: ["denda", "telat"]),
    ]

    private func matcher() throws -> QuestionMatcher {
        QuestionMatcher(Self.entries, normaliser: try ConfigFiles.normaliser.get())
    }

    @Test(
        "a question is answered in the words of the chat",
        arguments: [
            ("brp iuran sebulan kak", "biaya"), ("gmn cara dftar bang", "daftar"),
            ("klo kecelakaan pas narik gimana", "kecelakaan"),
            ("mau cairin jht bisa ga", "jht"), ("ada denda ga min klo telat", "denda"),
            ("nunggak 2 bln msh bs lanjut ga", "denda"), ("iuran", "biaya"),
            ("kecelakan ditanggung gak", "kecelakaan"), ("BAYARNYA BERAPAAA???", "biaya"),
        ])
    func answered(text: String, id: String) throws {
        let nearest = try #require(try matcher().ranked(saying(text)).first)
        #expect(nearest.id == id)
        #expect((0.45...1).contains(nearest.likeness))
    }

    @Test(
        "what is about something else is foreign, or like nothing",
        arguments: [
            "", "😀", "resep nasi goreng enak", "siti nuraini", "selamat pagi kak", "siapa presiden pertama indonesia",
            "3174041208850001", "ojol grab",
        ])
    func nothing(text: String) throws {
        let matcher = try matcher()
        let likeness = matcher.ranked(saying(text)).first?.likeness ?? 0
        #expect(matcher.isForeign(saying(text)) || likeness < 0.45)
    }

    @Test("the same question gets the same answer from every matcher")
    func deterministic() throws {
        let saying = BahasaTests.saying("klo telat bayar iuran jht ada denda atau tdk, cara daftarnya gmn")
        let first = try matcher().ranked(saying)
        for _ in 0..<20 { #expect(try matcher().ranked(saying) == first) }
        #expect(zip(first, first.dropFirst()).allSatisfy { $0.likeness >= $1.likeness })
    }

    @Test("without entries nothing is found")
    func empty() {
        let matcher = QuestionMatcher([], normaliser: Normaliser())
        #expect(matcher.ranked(saying("apa saja")).isEmpty)
    }

    /// The answers the bot is shipped with: `config/benefits`.
    private struct Topic: Decodable {
        var id: String
        var questions: [String]
        var keywords: [String]?
    }

    @Test(
        "the shipped answers are found by words they do not hold",
        arguments: [
            ("brp sebulan skrg, katanya cuma 8400?", ["biaya", "diskon"]),
            ("udh telat 2 bln msh bs lanjut ga? ada denda ga min", ["telat", "denda", "tunggakan"]),
            ("bang klo mau daftar bpjs tk ojol gmn caranya", ["daftar"]),
        ])
    func shipped(text: String, ids: [String]) throws {
        let topics: [Topic] = try ConfigFiles.names(in: "benefits").flatMap {
            try ConfigFiles.load("benefits/\($0)") as [Topic]
        }
        let matcher = QuestionMatcher(
            topics.map { .init(id: $0.id, questions: $0.questions, keywords: $0.keywords ?? []) },
            normaliser: try ConfigFiles.normaliser.get())
        let best = try #require(matcher.ranked(saying(text)).first)
        #expect(ids.contains(best.id), "\(best)")
    }
}
