import Jamsostek
import TestSupport
import Testing

@Suite("NIK")
struct NIKTests {
    @Test("a NIK tells sex, birth and place of registration")
    func parts() throws {
        let nik = try NIK("3174045208850001")
        #expect(nik.sex == .female)
        #expect((nik.birthDay, nik.birthMonth, nik.birthYearOfCentury) == (12, 8, 85))
        #expect(nik.province.description == "31")
        #expect(nik.regency.description == "31.74")
        #expect(nik.district.description == "31.74.04")
        #expect(nik.serial == 1)
        #expect(try NIK("3174041208850001").sex == .male)
    }

    @Test(
        "what cannot be a NIK says why",
        arguments: [
            ("", NIKFault.wrongLength(0)), ("317404120885000", .wrongLength(15)),
            ("31740412088500012", .wrongLength(17)),
            ("31740412O8850001", .notDigits), ("3174 0412 0885 0001", .notDigits), ("３174041208850001", .notDigits),
            ("3174040008850001", .impossibleBirth(codedDay: 0, month: 8)),
            ("3174043208850001", .impossibleBirth(codedDay: 32, month: 8)),
            ("3174044008850001", .impossibleBirth(codedDay: 40, month: 8)),
            ("3174047208850001", .impossibleBirth(codedDay: 72, month: 8)),
            ("3174041213850001", .impossibleBirth(codedDay: 12, month: 13)),
            ("3174041200850001", .impossibleBirth(codedDay: 12, month: 0)),
            ("3174043102850001", .impossibleBirth(codedDay: 31, month: 2)),
            ("3174042902850001", .impossibleBirth(codedDay: 29, month: 2)),
            ("3174041208850000", .serialZero), ("3100041208850001", .impossibleRegion),
            ("3174001208850001", .impossibleRegion),
        ])
    func faults(digits: String, fault: NIKFault) {
        #expect(throws: fault) { try NIK(digits) }
    }

    @Test(
        "a leap day is possible in a leap year, 2000 among them", arguments: ["3174042902840001", "3174046902000001"])
    func leapDay(digits: String) throws {
        #expect(try NIK(digits).birthDay == 29)
    }

    @Test(
        "two digits of a year mean the century that gives a working age",
        arguments: [
            ("120885", "1985-08-12"), ("010126", "1926-01-01"), ("010127", "1927-01-01"), ("231126", "1926-11-23"),
            ("221111", "2011-11-22"), ("231111", "2011-11-23"), ("010114", "2014-01-01"), ("290200", "2000-02-29"),
            ("520885", "1985-08-12"), ("010100", "2000-01-01"),
        ])
    func century(coded: String, iso: String) throws {
        let nik = try NIK("317404\(coded)0001")
        #expect(try nik.birthDate(asOf: day("2026-11-22"))?.description == iso)
    }

    @Test(
        "a birth date that differs is noticed, in any part",
        arguments: [
            ("1985-08-12", true), ("1885-08-12", true), ("1985-08-13", false), ("1985-09-12", false),
            ("1986-08-12", false),
        ])
    func agreement(iso: String, agrees: Bool) throws {
        #expect(try NIK("3174041208850001").agrees(with: day(iso)) == agrees)
    }

    @Test("no way of printing shows the digits in the middle")
    func privacy() throws {
        let nik = try NIK("3174041208850001")
        #expect(nik.masked == "3174********0001")
        var dumped = ""
        dump(nik, to: &dumped)
        dump(["nik": Optional(nik)], to: &dumped)
        for text in ["\(nik)", String(reflecting: nik), "\(Optional(nik) as Any)", String(describing: [nik]), dumped] {
            #expect(!text.contains("041208"))
            #expect(text.contains("********"))
        }
        #expect(nik.exposed == "3174041208850001")
    }

    @Test("random digits either are a NIK that keeps them or are refused")
    func fuzz() throws {
        var random = SeededGenerator(seed: 20_261_122)
        let today = try day("2026-11-22")
        for _ in 0..<20_000 {
            let digits = String(
                (0..<Int.random(in: 14...18, using: &random)).map { _ in
                    Character("\(Int.random(in: 0...9, using: &random))")
                })
            guard let nik = try? NIK(digits) else { continue }
            #expect(nik.exposed == digits)
            let birth = try #require(nik.birthDate(asOf: today))
            #expect(nik.agrees(with: birth))
        }
    }
}
