import Bahasa
import Testing

@Suite("Several wishes in one message")
struct WishesTests {
    @Test(
        "each is found, in the order it is said",
        arguments: [
            ("makasih min, trs bayarnya dmn?", ["thanks", "how_to_pay"]),
            ("halo kak. brp iuran sebulan?", ["greet", "cost"]),
            ("terima kasih banyak btw bayarnya berapa", ["thanks", "cost"]),
            ("bayarnya berapa terus bayar di mana", ["cost", "how_to_pay"]),
            ("halo, mau daftar, brp iuran sebulan?", ["greet", "register", "cost"]),
        ])
    func several(text: String, labels: [String]) throws {
        #expect(try IntentSamples.classifier().wishes(in: saying(text)).map(\.match.label) == labels)
    }

    @Test(
        "one wish stays one, whatever signs it has",
        arguments: [
            ("kecelakaan pas narik!!!", "accident"), ("mau daftar, bang", "register"),
            ("makasih, terima kasih banyak", "thanks"), ("berapa, biaya daftar", "cost"),
        ])
    func one(text: String, label: String) throws {
        #expect(try IntentSamples.classifier().wishes(in: saying(text)).map(\.match.label) == [label])
    }

    @Test("an accident told beside other things is among the wishes")
    func accident() throws {
        let wishes = try IntentSamples.classifier().wishes(in: saying("halo min. kmrn jatoh pas jemput orderan"))
        #expect(wishes.map(\.match.label).contains("accident"))
    }
}
