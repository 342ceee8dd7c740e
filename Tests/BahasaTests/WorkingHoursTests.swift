import Bahasa
import Testing

@Suite("Working hours")
struct WorkingHoursTests {
    @Test(
        "from and to are clock times however they are written",
        arguments: [
            ("jam 7 sampe 5 sore", 7, 17), ("07.00-17.00", 7, 17), ("07:00 s/d 17:00 WIB", 7, 17), ("0700-1700", 7, 17),
            ("8-4", 8, 16),
            ("jam 8 sampai 4", 8, 16), ("jam 7 pagi - 10 malam", 7, 22), ("7 pagi sampe 9 malem tiap hari", 7, 21),
            ("10 malam sampai 6 pagi", 22, 6),
            ("jam tujuh sampai lima sore", 7, 17), ("jam 8 malam - 12 malam", 20, 0), ("12 siang - 8 malam", 12, 20),
            ("jam 6 - 12 siang", 6, 12),
            ("biasanya jam 7 sampe 5 sore tapi gak tentu", 7, 17), ("dari jam 5 subuh sampe jam 1 siang", 5, 13),
            ("09.00 - 21.00", 9, 21),
            ("setiap hari jam 6 pagi sd jam 6 sore", 6, 18), ("7am-5pm", 7, 17),
        ])
    func daily(text: String, from: Int, to: Int) throws {
        #expect(try WorkingHours.read(saying(text)) == .daily(from: from * 60, to: to * 60))
    }

    @Test(
        "hours beside a place are taken out of it",
        arguments: [
            ("Blok M jam 7 sampai 5 sore", "Blok M", 7, 17), ("ragunan, jam 5 sampai 11", "ragunan", 5, 11),
            ("dari jam 6 pagi sd jam 6 sore di Pasar Minggu", "di Pasar Minggu", 6, 18),
            ("Stasiun Tebet (07.00-17.00 WIB)", "Stasiun Tebet", 7, 17),
            ("warteg 24 jam Cilandak", "warteg Cilandak", 0, 0),
            ("jam 7 pagi - 10 malam", "", 7, 22),
        ])
    func beside(text: String, place: String, from: Int, to: Int) throws {
        let stated = try #require(WorkingHours.stated(in: saying(text)))
        #expect(stated.rest == place)
        #expect(stated.hours == (from == to ? .aroundTheClock : .daily(from: from * 60, to: to * 60)))
    }

    @Test(
        "numbers that may be a house's are left to the place",
        arguments: ["ruko blok 5-7", "gang 3 no 7", "pagi di pasar"])
    func notBeside(text: String) {
        #expect(WorkingHours.stated(in: saying(text)) == nil)
    }

    @Test("half hours are kept")
    func minutes() throws {
        #expect(try WorkingHours.read(saying("07.30-16.45")) == .daily(from: 450, to: 1005))
    }

    @Test(
        "other ways to work are known",
        arguments: [
            ("gak tentu", WorkingHours.irregular), ("ga nentu kak", .irregular), ("fleksibel", .irregular),
            ("bebas", .irregular), ("24 jam", .aroundTheClock),
            ("shift", .shifts), ("shiftan pak", .shifts), ("pagi sampai malem", .described("pagi sampai malam")),
            ("jam 7 pagi", .described("jam 7 pagi")),
            ("8 jam sehari", .described("8 jam sehari")), ("sore ampe malem", .described("sore sampai malam")),
            ("shift pagi jam 7-3, malam jam 7-3", .described("shift pagi jam 7 3 malam jam 7 3")),
        ])
    func others(text: String, hours: WorkingHours) throws {
        #expect(try WorkingHours.read(saying(text)) == hours)
    }

    @Test(
        "what are no hours says why",
        arguments: [
            ("", WorkingHoursFault.nothing), ("mantap", .nothing), ("😀", .nothing), ("jam 25", .impossibleTime(25)),
            ("07.75-17.00", .impossibleTime(75)),
            ("jam 7 sampai 30", .impossibleTime(30)),
        ])
    func faults(text: String, fault: WorkingHoursFault) {
        #expect(throws: fault) { try WorkingHours.read(saying(text)) }
    }
}
