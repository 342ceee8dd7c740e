import Bahasa
import Testing

@Suite("Amounts")
struct AmountTests {
    private static let plausible = 100_000...100_000_000

    @Test(
        "an amount is one however it is written",
        arguments: [
            ("16rb", 16_000), ("16,8rb", 16_800), ("16.800", 16_800), ("8400", 8400), ("2jt", 2_000_000),
            ("2,5 jt", 2_500_000),
            ("2.5jt", 2_500_000), ("2.500.000", 2_500_000), ("2,500,000", 2_500_000), ("Rp2.500.000,-", 2_500_000),
            ("Rp. 2.500.000,00", 2_500_000), ("rp 2500000", 2_500_000), ("IDR 2,500,000.00", 2_500_000),
            ("1M", 1_000_000_000),
            ("1 milyar", 1_000_000_000), ("1,2 juta", 1_200_000), ("2jt 500rb", 2_500_000),
            ("2 juta 5 ratus ribu", 2_500_000),
            ("gaji saya 3 juta sebulan kak", 3_000_000), ("3jt/bulan", 3_000_000), ("3juta", 3_000_000),
            ("500k", 500_000),
            ("500 ribu rupiah", 500_000), ("seceng", 1000), ("goceng", 5000), ("cepek ceng", 100_000),
            ("1,500 juta", 1_500_000),
            ("0,5 jt", 500_000), ("２jt", 2_000_000), ("1.500jt", 1_500_000_000), ("2,5 triliun", 2_500_000_000_000),
        ])
    func written(text: String, rupiah: Int) throws {
        #expect(try Amount.read(saying(text)).rupiah == rupiah)
    }

    @Test(
        "an amount may be spoken",
        arguments: [
            ("dua juta setengah", 2_500_000), ("dua setengah juta", 2_500_000), ("setengah juta", 500_000),
            ("sejuta", 1_000_000),
            ("sejuta setengah", 1_500_000), ("seribu lima ratus", 1500), ("dua ratus lima puluh ribu", 250_000),
            ("duaratuslimapuluhribu", 250_000), ("tiga juta dua ratus lima puluh ribu rupiah", 3_250_000),
            ("sebelas ribu", 11_000),
            ("satu koma dua juta", 1_200_000), ("dua belas juta", 12_000_000), ("seratus ribu", 100_000),
            ("lima ratus perak", 500),
            ("sembilan ratus sembilan puluh sembilan", 999), ("satu juta satu", 1_000_001),
            ("dua puluh lima ribu", 25_000),
        ])
    func spoken(text: String, rupiah: Int) throws {
        #expect(try Amount.read(saying(text)).rupiah == rupiah)
    }

    @Test(
        "what it is for is heard",
        arguments: [
            ("120rb sehari", Amount.Period.day), ("per hari 100rb", .day), ("100rb/hari", .day), ("harian 100rb", .day),
            ("700rb seminggu", .week), ("3jt sebulan", .month), ("3jt per bln", .month), ("40 juta setahun", .year),
        ])
    func period(text: String, period: Amount.Period) throws {
        #expect(try Amount.read(saying(text)).per == period)
    }

    @Test("how long somebody works is not what it pays")
    func length() throws {
        let amount = try Amount.read(saying("kerja 6 hari seminggu, sehari 100rb"))
        #expect(amount.rupiah == 100_000)
    }

    @Test(
        "a bare number is lifted into what is plausible, and said to be assumed",
        arguments: [
            ("3", 3_000_000, true), ("2,5", 2_500_000, true), ("150", 150_000, true), ("2500", 2_500_000, true),
            ("120an sehari", 120_000, true), ("150 sehari", 150_000, true), ("cepek sehari", 100_000, true),
            ("3000000", 3_000_000, false), ("3 jt", 3_000_000, false),
            ("1 juta 500", 1_500_000, true),
            ("Rp 5.000", 5000, false), ("50rb", 50_000, false),
        ])
    func lifted(text: String, rupiah: Int, isAssumed: Bool) throws {
        let amount = try Amount.read(saying(text), plausible: Self.plausible)
        #expect(amount.rupiah == rupiah)
        #expect(amount.isAssumed == isAssumed)
    }

    @Test(
        "a range keeps both ends",
        arguments: [
            ("3-4 juta", 3_000_000, 4_000_000), ("3jt-4jt", 3_000_000, 4_000_000),
            ("3 sampe 4 jt", 3_000_000, 4_000_000),
            ("800-1,2 juta", 800_000, 1_200_000), ("100-150rb sehari", 100_000, 150_000),
            ("2.500.000 - 3.000.000", 2_500_000, 3_000_000),
            ("3–4 jt", 3_000_000, 4_000_000), ("3 s/d 4 jt", 3_000_000, 4_000_000),
            ("1,5-2 juta", 1_500_000, 2_000_000),
        ])
    func range(text: String, from: Int, to: Int) throws {
        let amount = try Amount.read(saying(text), plausible: Self.plausible)
        #expect(amount.rupiah == from)
        #expect(amount.upTo == to)
        #expect(amount.isApproximate)
    }

    @Test(
        "about is not exactly",
        arguments: [
            "50rb-an", "50rban", "2 juta lebih", "kira2 3 juta", "sekitar 2jt", "~2jt", "3 jutaan", "paling 2jt",
        ])
    func approximate(text: String) throws {
        #expect(try Amount.read(saying(text)).isApproximate)
        #expect(try !Amount.read(saying("2jt")).isApproximate)
    }

    @Test(
        "what is no amount says why",
        arguments: [
            ("", AmountFault.nothing), ("UMR", .nothing), ("lumayan", .nothing), ("juta", .nothing),
            ("081234567890", .nothing),
            ("10 dolar", .nothing), ("$10", .nothing), ("1e5", .nothing),
            ("0", .zero), ("nol rupiah", .zero), ("Rp 0,-", .zero), ("-5", .negative), ("minus 2 juta", .negative),
            ("- 1.200.000", .negative),
            ("gak nentu", .unsteady), ("ga tentu kak", .unsteady), ("tergantung orderan", .unsteady),
            ("naik turun", .unsteady),
            ("3174041208850001", .tooLarge), ("999999999999999999999999", .tooLarge), ("9999 triliun", .tooLarge),
            ("1jt atau 2jt", .several([1_000_000, 2_000_000])),
            ("kadang 100rb kadang 200rb", .several([100_000, 200_000])),
            ("100 aja jt", .several([100_000, 100_000_000])),
            ("1tiga100", .nothing),
        ])
    func faults(text: String, fault: AmountFault) {
        #expect(throws: fault) { try Amount.read(saying(text), plausible: Self.plausible) }
    }

    @Test("an unsteady income with a usual figure gives the figure")
    func usual() throws {
        let amount = try Amount.read(saying("sy grab, penghasilan ga nentu, sehari 120an"), plausible: Self.plausible)
        #expect(amount == Amount(rupiah: 120_000, per: .day, isApproximate: true, isAssumed: true))
    }
}
