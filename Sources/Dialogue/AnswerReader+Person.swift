import Bahasa
import Jamsostek

extension AnswerReader {
    func nik(_ saying: Saying) -> Reading {
        let digits: String
        do throws(DigitFault) { digits = try DigitText.read(saying) } catch {
            return switch error {
            case .nothing: .nothing("enrol.nik.fault.nothing")
            case .letters(let letters): .fault("enrol.nik.fault.letters", ["huruf": .text(letters.uppercased())])
            case .several: .fault("enrol.nik.fault.several")
            }
        }
        do throws(NIKFault) {
            let nik = try NIK(digits)
            let isOdd = !knowledge.areas.knowsProvince(of: nik)
            return .answer(.nik, .nik(nik), notes: isOdd ? [Phrase("enrol.nik.note.province")] : [])
        } catch {
            return fault(error)
        }
    }

    private func fault(_ fault: NIKFault) -> Reading {
        switch fault {
        case .wrongLength(let count) where count < 16:
            .fault("enrol.nik.fault.short", ["jumlah": .count(count), "kurang": .count(16 - count)])
        case .wrongLength(let count):
            .fault("enrol.nik.fault.long", ["jumlah": .count(count), "lebih": .count(count - 16)])
        case .notDigits: .nothing("enrol.nik.fault.nothing")
        case .impossibleRegion: .fault("enrol.nik.fault.region")
        case .impossibleBirth: .fault("enrol.nik.fault.birth")
        case .serialZero: .fault("enrol.nik.fault.serial")
        }
    }

    func name(_ saying: Saying) -> Reading {
        do throws(NameFault) {
            return .answer(.name, .words(try PersonName.read(saying)))
        } catch {
            return switch error {
            case .nothing: .nothing("enrol.name.fault.nothing")
            case .digits: .fault("enrol.name.fault.digits")
            case .tooShort: .fault("enrol.name.fault.short")
            case .tooLong: .fault("enrol.name.fault.long")
            case .notLatin: .fault("enrol.name.fault.script")
            }
        }
    }

    func birth(_ saying: Saying) -> Reading {
        do throws(DateFault) {
            let spoken = try SpokenDate.readBirth(saying, currentYear: today.year)
            guard let date = try? CalendarDate(year: spoken.year, month: spoken.month, day: spoken.day) else {
                return .nothing("enrol.birth.fault.nothing")
            }
            return birth(date)
        } catch {
            return fault(error)
        }
    }

    /// A date of birth at whatever age: of somebody who is a member already.
    func statedBirth(_ saying: Saying) -> Reading {
        do throws(DateFault) {
            let spoken = try SpokenDate.readBirth(saying, currentYear: today.year)
            guard let date = try? CalendarDate(year: spoken.year, month: spoken.month, day: spoken.day) else {
                return .nothing("enrol.birth.fault.nothing")
            }
            return .answer(.birth, .date(date))
        } catch {
            return fault(error)
        }
    }

    private func birth(_ date: CalendarDate) -> Reading {
        switch knowledge.rules.eligibility(born: date, on: today) {
        case .eligible: break
        case .notYetBorn: return .fault("enrol.birth.fault.future", ["tanggal": .date(date)])
        case .tooYoung(let age, let minimum):
            return .fault(
                "enrol.birth.fault.young",
                ["tanggal": .date(date), "umur": .count(age), "batas": .count(minimum.value)])
        case .tooOld(let age, let limit):
            return .fault(
                "enrol.birth.fault.old", ["tanggal": .date(date), "umur": .count(age), "batas": .count(limit.value)])
        }
        guard let nik = answers.nik, !nik.agrees(with: date) else { return .answer(.birth, .date(date)) }
        return .answer(.birth, .date(date), notes: [Phrase("enrol.birth.note.differs", ["tanggal": .date(date)])])
    }

    private func fault(_ fault: DateFault) -> Reading {
        switch fault {
        case .nothing: .nothing("enrol.birth.fault.nothing")
        case .impossibleDay(let day): .fault("enrol.birth.fault.day", ["hari": .count(day)])
        case .impossibleDate(let day, let month, let year):
            .fault(
                "enrol.birth.fault.date",
                ["hari": .count(day), "bulan": .phrase(Phrase("calendar.month.\(month)")), "tahun": .count(year)])
        case .impossibleMonth(let month): .fault("enrol.birth.fault.month", ["bulan": .count(month)])
        case .impossibleYear(let year): .fault("enrol.birth.fault.year", ["tahun": .count(year)])
        case .missingYear: .fault("enrol.birth.fault.missing_year")
        case .onlyYear: .fault("enrol.birth.fault.only_year")
        case .several: .fault("enrol.birth.fault.several")
        }
    }

    func phone(_ saying: Saying) -> Reading {
        do throws(DigitFault) {
            return phone(try DigitText.readPhone(saying))
        } catch {
            return switch error {
            case .nothing, .letters: .nothing("enrol.phone.fault.nothing")
            case .several: .fault("enrol.phone.fault.several")
            }
        }
    }

    /// A number as typed, or as the device shared it.
    func phone(_ number: String) -> Reading {
        do throws(PhoneFault) {
            return .answer(.phone, .phone(try Phone(number)))
        } catch {
            return switch error {
            case .notDigits: .nothing("enrol.phone.fault.nothing")
            case .tooShort(let count): .fault("enrol.phone.fault.short", ["jumlah": .count(count)])
            case .tooLong(let count): .fault("enrol.phone.fault.long", ["jumlah": .count(count)])
            case .foreign: .fault("enrol.phone.fault.foreign")
            case .landline: .fault("enrol.phone.fault.landline")
            case .notMobile: .fault("enrol.phone.fault.service")
            }
        }
    }
}
