import Jamsostek
import TestSupport
import Testing

@Suite("Phone numbers")
struct PhoneTests {
    @Test(
        "a mobile number is one however it is written",
        arguments: [
            "081234567890", "81234567890", "6281234567890", "+6281234567890", "+62 812-3456-7890", "0812.3456.7890",
            "+62 (0) 812 3456 7890", "00 62 812 3456 7890", "(0812) 34567890", "+62081234567890", "08 12 34 56 78 90",
        ])
    func mobile(text: String) throws {
        #expect(try Phone(text).exposed == "+6281234567890")
    }

    @Test(
        "what is no mobile number says why",
        arguments: [
            ("", PhoneFault.notDigits), ("abc", .notDigits), ("0812abc", .notDigits), ("0812", .tooShort(4)),
            ("081234567", .tooShort(9)),
            ("12345", .tooShort(6)), ("0", .tooShort(1)), ("62", .tooShort(1)), ("08123456789012", .tooLong(14)),
            ("62812345678901234", .tooLong(16)),
            ("+65 9123 4567", .foreign), ("+1 212 555 0100", .foreign), ("0065 9123 4567", .foreign),
            ("60123456789", .foreign),
            ("+818012345678", .foreign), ("021-7654321", .landline), ("+62 21 7654321", .landline),
            ("0622 123456", .landline),
            ("08001234567", .notMobile),
        ])
    func faults(text: String, fault: PhoneFault) {
        #expect(throws: fault) { try Phone(text) }
    }

    @Test("the shortest and longest numbers in use are taken", arguments: ["0812345678", "0812345678901"])
    func lengths(text: String) throws {
        #expect(try Phone(text).exposed == "+62\(text.dropFirst())")
    }

    @Test("no way of printing shows the digits in the middle")
    func privacy() throws {
        let phone = try Phone("081234567890")
        #expect(phone.masked == "0812****7890")
        var dumped = ""
        dump(phone, to: &dumped)
        for text in ["\(phone)", String(reflecting: phone), String(describing: [phone]), dumped] {
            #expect(!text.contains("3456"))
        }
    }

    @Test("random text never traps, and what is taken is dialled the same again")
    func fuzz() throws {
        var random = SeededGenerator(seed: 812)
        let signs = Array("0123456789+-. ()/a٣")
        for _ in 0..<20_000 {
            let text = String(
                (0..<Int.random(in: 0...30, using: &random)).map { _ in signs.randomElement(using: &random) ?? "0" })
            guard let phone = try? Phone(text) else { continue }
            #expect(try Phone(phone.exposed) == phone)
            #expect((13...16).contains(phone.exposed.utf8.count - 1 + 2))
        }
    }
}
