import Bahasa
import Testing

@Suite("Dates of birth")
struct SpokenDateTests {
    private func read(_ text: String) throws -> SpokenDate { try SpokenDate.readBirth(saying(text), currentYear: 2026) }

    @Test(
        "a date is one however it is written",
        arguments: [
            "12-8-85", "12/08/1985", "12.08.1985", "12 8 85", "12 - 8 - 1985", "12 agt 85", "12agt85", "12 agu 1985",
            "12 Agustus 1985",
            "12 agustus '85", "12 AGS 85", "tgl 12 agustus 1985", "12-agustus-1985", "agustus 12, 1985", "1985-08-12",
            "1985/8/12",
            "1985 agustus 12", "120885", "12081985", "19850812", "tgl 12 bln 8 thn 85",
            "lahir di jakarta, 12 agustus 1985 kak",
            "jakarta 12-8-1985 jam 05.30", "senin, 12 Agustus 1985 07:30",
            "dua belas agustus seribu sembilan ratus delapan puluh lima",
            "１２/０８/１９８５", "12 agst 1985", "tgl lahir: 12 agustus 1985", "ttl: jakarta 12-08-1985",
        ])
    func written(text: String) throws {
        #expect(try read(text) == SpokenDate(year: 1985, month: 8, day: 12))
    }

    @Test(
        "every month is known by its short and long names",
        arguments: [
            (1, "jan januari january"), (2, "feb februari pebruari"), (3, "mar maret mrt"), (4, "apr april"),
            (5, "mei may"), (6, "jun juni"),
            (7, "jul juli"), (8, "agt agu ags agustus aug"), (9, "sep sept september"), (10, "okt oktober oct"),
            (11, "nov nop november nopember"),
            (12, "des desember dec"),
        ])
    func months(month: Int, names: String) throws {
        for name in names.split(separator: " ") {
            #expect(try read("3 \(name) 2001") == SpokenDate(year: 2001, month: month, day: 3))
        }
    }

    @Test(
        "two digits of a year mean a person of working age",
        arguments: [
            ("1-1-90", 1990), ("1-1-01", 2001), ("1-1-11", 2011), ("1-1-12", 2012), ("1-1-26", 1926), ("1-1-27", 1927),
            ("29-2-00", 2000),
        ])
    func century(text: String, year: Int) throws {
        #expect(try read(text).year == year)
    }

    @Test(
        "what is no date says why",
        arguments: [
            ("", DateFault.nothing), ("kemarin", .nothing), ("umur 40", .nothing), ("081234567890", .nothing),
            ("32 agustus 1985", .impossibleDay(32)), ("0-8-1985", .impossibleDay(0)), ("320885", .impossibleDay(32)),
            ("31 feb 1990", .impossibleDate(day: 31, month: 2, year: 1990)),
            ("29/2/2001", .impossibleDate(day: 29, month: 2, year: 2001)),
            ("29-2-01", .impossibleDate(day: 29, month: 2, year: 2001)),
            ("31-4-90", .impossibleDate(day: 31, month: 4, year: 1990)),
            ("08/25/1990", .impossibleMonth(25)), ("12-13-85", .impossibleMonth(13)), ("12-0-85", .impossibleMonth(0)),
            ("12 agustus 2085", .impossibleYear(2085)), ("12 agustus 1785", .impossibleYear(1785)),
            ("12 agustus 198", .impossibleYear(198)),
            ("12 agustus", .missingYear(day: 12, month: 8)), ("12/8", .missingYear(day: 12, month: 8)),
            ("1985", .onlyYear(1985)),
            ("agustus 1985", .onlyYear(1985)),
            (
                "12-8-85 atau 13-8-85",
                .several([SpokenDate(year: 1985, month: 8, day: 12), SpokenDate(year: 1985, month: 8, day: 13)])
            ),
        ])
    func faults(text: String, fault: DateFault) {
        #expect(throws: fault) { try read(text) }
    }
}
