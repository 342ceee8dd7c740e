import Bahasa
import TestSupport
import Testing

/// What the readers' own vocabulary writes, they must read back: a writer of numbers and dates for these tests alone.
enum Writer {
    private static let digits = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
    private static let months = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
    ]

    /// A number in words, up to 999 trillion.
    static func words(_ number: Int) -> String {
        switch number {
        case 0..<10: return digits[number]
        case 10: return "sepuluh"
        case 11: return "sebelas"
        case 12..<20: return "\(digits[number - 10]) belas"
        case 20..<100: return joined("\(digits[number / 10]) puluh", number % 10)
        case 100..<200: return joined("seratus", number % 100)
        case 200..<1000: return joined("\(digits[number / 100]) ratus", number % 100)
        case 1000..<2000: return joined("seribu", number % 1000)
        default:
            let units = [
                (1_000_000_000_000, "triliun"), (1_000_000_000, "miliar"), (1_000_000, "juta"), (1000, "ribu"),
            ]
            guard let (unit, name) = units.first(where: { number >= $0.0 }) else { return "" }
            return joined("\(words(number / unit)) \(name)", number % unit)
        }
    }

    private static func joined(_ head: String, _ rest: Int) -> String { rest == 0 ? head : "\(head) \(words(rest))" }

    /// With dots between thousands.
    static func dotted(_ number: Int) -> String {
        let digits = Array(String(number))
        return String(digits.enumerated().flatMap { (digits.count - $0) % 3 == 0 && $0 > 0 ? [".", $1] : [$1] })
    }

    static func dates(_ date: SpokenDate) -> [String] {
        let (day, month, year) = (two(date.day), two(date.month), String(date.year))
        return [
            "\(day)-\(month)-\(year)", "\(date.day)/\(date.month)/\(year)",
            "\(date.day) \(months[date.month - 1]) \(year)",
            "\(year)-\(month)-\(day)", "\(day)\(month)\(year)",
            "\(date.day) \(months[date.month - 1].prefix(3)) \(year)",
            "\(day).\(month).\(year)", "tgl \(date.day) bulan \(date.month) tahun \(year)",
            "\(words(date.day)) \(months[date.month - 1]) \(words(date.year))",
        ]
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

@Suite("What is written is read back")
struct RoundTripTests {
    @Test("amounts in digits, words and units")
    func amounts() throws {
        var random = SeededGenerator(seed: 16_800)
        for _ in 0..<3000 {
            let magnitude = Int.random(in: 0...14, using: &random)
            let number = Int.random(in: 1...(0..<magnitude).reduce(9) { power, _ in power * 10 }, using: &random)
            for text in [
                String(number), Writer.dotted(number), "Rp\(Writer.dotted(number)),-", Writer.words(number),
                "\(Writer.words(number)) rupiah",
            ] {
                #expect((try? Amount.read(saying(text)).rupiah) == number, "\(text)")
            }
        }
    }

    @Test("hundreds of thousands as parts of millions")
    func units() throws {
        for tenths in 1...999 {
            let (whole, part) = tenths.quotientAndRemainder(dividingBy: 10)
            for text in ["\(whole),\(part)jt", "\(whole).\(part) juta", "\(whole),\(part) jt sebulan"] {
                #expect((try? Amount.read(saying(text)).rupiah) == tenths * 100_000, "\(text)")
            }
        }
    }

    @Test("every day of a working life, in every style")
    func dates() throws {
        var random = SeededGenerator(seed: 1985)
        for _ in 0..<2000 {
            let month = Int.random(in: 1...12, using: &random)
            let day = Int.random(in: 1...(month == 2 ? 28 : 30), using: &random)
            let date = SpokenDate(year: Int.random(in: 1930...2011, using: &random), month: month, day: day)
            for text in Writer.dates(date) {
                #expect((try? SpokenDate.readBirth(saying(text), currentYear: 2026)) == date, "\(text)")
            }
        }
    }

    @Test("months up to a hundred, in digits and words")
    func months() throws {
        for count in 1...100 {
            for text in ["\(count)", "\(count) bulan", "\(count)bln", "\(Writer.words(count)) bulan"] {
                #expect((try? MonthCount.read(saying(text))) == count, "\(text)")
            }
        }
    }

    @Test("every RT with every style")
    func neighbourhoods() throws {
        var random = SeededGenerator(seed: 53)
        for _ in 0..<1000 {
            let (rt, rw) = (Int.random(in: 1...999, using: &random), Int.random(in: 1...999, using: &random))
            for text in ["rt \(rt) rw \(rw)", "rt\(rt)/\(rw)", "RT.\(rt)/RW.\(rw)", "\(rt)/\(rw)", "rw\(rw)rt\(rt)"] {
                #expect((try? Neighbourhood.read(saying(text))) == Neighbourhood(rt: rt, rw: rw), "\(text)")
            }
        }
    }
}
