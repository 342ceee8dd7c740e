import Testing

@testable import Bahasa

@Suite("Features of a message")
struct FeatureTests {
    private static func sheet(_ text: String) throws -> FeatureSheet {
        var scratch = FeatureReader.Scratch()
        FeatureReader(forms: WordForms(normaliser: try ConfigFiles.normaliser.get()))
            .read(saying(text), using: &scratch)
        return scratch.sheet
    }

    /// What scikit-learn's TfidfVectorizer (char_wb, 2 to 5) counts for the same words.
    @Test(
        "letters are counted as the reference counts them",
        arguments: [("a", 3), ("ab", 6), ("bpjs", 14), ("mau ikut", 24)])
    func letters(text: String, count: Int) throws {
        #expect(try Self.sheet(text).range(of: .letters).count == count)
    }

    @Test("words and neighbours, and company in any order")
    func words() throws {
        let (one, other) = (try Self.sheet("iuran bpjs berapa"), try Self.sheet("berapa bpjs iuran"))
        #expect(one.range(of: .words).count == 5)
        #expect(one.range(of: .company).count == 6)
        #expect(Set(one.keys[one.range(of: .company)]) == Set(other.keys[other.range(of: .company)]))
        #expect(Set(one.keys[one.range(of: .words)]) != Set(other.keys[other.range(of: .words)]))
    }

    @Test(
        "numbers are alike by length, days and months by kind, gaps of words whatever they hold",
        arguments: [
            ("tanggal 12 mei", "tgl 30 juni"), ("cuti senin sampai rabu", "izin kamis hingga jumat"),
            ("besok libur", "kemarin sakit"), ("bayar 16rb", "iuran 20k"),
        ])
    func shape(one: String, other: String) throws {
        let (first, second) = (try Self.sheet(one), try Self.sheet(other))
        let shared = Set(first.keys[first.range(of: .shape)]).intersection(second.keys[second.range(of: .shape)])
        #expect(shared.count >= first.range(of: .shape).count - 3, "\(one) | \(other)")
    }

    @Test("vectors have length one, and a block with nothing known does not count")
    func lengths() throws {
        let sheets = try ["brp iuran", "mau daftar kak", "halo"].map(Self.sheet)
        let (vectoriser, rows) = Vectoriser.fit(sheets, weights: Classifier.Recipe().weights)
        for row in 0..<rows.count {
            #expect(abs(rows[row].reduce(0) { $0 + rows.values[$1] * rows.values[$1] } - 1) < 1e-5)
        }
        var scratch = Vectoriser.Scratch()
        vectoriser.vectorise(try Self.sheet("haloo xyz"), using: &scratch)
        #expect(abs(scratch.vector.values.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
    }
}
