extension SpokenDate {
    static func only(in saying: Saying, _ century: Century) throws(DateFault) -> SpokenDate {
        var found: [SpokenDate] = []
        var fault: DateFault?
        for run in DatePart.runs(in: saying) {
            var position = 0
            while position < run.count {
                do throws(DateFault) {
                    let (date, length) = try date(in: run[position...], century)
                    if !found.contains(date) { found.append(date) }
                    position += length
                } catch {
                    fault = fault.map { $0.weight >= error.weight ? $0 : error } ?? error
                    position += 1
                }
            }
        }
        guard let date = found.first else { throw fault ?? .nothing }
        guard found.count == 1 else { throw .several(found) }
        return date
    }

    /// The date that begins a run of parts, and how many it takes.
    static func date(
        in parts: ArraySlice<DatePart>, _ century: Century
    ) throws(DateFault) -> (SpokenDate, length: Int) {
        let parts = parts.prefix(3).map(\.content)
        if case .number(let text) = parts[0], text.utf8.count == 6 || text.utf8.count == 8 {
            return (try compact(text, century), 1)
        }
        guard parts.count == 3 else { throw incomplete(parts) }
        switch (parts[0], parts[1], parts[2]) {
        case (.number(let year), .month(let month), .number(let day)) where year.utf8.count == 4:
            return (try checked(day, month, year, century), 3)
        case (.number(let day), .month(let month), .number(let year)),
            (.month(let month), .number(let day), .number(let year)):
            return (try checked(day, month, year, century), 3)
        case (.number(let year), .number(let month), .number(let day)) where year.utf8.count == 4:
            return (try checked(day, try number(month), year, century), 3)
        case (.number(let day), .number(let month), .number(let year)):
            return (try checked(day, try number(month), year, century), 3)
        default:
            throw incomplete(Array(parts.prefix(2)))
        }
    }

    /// `120885`, `12081985` or `19850812`.
    private static func compact(_ digits: String, _ century: Century) throws(DateFault) -> SpokenDate {
        func part(_ start: Int, _ length: Int) -> String { String(digits.dropFirst(start).prefix(length)) }
        let yearLength = digits.utf8.count - 4
        let month = try number(part(2, 2))
        do throws(DateFault) {
            return try checked(part(0, 2), month, part(4, yearLength), century)
        } catch {
            guard yearLength == 4, let month = Int(part(4, 2)),
                let date = try? checked(part(6, 2), month, part(0, 4), century)
            else { throw error }
            return date
        }
    }

    private static func checked(
        _ day: String, _ month: Int, _ year: String, _ century: Century
    ) throws(DateFault) -> SpokenDate {
        let day = try number(day)
        guard (1...31).contains(day) else { throw .impossibleDay(day) }
        guard (1...12).contains(month) else { throw .impossibleMonth(month) }
        let year = try century.year(year) { year in day <= days(inMonth: month, year: year) }
        guard day <= days(inMonth: month, year: year) else {
            throw .impossibleDate(day: day, month: month, year: year)
        }
        return SpokenDate(year: year, month: month, day: day)
    }

    private static func number(_ digits: String) throws(DateFault) -> Int {
        guard digits.utf8.count <= 4, let value = Int(digits) else { throw .nothing }
        return value
    }

    /// What is missing from fewer than three parts.
    private static func incomplete(_ parts: [DatePart.Content]) -> DateFault {
        switch (parts.first, parts.count > 1 ? parts[1] : nil) {
        case (.number(let day), .month(let month)), (.month(let month), .number(let day)):
            if let day = Int(day), day <= 31 { return .missingYear(day: day, month: month) }
        case (.number(let day), .number(let month)):
            if let day = Int(day), let month = Int(month), (1...31).contains(day), (1...12).contains(month) {
                return .missingYear(day: day, month: month)
            }
        default: break
        }
        for case .number(let text) in parts where text.utf8.count == 4 {
            if let year = Int(text), (1900...2100).contains(year) { return .onlyYear(year) }
        }
        return .nothing
    }

    static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension DateFault {
    /// How much it tells the person: of several, the one that tells most is given.
    fileprivate var weight: Int {
        switch self {
        case .nothing: 0
        case .onlyYear: 1
        case .missingYear: 2
        default: 3
        }
    }
}
