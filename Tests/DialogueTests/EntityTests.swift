import Bahasa
import Dialogue
import Foundation
import Jamsostek
import Phrasebook
import Testing

@Suite("Entities")
struct EntityTests {
    private static let today = CalendarDate("2026-11-22")

    /// The entities of a text in the fixture's words.
    private func named(in text: String) throws -> [(thing: String, words: String)] {
        let knowledge = try Repository.config.get().knowledge
        let saying = knowledge.language.saying(text)
        let today = try #require(Self.today)
        return knowledge.language.entities.entities(in: saying, year: today.year).compactMap { entity in
            let words = entity.text(in: saying).lowercased()
            let thing: String? =
                switch entity.value {
                case .nik(let digits): "nik=\(digits)"
                case .kpj(let digits): "kpj=\(digits)"
                case .phone(let digits): "phone=\((try? Phone(digits).exposed) ?? digits)"
                case .day(let day): day.date(from: today).map { "date=\($0)" }
                case .amount(let amount): "amount=\(amount.rupiah)"
                case .months(let months): "months=\(months)"
                case .age(let age): "age=\(age)"
                case .rt(let number): "rt=\(number)"
                case .rw(let number): "rw=\(number)"
                case .village(let id, _):
                    AreaCode(id).flatMap { knowledge.areas[$0] }.map { "kelurahan=\($0.name.lowercased())" }
                case .platform(let id): "platform=\(id)"
                case .job: "job=\(words)"
                case .programme(let name): "programme=\(name)"
                case .month, .span: nil
                }
            return thing.map { ($0, words) }
        }
    }

    @Test("the messages written apart are read as their author means them")
    func fixtures() throws {
        let file = try String(contentsOfFile: Repository.fixtures("intents/entities.tsv"), encoding: .utf8)
        var right = 0
        var lines = 0
        for line in file.split(separator: "\n") {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let expected = columns[1].split(separator: ";").map(String.init)
            let got = try named(in: columns[0]).map(\.thing)
            lines += 1
            if Self.agree(expected, got) {
                right += 1
            } else {
                print("    \(columns[0]): \(columns[1]), got \(got.joined(separator: ";"))")
            }
        }
        print("intents/entities: \(right) of \(lines)")
        #expect(Double(right) / Double(lines) >= 0.98)
    }

    @Test(
        "days are told by today, which is Sunday 22 November 2026",
        arguments: [
            ("besok", "2026-11-23"), ("bsk lusa sy ke kantor", "2026-11-24"), ("kmrn sore", "2026-11-21"),
            ("kmrn lusa jatuh", "2026-11-20"), ("2 hr lalu", "2026-11-20"), ("3 minggu yang lalu", "2026-11-01"),
            ("sebulan lagi", "2026-12-22"), ("setahun yang lalu", "2025-11-22"), ("minggu depan", "2026-11-29"),
            ("bulan depan", "2026-12-22"), ("tgl 17 bln dpn", "2026-12-17"), ("tgl 5 bulan ini", "2026-11-05"),
            ("tanggal 22", "2026-11-22"), ("jatuh tgl 5", "2026-11-05"), ("31 nanti lunas tgl 31", "2026-12-31"),
            ("senin depan", "2026-11-23"), ("rabu minggu depan", "2026-11-25"), ("jumat kemarin", "2026-11-20"),
            ("hari minggu", "2026-11-22"), ("sabtu, 28/11 ya", "2026-11-28"), ("malam minggu", "2026-11-28"),
            ("akhir bulan", "2026-11-30"), ("akhir bln depan", "2026-12-31"), ("awal tahun depan", "2027-01-01"),
            ("akhir 2024", "2024-12-31"), ("pertengahan bulan", "2026-11-15"), ("17 agustus", "2027-08-17"),
            ("tgl 17 agustus kemarin", "2026-08-17"), ("besok tanggal 23", "2026-11-23"),
            ("tgl 20 11 2026", "2026-11-20"), ("5-Nov-2026", "2026-11-05"), ("29 feb", "2028-02-29"),
            ("lahir 120885", "1985-08-12"), ("10/12/27", "2027-12-10"), ("10/12/85", "1985-12-10"),
            ("Agustus 12, 1985", "1985-08-12"), ("nanti malem", "2026-11-22"), ("5 jam lagi", "2026-11-22"),
            ("sabtu besok", "2026-11-28"), ("awal desember", "2026-12-01"), ("akhir februari", "2027-02-28"),
            ("tanggal lahir: 05 Mei 1990", "1990-05-05"), ("hari/tanggal: Selasa, 24 Nov 2026", "2026-11-24"),
            ("12/03/24 10.15", "2024-03-12"), ("2hr lg", "2026-11-24"), ("malem jumat kmrn", "2026-11-19"),
            ("seminggu yg lalu jatoh dari motor", "2026-11-15"), ("jatuh tempo tgl 15", "2026-12-15"),
            ("Minggu, 18 Mar 2018 07:30", "2018-03-18"),
        ])
    func days(text: String, date: String) throws {
        #expect(try named(in: text).map(\.thing) == ["date=\(date)"])
    }

    @Test(
        "a day that nobody has fixed has no date",
        arguments: [
            ("abis lebaran", "lebaran", true), ("pas gajian", "payday", false), ("nunggu gajian dulu", "payday", false),
        ])
    func occasions(text: String, name: String, isAfter: Bool) throws {
        let knowledge = try Repository.config.get().knowledge
        let saying = knowledge.language.saying(text)
        let entities = knowledge.language.entities.entities(in: saying, year: 2026)
        #expect(entities.map(\.value) == [.day(StatedDay(.occasion(name, isAfter: isAfter)))])
        #expect(try named(in: text).isEmpty)
    }

    @Test(
        "what people write is read with what stands around it",
        arguments: [
            ("gaji 3jtan", "amount=3000000"), ("sehari dpt 150rb", "amount=150000"), ("gaji 3", "amount=3000000"),
            ("narik dapet 150 sehari", "amount=150000"), ("rp 16.800,- per bln", "amount=16800"),
            ("nunggak 3 bln dr juli", "months=3"), ("3 bln kedepan", "months=3"),
            ("3 atau 6 bulan", "months=3 months=6"),
            ("umur 45 thn", "age=45"), ("saya 45 tahun", "age=45"), ("udah kerja 20 tahun", "months=240"),
            ("RT 005/RW 003", "rt=5 rw=3"), ("rt5 rw3 kel ragunan", "rt=5 rw=3 kelurahan=ragunan"),
            ("5/3 ragunan", "rt=5 rw=3 kelurahan=ragunan"), ("jl ragunan no 5", ""),
            ("no hp 0812-3456-789", "phone=+628123456789"), ("wa 6281234567890", "phone=+6281234567890"),
            ("(0812) 3456 7890", "phone=+6281234567890"), ("KPJ 12345678901", "kpj=12345678901"),
            ("kpj saya 0812 3456 789", "kpj=08123456789"), ("shopee food", "platform=shopeefood"),
            ("driver go-jek", "job=driver platform=gojek"), ("jkk jkm aja", "programme=jkk programme=jkm"),
            ("jualan di pasar minggu", "job=jualan kelurahan=pasar minggu"), ("tukang bakso", "job=tukang bakso"),
            ("pkl 9 sampai 5", ""), ("kode pos 12550", ""), ("lahir tahun 1985", ""), ("brp sebulan skrg", ""),
            ("3174 0412 0885 001", ""), ("anak 2, dapet 2 orderan", ""), ("gaji 10 dolar", ""),
            ("no kk 3174041208120001", ""),
            ("kel ragunn rt 5", "kelurahan=ragunan rt=5"), ("kel ragunan kec pasar minggu", "kelurahan=ragunan"),
            ("500an ribu", "amount=500000"), ("dr thn 2020 sampe 2023", ""),
            ("0812 3456 7890 3 bulan", "phone=+6281234567890 months=3"), ("3174041208850001", "nik=3174041208850001"),
            ("lahir 5 mei", ""),
            ("tgl 3-5 maret", "date=2027-03-03 date=2027-03-05"),
        ])
    func around(text: String, things: String) throws {
        #expect(try named(in: text).map(\.thing).joined(separator: " ") == things)
    }

    @Test("no count of anything leaves the calendar or traps")
    func farDays() throws {
        let today = try #require(Self.today)
        for count in [Int.min, -1_000_000, -1, 0, 1, 13, 1_000_000, Int.max] {
            for unit in TimeUnit.allCases {
                let days: [StatedDay.Kind] = [
                    .shift(count, unit), .edge(.end, of: unit, ahead: count), .weekday(3, weeksAhead: count),
                    .dayOfMonth(31, monthsAhead: count),
                ]
                for kind in days {
                    let date = try #require(StatedDay(kind).date(from: today))
                    #expect(CalendarDate(date.description) == date)
                }
            }
        }
        #expect(StatedDay(.dayOfYear(day: 30, month: 2)).date(from: today) == nil)
        #expect(StatedDay(.dayOfMonth(31, monthsAhead: 3)).date(from: today)?.description == "2027-02-28")
    }

    @Test("months are told by today, and from one to the other")
    func months() throws {
        let knowledge = try Repository.config.get().knowledge
        func values(_ text: String) -> [Entity.Value] {
            knowledge.language.entities.entities(in: knowledge.language.saying(text), year: 2026).map(\.value)
        }
        #expect(values("maret 2027") == [.month(StatedMonth(month: 3, year: 2027))])
        #expect(values("dari januari sampe maret") == [.span(from: StatedMonth(month: 1), to: StatedMonth(month: 3))])
        #expect(
            values("november - januari 2027")
                == [.span(from: StatedMonth(month: 11, year: 2026), to: StatedMonth(month: 1, year: 2027))])
        let today = try #require(Self.today)
        #expect(StatedMonth(month: 1).firstDay(from: today)?.description == "2027-01-01")
        #expect(StatedMonth(month: 11).firstDay(from: today)?.description == "2026-11-01")
        var past = StatedMonth(month: 12)
        past.isPast = true
        #expect(past.firstDay(from: today)?.description == "2025-12-01")
    }

    /// In any order; of a job the fixture gives the first words.
    private static func agree(_ expected: [String], _ got: [String]) -> Bool {
        guard expected.count == got.count else { return false }
        var left = got
        for thing in expected {
            let place = left.firstIndex { $0 == thing || (thing.hasPrefix("job=") && $0.hasPrefix(thing)) }
            guard let place else { return false }
            left.remove(at: place)
        }
        return true
    }
}
