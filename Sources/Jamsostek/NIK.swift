/// An Indonesian's sixteen-digit population number, as Dukcapil forms it: `PPKKCC DDMMYY SSSS`.
///
/// The first six digits name the kecamatan of the *first* registration in Kemendagri's codes (Permendagri 137/2017),
/// not BPS's, and stay when a person moves. A woman's day of birth is written with 40 added. There is no check digit.
/// Printing, interpolating or dumping one shows it masked; the digits themselves come only from ``exposed``.
package struct NIK: Hashable, Sendable {
    let digits: String

    package let sex: Sex
    /// The day of the month of birth, without the 40 added for women.
    package let birthDay: Int
    package let birthMonth: Int
    /// The last two digits of the year of birth.
    package let birthYearOfCentury: Int

    /// Reads exactly sixteen ASCII digits, as left over once spaces and dots are gone.
    package init(_ digits: String) throws(NIKFault) {
        let bytes = Array(digits.utf8)
        guard bytes.allSatisfy(isDigit) else { throw .notDigits }
        guard bytes.count == 16 else { throw .wrongLength(bytes.count) }
        func pair(_ position: Int) -> Int { Int(bytes[position] - 48) * 10 + Int(bytes[position + 1] - 48) }

        guard pair(2) != 0, pair(4) != 0 else { throw .impossibleRegion }
        let codedDay = pair(6)
        let day = codedDay > 40 ? codedDay - 40 : codedDay
        guard Self.canBeBirth(day: day, month: pair(8), yearOfCentury: pair(10)) else {
            throw .impossibleBirth(codedDay: codedDay, month: pair(8))
        }
        guard bytes[12...].contains(where: { $0 != UInt8(ascii: "0") }) else { throw .serialZero }
        self.digits = digits
        sex = codedDay > 40 ? .female : .male
        birthDay = day
        birthMonth = pair(8)
        birthYearOfCentury = pair(10)
    }

    /// Whether any century has such a day, as 2000 had a leap day and 1900 none.
    private static func canBeBirth(day: Int, month: Int, yearOfCentury: Int) -> Bool {
        day >= 1 && day <= CalendarDate.days(inMonth: month, year: 2000 + yearOfCentury)
    }

    package enum Sex: String, CaseIterable, Sendable {
        case female, male
    }
}

/// Why some digits cannot be a NIK.
package enum NIKFault: Error, Hashable, Sendable {
    /// So many digits instead of sixteen.
    case wrongLength(Int)
    case notDigits
    /// The regency's or the kecamatan's pair of digits is 00.
    case impossibleRegion
    /// No calendar has the day and month; the day as written, with 40 added for women.
    case impossibleBirth(codedDay: Int, month: Int)
    /// Serial numbers begin at 0001.
    case serialZero
}

extension NIK {
    /// Kemendagri's code of the province, as `31`.
    package var province: AreaCode { AreaCode(province: digits) }
    /// The kota or kabupaten, as `31.74`.
    package var regency: AreaCode { AreaCode(regency: digits) }
    /// The kecamatan, as `31.74.04`.
    package var district: AreaCode { AreaCode(district: digits) }
    /// The number among those born the same day and registered in the same kecamatan, from 1.
    package var serial: Int { Int(digits.suffix(4)) ?? 0 }
}
