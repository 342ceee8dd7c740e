import Bahasa
import Testing

@Suite("Personal numbers in free text")
struct PersonalDataTests {
    @Test(
        "a NIK is hidden however it is written",
        arguments: [
            ("nik saya 3174041208850001 ya", "nik saya 3174********0001 ya"),
            ("3174 0412 0885 0001", "3174********0001"), ("3174.0412.0885.0001", "3174********0001"),
            ("31-74-04-120885-0001", "3174********0001"), ("3174\u{200B}041208850001", "3174********0001"),
            ("３１７４０４１２０８８５０００１", "3174********0001"),
            ("٣١٧٤٠٤١٢٠٨٨٥٠٠٠١", "3174********0001"), ("31740412O8850001", "3174********0001"),
            ("nik:3174041208850001,", "nik:3174********0001,"),
            ("x3174041208850001y", "x3174********0001y"), ("3174 - 0412 - 0885 - 0001", "3174********0001"),
            ("12 3174041208850001 5", "12 3174********0001 5"),
            ("3174041208850001 3174045208850002", "3174********0001 3174********0002"),
        ])
    func nik(text: String, redacted: String) {
        #expect(PersonalData.redact(text) == redacted)
        #expect(PersonalData.containsNIK(text))
    }

    @Test(
        "other long numbers are hidden as well, but are no NIK",
        arguments: [
            ("4539 1488 0343 6467", "4539********6467"), ("317404120885000", "3174*******5000"),
            ("31740412088500012", "3174*********0012"),
            ("3174 0412 0885 001", "3174*******5001"),
        ])
    func likeNIK(text: String, redacted: String) {
        #expect(PersonalData.redact(text) == redacted)
        #expect(!PersonalData.containsNIK(text))
    }

    @Test(
        "a phone number is hidden however it is written",
        arguments: [
            ("hp 081234567890", "hp 0812****7890"), ("0812-3456-7890", "0812****7890"),
            ("+62 812 3456 7890", "+6281*****7890"), ("62812.3456.7890", "6281*****7890"),
            ("08 12 34 56 78 90", "0812****7890"), ("wa 81234567890", "wa 8123***7890"),
            ("(0251) 8321234", "(0251***1234"),
            ("wa nol delapan satu dua tiga empat lima enam tujuh delapan", "wa 0812**5678"),
        ])
    func phone(text: String, redacted: String) {
        #expect(PersonalData.redact(text) == redacted)
        #expect(!PersonalData.containsNIK(text))
    }

    @Test(
        "amounts, dates, times, addresses and short numbers stay readable",
        arguments: [
            "", "iuran Rp16.800 sebulan", "850.000.000", "Rp1.525.000 dari 850.000.000", "2026-10-14 01:02:17",
            "14/10/2026 09.14", "jl mawar no 12 rt 005/003",
            "kode pos 12550", "175", "12 agustus 1985", "jam 07.00-17.00", "ada 37 orang, 3 rw", "🙂", "KPJ 8 digit",
        ])
    func readable(text: String) {
        #expect(PersonalData.redact(text) == text)
        #expect(!PersonalData.containsNIK(text))
    }

    @Test("a megabyte is redacted to its last line, in time in proportion to it")
    func long() {
        let noise = String(repeating: "0 81 2-3 45 ", count: 90_000)
        let text = noise + "\nnik 3174041208850001"
        let clock = ContinuousClock()
        var redacted = ""
        let time = clock.measure { redacted = PersonalData.redact(text) }
        #expect(redacted.hasSuffix("nik 3174********0001"))
        #expect(time < .seconds(20))
    }
}
