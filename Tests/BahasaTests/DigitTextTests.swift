import Bahasa
import Testing

@Suite("NIK and phone numbers in text")
struct DigitTextTests {
    @Test(
        "a NIK is found however it is written",
        arguments: [
            "3174041208850001", "3174 0412 0885 0001", "3174.0412.0885.0001", "31-74-04-120885-0001",
            "nik saya 3174041208850001 ya kak",
            "NIK: 3174 0412 0885 0001", "٣١٧٤٠٤١٢٠٨٨٥٠٠٠١", "３１７４０４１２０８８５０００１", "317404\u{200B}1208850001",
            "3174041208850001 081234567890", "nik 3174041208850001 hp 0812 3456 7890", "rt 5 nik 3174041208850001",
        ])
    func nik(text: String) throws {
        #expect(try DigitText.read(saying(text)) == "3174041208850001")
    }

    @Test(
        "a wrong number of digits comes back as it is, to be counted",
        arguments: [
            ("317404120885000", "317404120885000"), ("31740412088500012", "31740412088500012"),
            ("3174 0412 0885 00012", "31740412088500012"), ("12", "12"),
        ])
    func wrongLength(text: String, digits: String) throws {
        #expect(try DigitText.read(saying(text)) == digits)
    }

    @Test(
        "what holds no single NIK says why",
        arguments: [
            ("", DigitFault.nothing), ("siti", .nothing), ("anak saya 2", .nothing),
            ("31740412O8850001", .letters("o")),
            ("3174o412o8850001", .letters("oo")),
            ("3174041208850001 / 3174041208850002", .several(["3174041208850001", "3174041208850002"])),
        ])
    func faults(text: String, fault: DigitFault) {
        #expect(throws: fault) { try DigitText.read(saying(text)) }
    }

    @Test(
        "a phone number is found, with its plus",
        arguments: [
            ("0812-3456-7890", "081234567890"), ("hp: 0812 3456 7890", "081234567890"),
            ("+62 812 3456 7890", "+6281234567890"),
            ("wa saya 0812.3456.7890 ya", "081234567890"), ("+65 9123 4567", "+6591234567"),
            ("(021) 7654321", "0217654321"), ("0812", "0812"),
            ("rt 5 hp 081234567890", "081234567890"),
        ])
    func phone(text: String, number: String) throws {
        #expect(try DigitText.readPhone(saying(text)) == number)
    }

    @Test(
        "two phone numbers are two",
        arguments: ["081234567890 / 087812345678", "081234567890 087812345678", "081234567890 atau 0878 1234 5678"])
    func several(text: String) {
        #expect(throws: DigitFault.several(["081234567890", "087812345678"])) { try DigitText.readPhone(saying(text)) }
    }

    @Test(
        "no phone number",
        arguments: [("", DigitFault.nothing), ("tidak punya", .nothing), ("o81234567890", .letters("o"))])
    func noPhone(text: String, fault: DigitFault) {
        #expect(throws: fault) { try DigitText.readPhone(saying(text)) }
    }
}
