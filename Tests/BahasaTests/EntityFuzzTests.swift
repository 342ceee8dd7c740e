import Bahasa
import TestSupport
import Testing

/// Arbitrary text through the recogniser: no trap, bounded time, and spans that hold what they promise.
@Suite("Entities in whatever is sent", .timeLimit(.minutes(5)))
struct EntityFuzzTests {
    private static let seed: UInt64 = 20_261_123
    private static let pieces = [
        "besok", "tgl", "tanggal", "5", "17", "31", "/", "-", ".", ",", " ", "  ", "bulan", "depan", "ini", "yang lalu",
        "lagi", "minggu", "senin", "akhir", "awal", "tahun", "2026", "85", "agt", "mei", "maret", "sampai", "habis",
        "gajian", "lahir", "umur", "saya", "rt", "rw", "003", "ragunan", "pasar minggu", "kel", "gojek", "driver",
        "tukang bakso", "jkk", "jaminan hari tua", "nik", "3174041708900003", "3174 0417 0890 0003", "kpj",
        "12034567891", "hp", "0812-3456-7890", "+62", "812", "rp", "16.800", "2,5", "jt", "rb", "an", "dua", "puluh",
        "setengah", "juta", "sehari", "gaji", "bayar", "sebulan", "setahun", "dalam", "menit", "atau", "cepek", "ke",
        "😀", "👨‍👩‍👧", "5️⃣", "\u{301}", "\u{200D}", "\u{600}", "é", "１", "٣", "\u{0}", "\r\n", "𝟑", "İ",
        "99999999999999999999",
    ]

    private static func texts() -> [String] {
        var random = SeededGenerator(seed: seed)
        var texts = (0..<3000).map { _ in
            (0..<Int.random(in: 0...16, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
                .joined(separator: Bool.random(using: &random) ? " " : "")
        }
        texts += (0..<500).map { _ in
            let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        return texts
    }

    @Test("spans lie within the text, on borders of characters, in order and apart")
    func spans() throws {
        print("seed \(Self.seed)")
        let recogniser = try ConfigFiles.entities.get()
        for text in Self.texts() {
            let saying = BahasaTests.saying(text)
            var end = 0
            for entity in recogniser.entities(in: saying, year: 2026) {
                let place = "\(entity) in \(text.debugDescription)"
                #expect(entity.bytes.lowerBound >= end && !entity.bytes.isEmpty, "\(place)")
                end = entity.bytes.upperBound
                #expect(end <= saying.source.utf8.count, "\(place)")
                let words = entity.text(in: saying)
                #expect(words.startIndex.samePosition(in: saying.source) != nil, "\(place)")
                #expect(words.endIndex.samePosition(in: saying.source) != nil, "\(place)")
                #expect((0...1).contains(entity.confidence), "\(place)")
                let scalars = entity.scalars(in: saying)
                #expect(
                    String(saying.source.unicodeScalars.dropFirst(scalars.lowerBound).prefix(scalars.count)) == words)
                let units = entity.utf16(in: saying)
                #expect(Array(saying.source.utf16)[units].elementsEqual(words.utf16), "\(place)")
            }
        }
    }

    @Test("values keep what their kinds promise")
    func values() throws {
        let recogniser = try ConfigFiles.entities.get()
        for text in Self.texts() {
            for entity in recogniser.entities(in: BahasaTests.saying(text), year: 2026) {
                let isRight =
                    switch entity.value {
                    case .nik(let digits): digits.utf8.count == 16
                    case .kpj(let digits): (8...13).contains(digits.utf8.count)
                    case .phone(let digits): (9...15).contains(digits.utf8.count)
                    case .amount(let amount): amount.rupiah > 0 && amount.upTo.map { $0 > amount.rupiah } ?? true
                    case .months(let months): (1...1000).contains(months)
                    case .age(let years): (1...120).contains(years)
                    case .rt(let number), .rw(let number): (1...999).contains(number)
                    case .month(let month): (1...12).contains(month.month)
                    default: true
                    }
                #expect(isRight, "\(entity) in \(text.debugDescription)")
            }
        }
    }

    @Test("what is veiled has as many code points, and no NIK")
    func veiled() {
        for text in Self.texts() {
            let veiled = PersonalData.veil(text)
            #expect(veiled.unicodeScalars.count == text.unicodeScalars.count, "\(text.debugDescription)")
            #expect(!veiled.contains("3174041708900003"), "\(text.debugDescription)")
        }
    }

    @Test(
        "100 KB take no longer than a message's worth",
        arguments: [
            "a", "5", "5 ", "tgl 5 ", "besok ", "senin, ", "jkk ", "ragunan ", "driver gojek ", "3 bulan lagi ",
            "0812 ", "rt 5 ", "😀", "\u{600}", "e\u{301}", "mei ", "gaji 3 ", "dua juta ", "- / . ", "r", "go", "5/",
        ])
    func long(piece: String) throws {
        let recogniser = try ConfigFiles.entities.get()
        let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
        let time = ContinuousClock().measure {
            _ = recogniser.entities(in: BahasaTests.saying(text), year: 2026)
            _ = PersonalData.veil(text)
        }
        // A debug build on a busy machine; a release build takes milliseconds.
        #expect(time < .seconds(5))
    }
}
