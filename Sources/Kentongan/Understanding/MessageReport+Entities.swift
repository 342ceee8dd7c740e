import Bahasa
import Dialogue
import JSON
import Jamsostek

// The values of entities in normal form: days as ISO dates, money in whole rupiah, phones as E.164.
extension MessageReport {
    /// The name of an entity's kind, and its value with what else is told.
    func told(_ value: Entity.Value) -> (kind: String, members: [JSONObject.Member]) {
        switch value {
        case .nik(let digits): ("nik", told(nik: digits))
        case .kpj(let digits): ("kpj", [.init("value", .string(veiled(digits)))])
        case .phone(let digits): ("phone", [.init("value", .string(international(digits)))])
        case .day(let day): ("date", told(day))
        case .month(let month):
            ("month", [.init("value", iso(month)), .init("year_said", .bool(month.year != nil))])
        case .span(let from, let to): ("period", [.init("value", [iso(from), iso(to)])])
        case .amount(let amount): ("amount", told(amount))
        case .months(let months): ("months", [.init("value", .integer(Int64(months)))])
        case .age(let years): ("age", [.init("value", .integer(Int64(years)))])
        case .rt(let number): ("rt", [.init("value", .integer(Int64(number)))])
        case .rw(let number): ("rw", [.init("value", .integer(Int64(number)))])
        case .village(let id, let name):
            (
                "kelurahan",
                [
                    .init("value", .string(AreaCode(id).flatMap { knowledge.areas[$0] }?.name ?? name)),
                    .init("code", .string(id)),
                ]
            )
        case .platform(let id): ("platform", named(id, knowledge.work[PlatformID(id)]?.name))
        case .job(let id): ("job", named(id, knowledge.work.name(of: JobID(id))))
        case .programme(let name): ("programme", [.init("value", .string(name))])
        }
    }

    private func named(_ id: String, _ name: String?) -> [JSONObject.Member] {
        [.init("value", .string(id)), .init("name", .string(name ?? id))]
    }

    /// The number and what it says; the kecamatan, whose digits are starred, only where all is shown.
    private func told(nik digits: String) -> [JSONObject.Member] {
        var members = [JSONObject.Member("value", .string(veiled(digits)))]
        do throws(NIKFault) {
            let nik = try NIK(digits)
            members.append(.init("valid", true))
            members += area("province", nik.province) + area("regency", nik.regency)
            if reveals { members += area("district", nik.district) }
            if let birth = nik.birthDate(asOf: today) { members.append(.init("birth", .string(birth.description))) }
            members.append(.init("sex", .string(nik.sex.rawValue)))
        } catch {
            members.append(.init("valid", false))
        }
        return members
    }

    private func area(_ level: String, _ code: AreaCode) -> [JSONObject.Member] {
        var members = [JSONObject.Member(level, .string(code.description))]
        if let name = knowledge.areas[code]?.name { members.append(.init("\(level)_name", .string(name))) }
        return members
    }

    private func veiled(_ digits: String) -> String { reveals ? digits : PersonalData.veil(digits, and: [digits.all]) }

    /// As systems dial it where it is a mobile number; else its digits.
    private func international(_ digits: String) -> String {
        let number = (try? Phone(digits).exposed) ?? digits
        return reveals ? number : PersonalData.veil(number, and: [number.all])
    }

    private func told(_ amount: Amount) -> [JSONObject.Member] {
        var members = [JSONObject.Member("value", .integer(Int64(amount.rupiah)))]
        if let upTo = amount.upTo { members.append(.init("up_to", .integer(Int64(upTo)))) }
        if let period = amount.per { members.append(.init("per", .string(period.rawValue))) }
        if amount.isApproximate { members.append(.init("approximate", true)) }
        if amount.isAssumed { members.append(.init("unit_assumed", true)) }
        return members
    }

    private func iso(_ month: StatedMonth) -> JSONValue {
        month.firstDay(from: today).map { .string(String($0.description.prefix(7))) } ?? .null
    }

    private func told(_ day: StatedDay) -> [JSONObject.Member] {
        var members = [
            JSONObject.Member("value", day.date(from: today).map { .string($0.description) } ?? .null)
        ]
        if let told = day.kind.told { members.append(.init("told", .object(JSONObject(told)))) }
        if day.isBirth { members.append(.init("birth", true)) }
        return members
    }
}

extension StatedDay.Kind {
    /// The day in the terms in which it was told; nil for one of the calendar.
    fileprivate var told: [JSONObject.Member]? {
        func count(_ name: String, _ value: Int?) -> [JSONObject.Member] {
            value.map { [.init(name, .integer(Int64($0)))] } ?? []
        }
        switch self {
        case .calendar: return nil
        case .dayOfYear(let day, let month): return count("day", day) + count("month", month)
        case .dayOfMonth(let day, let ahead): return count("day", day) + count("months_ahead", ahead)
        case .weekday(let day, let ahead): return count("weekday", day) + count("weeks_ahead", ahead)
        case .shift(let amount, let unit): return count("\(unit.rawValue)s_ahead", amount)
        case .edge(let edge, let unit, let ahead):
            return [.init("\(edge.rawValue)_of", .string(unit.rawValue))] + count("\(unit.rawValue)s_ahead", ahead)
        case .occasion(let name, let isAfter): return [.init(isAfter ? "after" : "at", .string(name))]
        }
    }
}

extension String {
    /// Its whole UTF-8.
    fileprivate var all: Range<Int> { 0..<utf8.count }
}
