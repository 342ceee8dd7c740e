import Dialogue
import Jamsostek

typealias Row = AnswerTests.Row

enum PersonAnswers {
    static var rows: [Row] {
        get throws { try nik + name + birth(knowing: NIK("3174041208850001")) + phone + home }
    }

    private static var nik: [Row] {
        get throws {
            let nik = Answer.nik(try NIK("3174041208850001"))
            return [
                Row(field: .nik, text: "3174041208850001", expectation: .takes(nik)),
                Row(field: .nik, text: "3174 0412 0885 0001", expectation: .takes(nik)),
                Row(field: .nik, text: "nik saya 3174.0412.0885.0001 kak", expectation: .takes(nik)),
                Row(
                    field: .nik, text: "9974041208850001",
                    expectation: .takesSaying(.nik(try NIK("9974041208850001")), "enrol.nik.heard")),
                Row(field: .nik, text: "31740412O8850001", expectation: .says("enrol.nik.fault.letters")),
                Row(field: .nik, text: "317404120885000", expectation: .says("enrol.nik.fault.short")),
                Row(field: .nik, text: "31740412088500011", expectation: .says("enrol.nik.fault.long")),
                Row(field: .nik, text: "3174043208850001", expectation: .says("enrol.nik.fault.birth")),
                Row(field: .nik, text: "3174001208850001", expectation: .says("enrol.nik.fault.region")),
                Row(field: .nik, text: "3174041208850000", expectation: .says("enrol.nik.fault.serial")),
                Row(field: .nik, text: "belum hafal", expectation: .says("enrol.nik.fault.nothing")),
            ]
        }
    }

    private static let name: [Row] = [
        Row(field: .name, text: "budi SANTOSO", expectation: .takes(.words("Budi Santoso"))),
        Row(field: .name, text: "nama saya Siti Nur'aini", expectation: .takes(.words("Siti Nur'aini"))),
        Row(field: .name, text: "08123", expectation: .says("enrol.name.fault.digits")),
        Row(field: .name, text: "B", expectation: .says("enrol.name.fault.short")),
        Row(field: .name, text: "Иван", expectation: .says("enrol.name.fault.script")),
        Row(field: .name, text: String(repeating: "Budi ", count: 40), expectation: .says("enrol.name.fault.long")),
        Row(field: .name, text: "halo", expectation: .says("courtesy.form.greeting")),
        Row(field: .name, text: "🙂", expectation: .says("enrol.wordless")),
    ]

    private static func birth(knowing nik: NIK) throws -> [Row] {
        let day = try CalendarDate(year: 1985, month: 8, day: 12)
        let other = try CalendarDate(year: 1985, month: 8, day: 13)
        let known: Answers = [.nik: .nik(nik)]
        return [
            Row(field: .birth, text: "12 agt 85", expectation: .takes(.date(day)), answers: known),
            Row(field: .birth, text: "12-08-1985", expectation: .takes(.date(day)), answers: known),
            Row(
                field: .birth, text: "13 Agustus 1985",
                expectation: .takesSaying(.date(other), "enrol.birth.note.differs"),
                answers: known),
            Row(field: .birth, text: "32 agustus 1985", expectation: .says("enrol.birth.fault.day")),
            Row(field: .birth, text: "31/2/1985", expectation: .says("enrol.birth.fault.date")),
            Row(field: .birth, text: "12 agustus", expectation: .says("enrol.birth.fault.missing_year")),
            Row(field: .birth, text: "1985", expectation: .says("enrol.birth.fault.only_year")),
            Row(field: .birth, text: "1 januari 2014", expectation: .says("enrol.birth.fault.young")),
            Row(field: .birth, text: "1 januari 1959", expectation: .says("enrol.birth.fault.old")),
            Row(field: .birth, text: "rahasia dong", expectation: .says("enrol.birth.fault.nothing")),
        ]
    }

    private static var phone: [Row] {
        get throws {
            let phone = Answer.phone(try Phone("081234567890"))
            return [
                Row(field: .phone, text: "081234567890", expectation: .takes(phone)),
                Row(field: .phone, text: "0812-3456-7890", expectation: .takes(phone)),
                Row(field: .phone, text: "+62 812 3456 7890", expectation: .takes(phone)),
                Row(field: .phone, text: "0812", expectation: .says("enrol.phone.fault.short")),
                Row(field: .phone, text: "08123456789012345", expectation: .says("enrol.phone.fault.long")),
                Row(field: .phone, text: "+1 202 555 0143", expectation: .says("enrol.phone.fault.foreign")),
                Row(field: .phone, text: "021 7654321", expectation: .says("enrol.phone.fault.landline")),
                Row(field: .phone, text: "hmm", expectation: .says("enrol.phone.fault.nothing")),
            ]
        }
    }

    private static let home: [Row] = [
        Row(
            field: .area, text: "ragunan rt 5 rw 3",
            expectation: .takes(.area(name: "Ragunan", code: "31.74.04.1004"))),
        Row(
            field: .area, text: "Desa Cibogo, Subang",
            expectation: .takes(.area(name: "Desa Cibogo, Subang", code: nil))),
        Row(
            field: .area, text: "pejaten",
            expectation: .offers(["31.74.04.1005", "31.74.04.1006"], "enrol.area.fault.several")),
        Row(field: .area, text: "12", expectation: .says("enrol.area.fault.nothing")),
        Row(field: .neighbourhood, text: "005/003", expectation: .takes(.neighbourhood(rt: 5, rw: 3))),
        Row(field: .neighbourhood, text: "rw 3 rt 5", expectation: .takes(.neighbourhood(rt: 5, rw: 3))),
        Row(field: .neighbourhood, text: "rt 5", expectation: .says("enrol.rtrw.fault.missing_rw")),
        Row(field: .neighbourhood, text: "rt 0 rw 3", expectation: .says("enrol.rtrw.fault.range")),
        Row(field: .neighbourhood, text: "ga tau kak", expectation: .takes(.skipped)),
    ]
}

enum WorkAnswers {
    static let rows: [Row] = [
        Row(field: .job, text: "ojol grab", expectation: .takes(.job(id: "ojol", words: "ojol grab"))),
        Row(field: .job, text: "sy grab", expectation: .takes(.job(id: "ojol", words: "sy grab"))),
        Row(
            field: .job, text: "pawang hujan", expectation: .takes(.job(id: "lainnya", words: "pawang hujan"))),
        Row(field: .job, text: "...", expectation: .says("enrol.wordless")),
        Row(field: .platform, text: "gojek sama grab", expectation: .takes(.words("Gojek, Grab"))),
        Row(field: .platform, text: "nyolong", expectation: .takes(.words("nyolong"))),
        Row(field: .platform, text: "lewati", expectation: .takes(.skipped)),
        Row(field: .workplace, text: "sekitar  Blok M", expectation: .takes(.words("sekitar Blok M"))),
        Row(
            field: .workplace, text: "wa saja 0812 3456 7890", expectation: .takes(.words("wa saja 0812****7890"))),
        Row(field: .workplace, text: "iya", expectation: .says("enrol.workplace.ask")),
        Row(field: .hours, text: "jam 7 sampe jam 5 sore", expectation: .takes(.words("07.00–17.00"))),
        Row(field: .hours, text: "ga tentu", expectation: .takes(.words("ga tentu"))),
        Row(field: .hours, text: "24 jam", expectation: .takes(.words("00.00–24.00"))),
        Row(field: .hours, text: "jam 25", expectation: .says("enrol.hours.fault.time")),
        Row(field: .hours, text: "tidak", expectation: .says("enrol.needed")),
    ]
}

enum MoneyAnswers {
    private static let lowest: Answers = [.job: .job(id: "ojol", words: "ojol"), .income: .income(Rupiah(1_000_000))]

    static let rows: [Row] = [
        Row(field: .income, text: "2,5jt", expectation: .takes(.income(Rupiah(2_500_000)))),
        Row(field: .income, text: "2.500.000", expectation: .takes(.income(Rupiah(2_500_000)))),
        Row(
            field: .income, text: "120an sehari",
            expectation: .asksBack(.income(Rupiah(3_000_000)), "enrol.income.doubt.day")),
        Row(
            field: .income, text: "500rb seminggu",
            expectation: .asksBack(.income(Rupiah(2_000_000)), "enrol.income.doubt.week")),
        Row(
            field: .income, text: "1 M",
            expectation: .asksBack(.income(Rupiah(1_000_000_000)), "enrol.income.doubt.large")),
        Row(
            field: .income, text: "3-4 juta", expectation: .offers(["3000000", "4000000"], "enrol.income.fault.range")),
        Row(field: .income, text: "50rb", expectation: .offers(["1250000", "50000"], "enrol.income.doubt.small")),
        Row(field: .income, text: "0", expectation: .says("enrol.income.fault.zero")),
        Row(field: .income, text: "-500rb", expectation: .says("enrol.income.fault.negative")),
        Row(field: .income, text: "ga nentu", expectation: .says("enrol.income.fault.unsteady")),
        Row(field: .income, text: "lumayan", expectation: .says("enrol.income.fault.nothing")),
        Row(field: .programmes, text: "1", expectation: .takes(.programmes(.protection)), answers: lowest),
        Row(
            field: .programmes, text: "yang kedua", expectation: .takes(.programmes(.protectionAndSavings)),
            answers: lowest),
        Row(field: .programmes, text: "tanpa jht", expectation: .takes(.programmes(.protection)), answers: lowest),
        Row(
            field: .programmes, text: "pake jht dong", expectation: .takes(.programmes(.protectionAndSavings)),
            answers: lowest),
        Row(field: .programmes, text: "2 program aja", expectation: .takes(.programmes(.protection)), answers: lowest),
        Row(field: .programmes, text: "yang 8400", expectation: .takes(.programmes(.protection)), answers: lowest),
        Row(
            field: .programmes, text: "28.400", expectation: .takes(.programmes(.protectionAndSavings)), answers: lowest
        ),
        Row(field: .programmes, text: "bebas", expectation: .says("enrol.programmes.fault.nothing"), answers: lowest),
        Row(field: .months, text: "setahun", expectation: .takes(.months(12))),
        Row(field: .months, text: "3 bln", expectation: .takes(.months(3))),
        Row(field: .months, text: "2 bulan", expectation: .says("enrol.months.fault.period")),
        Row(field: .months, text: "3 atau 6 bulan", expectation: .offers(["3", "6"], "enrol.months.fault.several")),
        Row(field: .months, text: "terserah", expectation: .says("enrol.months.fault.nothing")),
    ]
}
