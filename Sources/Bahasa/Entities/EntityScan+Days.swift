// Days: each reader looks at one token and tells the day that begins there; what stands side by side is joined.
extension EntityScan {
    struct FoundDay {
        var day: StatedDay
        var tokens: Range<Int>
        var confidence: Double
    }

    mutating func readDays() {
        var days = calendarDays()
        for position in tokens.indices {
            if let day = day(at: position) { days.append(day) }
        }
        let isOver = tellsOfThePast
        for var found in EntityScan.joined(days, in: tokens) {
            found.day.isPast = found.day.isPast || isOver
            add(.day(found.day), found.tokens, found.confidence)
        }
    }

    /// Words that say it has happened, among them those of accidents and deaths.
    var tellsOfThePast: Bool {
        if cues.contains(.past, in: tokens.indices) { return true }
        return tokens.indices.contains { position in
            let token = tokens[position]
            if token.is(.accident) || token.is(.death) { return position == 0 || !tokens[position - 1].is(.cover) }
            return token.is(.fall) && !(position + 1 < tokens.count && tokens[position + 1].is(.idiom))
        }
    }

    /// The longest of all that a token may begin.
    private func day(at position: Int) -> FoundDay? {
        guard cues.begin(at: position) || number(at: position) != nil else { return nil }
        var longest: FoundDay?
        func consider(_ found: FoundDay?) {
            if let found, found.tokens.count > longest?.tokens.count ?? 0 { longest = found }
        }
        consider(named(at: position))
        consider(counted(at: position))
        consider(weekday(at: position))
        consider(unit(at: position))
        consider(edge(at: position))
        consider(numbered(at: position))
        consider(occasion(at: position))
        return longest
    }

    /// "Besok", "kemarin lusa".
    private func named(at position: Int) -> FoundDay? {
        cues.cue(.days, at: position).map { days, end in
            FoundDay(day: StatedDay(.shift(days, .day)), tokens: position..<end, confidence: 0.95)
        }
    }

    /// "3 hari lagi", "dua minggu yang lalu", "sebulan lagi", "dalam 43 menit".
    private func counted(at position: Int) -> FoundDay? {
        let lead = cues.cue(.within, at: position)?.end
        let start = lead ?? position
        guard let (count, unit, end) = length(at: start) else { return nil }
        func found(_ count: Int, _ end: Int) -> FoundDay {
            FoundDay(day: StatedDay(.shift(count, unit)), tokens: position..<end, confidence: 0.92)
        }
        if let ago = cues.cue(.ago, at: end) { return lead == nil ? found(-count, ago.end) : nil }
        if let ahead = cues.cue(.ahead, at: end) { return found(count, ahead.end) }
        if let forward = cues.cue(.forward, at: end), unit < .month { return found(count, forward.end) }
        // "Dalam 3 bulan" is how long it takes.
        return lead != nil && unit < .day ? found(count, end) : nil
    }

    /// A count with its unit.
    private func length(at position: Int) -> (count: Int, unit: TimeUnit, end: Int)? {
        if let (unit, end) = cues.cue(.ones, at: position) { return (1, TimeUnit.allCases[unit], end) }
        guard let number = number(at: position), !number.isNegative, !number.hasFraction, number.value <= 1000,
            let (unit, end) = cues.cue(.units, at: number.tokens.upperBound)
        else { return nil }
        return (number.value, TimeUnit.allCases[unit], end)
    }

    /// "Senin", "jumat ini", "hari kamis depan"; "minggu" alone is more often a week than a Sunday.
    private func weekday(at position: Int) -> FoundDay? {
        var start = position
        if let (unit, end) = cues.cue(.units, at: position), unit == TimeUnit.day.index { start = end }
        guard let (day, end) = cues.cue(.weekdays, at: start) else { return nil }
        let isSunday = day == 7 && cues.is(.units, at: start)
        if isSunday, start == position, isCounted(at: position) { return nil }
        if let (weeks, end) = step(at: end) {
            // "Minggu depan" is the next week.
            if isSunday, start == position { return nil }
            // "Jumat ini" is the coming Friday, and "senin kemarin" the last Monday, whatever the week.
            let kind = StatedDay.Kind.weekday(day, weeksAhead: weeks > 0 ? weeks : nil)
            return FoundDay(day: StatedDay(kind, isPast: weeks < 0), tokens: position..<end, confidence: 0.9)
        }
        let plain = StatedDay(.weekday(day, weeksAhead: nil))
        // "Sabtu besok" is the coming Saturday and not tomorrow.
        if let (days, end) = cues.cue(.days, at: end), days == 1 {
            return FoundDay(day: plain, tokens: position..<end, confidence: 0.9)
        }
        return FoundDay(
            day: plain, tokens: position..<end, confidence: isSunday && start == position ? 0.4 : 0.85)
    }

    /// "Bulan depan", "minggu lalu", "tahun ini".
    private func unit(at position: Int) -> FoundDay? {
        guard let (unit, end) = cues.cue(.units, at: position), unit >= TimeUnit.week.index,
            !isCounted(at: position), let (steps, last) = step(at: end)
        else { return nil }
        return FoundDay(
            day: StatedDay(.shift(steps, TimeUnit.allCases[unit])), tokens: position..<last, confidence: 0.85)
    }

    /// This one, the next or the last.
    private func step(at position: Int) -> (Int, end: Int)? {
        if let next = cues.cue(.next, at: position) { return (1, next.end) }
        if let last = cues.cue(.last, at: position) { return (-1, last.end) }
        return cues.cue(.this, at: position).map { (0, $0.end) }
    }

    /// "Akhir bulan", "awal tahun depan", "akhir 2024", "awal maret".
    private func edge(at position: Int) -> FoundDay? {
        guard let (edge, end) = cues.cue(.edges, at: position) else { return nil }
        if let number = number(at: end) ?? cues.cue(.units, at: end).flatMap({ number(at: $0.end) }),
            (1900...2100).contains(number.value)
        {
            let kind = StatedDay.Kind.edge(StatedDay.Edge.allCases[edge], of: .year, ahead: number.value - year)
            return FoundDay(day: StatedDay(kind), tokens: position..<number.tokens.upperBound, confidence: 0.85)
        }
        if end < tokens.count, let month = DatePart.months[tokens[end].text] {
            let day = [1, 15, SpokenDate.days(inMonth: month, year: 2001)][edge]
            return FoundDay(
                day: StatedDay(.dayOfYear(day: day, month: month)), tokens: position..<end + 1, confidence: 0.75)
        }
        guard let (unit, last) = cues.cue(.units, at: end), unit >= TimeUnit.week.index else { return nil }
        let (steps, tail) = step(at: last) ?? (0, last)
        let kind = StatedDay.Kind.edge(StatedDay.Edge.allCases[edge], of: TimeUnit.allCases[unit], ahead: steps)
        return FoundDay(day: StatedDay(kind), tokens: position..<tail, confidence: 0.9)
    }

    /// "Tgl 5", "tanggal dua puluh lima", "tgl 5/3", "selasa 24/11".
    private func numbered(at position: Int) -> FoundDay? {
        let label = cues.cue(.tanggal, at: position)
        guard let behind = label?.end ?? cues.cue(.weekdays, at: position)?.end,
            let (day, end) = smallNumber(at: skippingStops(behind)), (1...31).contains(day)
        else { return nil }
        if end < tokens.count, tokens[end].isSign(oneOf: "/-"), let (month, last) = smallNumber(at: end + 1) {
            // "Tgl 3-5 maret" begins on the third of March.
            if last < tokens.count, let named = DatePart.months[tokens[last].text] {
                return FoundDay(
                    day: StatedDay(.dayOfYear(day: day, month: named)), tokens: position..<end, confidence: 0.85)
            }
            guard (1...12).contains(month), day <= SpokenDate.days(inMonth: month, year: 2000) else { return nil }
            return FoundDay(
                day: StatedDay(.dayOfYear(day: day, month: month)), tokens: position..<last, confidence: 0.85)
        }
        guard label != nil else { return nil }
        return FoundDay(
            day: StatedDay(.dayOfMonth(day, monthsAhead: nil)), tokens: position..<end, confidence: 0.92)
    }

    /// A number in plain digits or words.
    private func smallNumber(at position: Int) -> (Int, end: Int)? {
        guard position < tokens.count else { return nil }
        if tokens[position].kind == .number, tokens[position].text.utf8.count <= 2 {
            return Int(tokens[position].text).map { ($0, position + 1) }
        }
        guard let number = number(at: position), number.literal == nil, number.value < 100 else { return nil }
        return (number.value, number.tokens.upperBound)
    }

    /// "Habis gajian", "pas lebaran"; the word alone may be about anything.
    private func occasion(at position: Int) -> FoundDay? {
        let after = cues.cue(.after, at: position)
        guard let start = after?.end ?? cues.cue(.around, at: position)?.end,
            let (name, end) = cues.cue(.occasions, at: start)
        else { return nil }
        let kind = StatedDay.Kind.occasion(recogniser.words.names[name], isAfter: after != nil)
        return FoundDay(day: StatedDay(kind), tokens: position..<end, confidence: 0.85)
    }

    /// Whether a number counts the unit at a token: "3 bulan ini", but not "tgl 3 bulan ini".
    private func isCounted(at position: Int) -> Bool {
        guard let number = numbers.last(where: { $0.tokens.upperBound == position }) else { return false }
        let before = number.tokens.lowerBound - 1
        return !(before >= 0 && (cues.is(.tanggal, at: before) || tokens[before].isSign(".")))
    }

    /// Days that stand side by side as the one they tell together, the longer of those that overlap before.
    private static func joined(_ days: [FoundDay], in tokens: [Token]) -> [FoundDay] {
        var joined: [FoundDay] = []
        let ordered = days.sorted {
            ($0.tokens.lowerBound, $1.tokens.count) < ($1.tokens.lowerBound, $0.tokens.count)
        }
        for found in ordered {
            guard let last = joined.last else {
                joined.append(found)
                continue
            }
            if found.tokens.lowerBound < last.tokens.upperBound {
                if found.tokens.count > last.tokens.count { joined[joined.count - 1] = found }
                continue
            }
            let between = tokens[last.tokens.upperBound..<found.tokens.lowerBound]
            if between.allSatisfy({ $0.isSign(oneOf: ",(") }), let day = last.day.joined(with: found.day) {
                joined[joined.count - 1] = FoundDay(
                    day: day, tokens: last.tokens.lowerBound..<found.tokens.upperBound,
                    confidence: max(last.confidence, found.confidence))
            } else {
                joined.append(found)
            }
        }
        return joined
    }
}

extension TimeUnit: Comparable {
    /// Its place among the units, from the shortest.
    var index: Int { TimeUnit.allCases.firstIndex(of: self) ?? 0 }

    package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}
