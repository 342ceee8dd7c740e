import Jamsostek
import Testing

@Suite("Rupiah and rates")
struct MoneyTests {
    @Test(
        "rupiah are written with dots",
        arguments: [
            (0, "Rp0"), (8, "Rp8"), (999, "Rp999"), (1000, "Rp1.000"), (16_800, "Rp16.800"), (151_200, "Rp151.200"),
            (1_000_000, "Rp1.000.000"), (-8400, "-Rp8.400"), (-100, "-Rp100"), (.min, "-Rp9.223.372.036.854.775.808"),
        ])
    func written(amount: Int, text: String) {
        #expect(Rupiah(amount).description == text)
    }

    @Test(
        "percentages are read exactly",
        arguments: [
            ("1", 100), ("2", 200), ("50", 5000), ("100", 10_000), ("0.24", 24), ("1.7", 170), ("1.74", 174), ("0", 0),
        ])
    func rate(text: String, basisPoints: Int) {
        #expect(Rate(percent: text)?.basisPoints == basisPoints)
    }

    @Test(
        "what is no percentage is not guessed",
        arguments: [
            "", ".5", "5.", "1,5", "101", "100.01", "-1", "1e2", "0.241", "50%", " 1", "１",
        ])
    func notRate(text: String) {
        #expect(Rate(percent: text) == nil)
    }

    @Test("a share that is not whole rupiah is not rounded")
    func share() throws {
        let half = try #require(Rate(percent: "50"))
        #expect(half.share(of: Rupiah(16_800)) == Rupiah(8400))
        #expect(half.share(of: Rupiah(16_801)) == nil)
        #expect(half.share(of: Rupiah(.max)) == nil)
        #expect(half.description == "50%")
        #expect(Rate(basisPoints: 24).description == "0.24%")
    }
}
