import Bahasa
import TestSupport
import Testing

/// Arbitrary text through every reader: none may trap, run long, or give what it promises never to give.
@Suite("Whatever is sent", .timeLimit(.minutes(5)))
struct FuzzTests {
    private static let seed: UInt64 = 20_261_122
    /// Pieces that readers look for, to get deep into them.
    private static let pieces = [
        "rt", "rw", "/", "-", ".", ",", "'", " ", "  ", "jt", "juta", "rb", "ribu", "m", "setengah", "koma", "dua",
        "puluh", "belas", "ratus", "se", "sejuta",
        "3174", "0412", "0885", "0001", "0", "1", "12", "999", "08", "62", "+", "rp", "sehari", "bulan", "tahun",
        "setahun", "agt", "februari", "31", "29",
        "jam", "sore", "sampai", "24", "ya", "gak", "batal", "@", "?", "nama", "saya", "pak", "kel", "ragunan",
        "pejaten", "ojol", "grab", "an", "x", "😀", "👍🏽",
        "\u{200B}", "\u{202E}", "\u{0}", "é", "ﬁ", "１", "٣", "İ", "ß", "\u{301}", "\n", "\t", "(", ")", "a",
        "99999999999999999999", "18446744073709551616",
    ]

    private static func texts() -> [String] {
        var random = SeededGenerator(seed: seed)
        var texts = (0..<1200).map { _ in
            (0..<Int.random(in: 0...14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
                .joined()
        }
        texts += (0..<400).map { _ in
            String(
                decoding: (0..<Int.random(in: 0...60, using: &random)).map { _ in
                    UInt8.random(in: 0...255, using: &random)
                }, as: UTF8.self)
        }
        texts += (0..<400).map { _ in
            String(
                String.UnicodeScalarView(
                    (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
                        Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random))
                    }))
        }
        return texts
    }

    @Test("no reader traps, and what it gives is what it says it gives")
    func readers() throws {
        let (jobs, platforms, villages) = try (
            ConfigFiles.jobs.get(), ConfigFiles.platforms.get(), ConfigFiles.villages.get()
        )
        for text in Self.texts() {
            let saying = BahasaTests.saying(text)
            if let amount = try? Amount.read(saying, plausible: 100_000...100_000_000) {
                #expect(amount.rupiah > 0 && amount.rupiah <= 1_000_000_000_000_000, "\(text.debugDescription)")
                #expect(amount.upTo.map { $0 > amount.rupiah } ?? true, "\(text.debugDescription)")
            }
            if let months = try? MonthCount.read(saying) {
                #expect((1...1000).contains(months), "\(text.debugDescription)")
            }
            if let date = try? SpokenDate.readBirth(saying, currentYear: 2026) {
                #expect(
                    (1900...2026).contains(date.year) && (1...12).contains(date.month) && (1...31).contains(date.day),
                    "\(text.debugDescription)")
            }
            if let circles = try? Neighbourhood.read(saying) {
                #expect((1...999).contains(circles.rt) && (1...999).contains(circles.rw), "\(text.debugDescription)")
            }
            if let name = try? PersonName.read(saying) {
                #expect(
                    (2...220).contains(name.utf8.count)
                        && name.utf8.allSatisfy { $0 >= 32 && $0 < 127 && !(48...57).contains($0) },
                    "\(text.debugDescription)")
            }
            if let digits = try? DigitText.read(saying) {
                #expect(!digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) })
            }
            if case .daily(let from, let to) = try? WorkingHours.read(saying) {
                #expect((0..<1440).contains(from) && (0..<1440).contains(to))
            }
            _ = try? DigitText.readPhone(saying)
            _ = try? Work.read(saying, jobs: jobs, platforms: platforms)
            _ = try? villages.find(in: saying)
            _ = Assent.read(saying)
            _ = ReservedWord.read(saying)
        }
    }

    @Test("folding what is folded changes nothing more, and every token lies where it says")
    func tokens() {
        for text in Self.texts() {
            let saying = BahasaTests.saying(text)
            let utf8 = Array(saying.source.utf8)
            var end = 0
            for token in saying.tokens {
                #expect(
                    token.range.lowerBound >= end && token.range.upperBound <= utf8.count && !token.range.isEmpty,
                    "\(text.debugDescription)")
                end = token.range.upperBound
                #expect(!token.text.isEmpty)
            }
            let again = BahasaTests.saying(saying.tokens.map(\.text).joined(separator: " "))
            #expect(again.tokens.map(\.text) == saying.tokens.map(\.text), "\(text.debugDescription)")
        }
    }

    @Test("no NIK is left after redaction")
    func redaction() {
        for text in Self.texts() {
            let redacted = PersonalData.redact(text)
            #expect(!PersonalData.containsNIK(redacted), "\(text.debugDescription)")
        }
    }

    @Test("a NIK buried in anything is hidden")
    func buried() {
        var random = SeededGenerator(seed: Self.seed)
        let separators = ["", " ", ".", "-", " - ", "\u{200B}", "/", "  "]
        for text in Self.texts().prefix(800) {
            let separator = separators.randomElement(using: &random) ?? ""
            let nik = ["3174", "0412", "0885", "0001"].joined(separator: separator)
            // What stands around it must not itself end or begin in digits, which would make it another number.
            let redacted = PersonalData.redact("\(text) : \(nik) ; \(text)")
            #expect(!redacted.contains("0412\(separator)0885"), "\(redacted.debugDescription)")
        }
    }

    @Test(
        "a million characters take no longer than a message's worth",
        arguments: ["dua ", "1.000 ", "rt 5 ", "ojek ", "12-8-85 ", "🙂", "gandaria ", "jam 7 ", "a'", "é"])
    func long(piece: String) throws {
        let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
        let (jobs, platforms, villages) = try (
            ConfigFiles.jobs.get(), ConfigFiles.platforms.get(), ConfigFiles.villages.get()
        )
        let clock = ContinuousClock()
        let time = clock.measure {
            let saying = BahasaTests.saying(text)
            _ = try? Amount.read(saying, plausible: 100_000...100_000_000)
            _ = try? MonthCount.read(saying)
            _ = try? SpokenDate.readBirth(saying, currentYear: 2026)
            _ = try? Neighbourhood.read(saying)
            _ = try? PersonName.read(saying)
            _ = try? DigitText.read(saying)
            _ = try? DigitText.readPhone(saying)
            _ = try? WorkingHours.read(saying)
            _ = try? Work.read(saying, jobs: jobs, platforms: platforms)
            _ = try? villages.find(in: saying)
            _ = Assent.read(saying)
            _ = ReservedWord.read(saying)
        }
        // A debug build on a busy machine; a release build takes milliseconds.
        #expect(time < .seconds(10))
    }
}
