import Store
import Testing

@Suite("The key of the data")
struct DataKeyTests {
    @Test("A new key is read back from what is printed of it")
    func roundTrip() throws {
        let key = DataKey()
        let again = try DataKey(base64: " \(key.base64)\n")
        #expect(again.base64 == key.base64)
        #expect(DataKey().base64 != key.base64)
    }

    @Test(
        "What is no key says why, and how to make one",
        arguments: [
            (nil, DataKeyError.missing), ("", .missing), ("  \n", .missing), ("bukan base64!", .notBase64),
            ("AAECAwQ=", .wrongLength(5)), ("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g", .wrongLength(33)),
        ] as [(String?, DataKeyError)])
    func refused(text: String?, error: DataKeyError) {
        #expect(throws: error) { try DataKey(base64: text) }
        #expect(error.description.contains("`kentongan key`"))
    }

    @Test("A key does not show itself in logs and dumps")
    func discretion() {
        let key = DataKey()
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] { #expect(!text.contains(key.base64.prefix(8))) }
    }
}
