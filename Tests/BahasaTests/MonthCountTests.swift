import Bahasa
import Testing

@Suite("Numbers of months")
struct MonthCountTests {
    @Test(
        "months are counted in months, years and words",
        arguments: [
            ("1", 1), ("3 bulan", 3), ("3bln", 3), ("enam bln", 6), ("sebulan aja", 1), ("setahun", 12),
            ("1 tahun", 12), ("2 thn", 24),
            ("setengah tahun", 6), ("1,5 tahun", 18), ("satu setengah tahun", 18), ("setahun setengah", 18),
            ("dua belas", 12),
            ("langsung 6 bulan kak", 6), ("12 bulan deh", 12), ("３ bulan", 3),
        ])
    func counted(text: String, months: Int) throws {
        #expect(try MonthCount.read(saying(text)) == months)
    }

    @Test(
        "what is no number of months says why",
        arguments: [
            ("", MonthCountFault.nothing), ("selamanya", .nothing), ("0", .zero), ("nol bulan", .zero),
            ("-3", .negative), ("minus 3 bulan", .negative),
            ("1001 bulan", .tooMany), ("100 tahun", .tooMany), ("99999999999999999999", .tooMany),
            ("3 atau 6 bulan", .several([3, 6])),
            ("3-6 bulan", .several([3, 6])), ("sebulan atau setahun", .several([1, 12])),
        ])
    func faults(text: String, fault: MonthCountFault) {
        #expect(throws: fault) { try MonthCount.read(saying(text)) }
    }
}
