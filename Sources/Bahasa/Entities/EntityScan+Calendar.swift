// Dates of the calendar and months, by the reading that forms have of a date of birth.
extension EntityScan {
    /// How far before a date the word for being born may stand: "lahir di tegal, 9 okt 1969".
    private static let birthReach = 8

    func calendarDays() -> [FoundDay] {
        var days: [FoundDay] = []
        for run in DatePart.runs(in: saying) where run.count > 1 || isCompact(run[0]) {
            var position = 0
            while position < run.count {
                if let (day, length) = calendarDay(run[position...]) {
                    days.append(day)
                    position += length
                } else {
                    position += 1
                }
            }
        }
        return days
    }

    private func calendarDay(_ rest: ArraySlice<DatePart>) -> (FoundDay, length: Int)? {
        let parts = dateParts(rest)
        guard let first = parts.first, let last = parts.last else { return nil }
        let isBirth = isLabelled(.birth, before: first.tokens.lowerBound, within: EntityScan.birthReach)
        var range = first.tokens.lowerBound..<last.tokens.upperBound
        if let label = labelled(first.tokens.lowerBound) { range = label..<range.upperBound }
        let century = isBirth ? Century(birthBy: year) : Century(around: year)
        do throws(DateFault) {
            let (date, length) = try SpokenDate.date(in: parts, century)
            guard length == parts.count else { return nil }
            let day = StatedDay(.calendar(date), isBirth: isBirth)
            return (FoundDay(day: day, tokens: range, confidence: 0.97), length)
        } catch {
            guard case .missingYear(let day, let month) = error, parts.count == 2, day >= 1,
                day <= SpokenDate.days(inMonth: month, year: 2000)
            else { return nil }
            let stated = StatedDay(.dayOfYear(day: day, month: month), isBirth: isBirth)
            return (FoundDay(day: stated, tokens: range, confidence: 0.9), 2)
        }
    }

    /// The parts from the first on that make up a date written as one is within a message; empty where none is.
    ///
    /// Numbers alone are joined by one sign, used twice; with a month's name they may stand apart.
    private func dateParts(_ rest: ArraySlice<DatePart>) -> ArraySlice<DatePart> {
        let parts = rest.prefix(3)
        guard let first = parts.first else { return [] }
        if isCompact(first) { return parts.prefix(1) }
        let lengths = parts.map(\.digits)
        if parts.count == 3, lengths.allSatisfy({ $0 > 0 }) {
            let joints = parts.dropFirst().map(\.joint)
            let isYearFirst = lengths[0] == 4
            // "Tgl 20 11 2026" is announced; without a word before, numbers apart may be anything.
            let isJoined = joints[0] == joints[1] && (joints[0] != nil || (isAnnounced(first) && areSideBySide(parts)))
            guard isJoined, lengths[1] <= 2,
                isYearFirst ? lengths[2] <= 2 : lengths[0] <= 2 && [2, 4].contains(lengths[2])
            else { return [] }
            return continues(rest) ? [] : parts
        }
        guard parts.count > 1, isDayAndMonth(parts) else { return [] }
        if parts.count == 3, let last = parts.last, isYear(last) { return parts }
        return parts.prefix(2)
    }

    /// Whether more numbers follow the third with the same sign, as in no date.
    private func continues(_ rest: ArraySlice<DatePart>) -> Bool {
        rest.count > 3 && rest[rest.startIndex + 3].joint != nil
            && rest[rest.startIndex + 3].joint == rest[rest.startIndex + 2].joint
    }

    private func isDayAndMonth(_ parts: ArraySlice<DatePart>) -> Bool {
        let (first, second) = (parts[parts.startIndex], parts[parts.startIndex + 1])
        switch (first.content, second.content) {
        case (.number, .month): return first.digits <= 2
        case (.month, .number):
            // "Agustus 12, 1985": without the year the number may count anything.
            return second.digits <= 2 && parts.count == 3 && parts[parts.startIndex + 2].digits == 4
        default: return false
        }
    }

    /// Four digits of our time, or two that begin nothing else: "12 agt 85", but not "12 agt 85 rb".
    private func isYear(_ part: DatePart) -> Bool {
        guard case .number(let text) = part.content else { return false }
        if text.utf8.count == 4 { return Int(text).map((1900...2100).contains) ?? false }
        guard text.utf8.count == 2 else { return false }
        let next = part.tokens.upperBound
        guard next < tokens.count, tokens[next].kind == .word else { return true }
        return !tokens[next].isGlued && !cues.is(.units, at: next) && NumberWords.role(of: tokens[next].text) == nil
    }

    /// `120885` or `12081985` behind a word that announces a date.
    private func isCompact(_ part: DatePart) -> Bool {
        (part.digits == 6 || part.digits == 8) && isAnnounced(part)
    }

    private func isAnnounced(_ part: DatePart) -> Bool {
        let start = part.tokens.lowerBound
        return labelled(start) != nil || isLabelled(.birth, before: start, within: 3)
    }

    private func areSideBySide(_ parts: ArraySlice<DatePart>) -> Bool {
        zip(parts, parts.dropFirst()).allSatisfy { $0.tokens.upperBound == $1.tokens.lowerBound }
    }

    /// Where a "tgl" begins that stands right before a token.
    private func labelled(_ position: Int) -> Int? {
        var before = position - 1
        while before >= 0, tokens[before].isSign(oneOf: ".:") { before -= 1 }
        return before >= 0 && cues.is(.tanggal, at: before) ? before : nil
    }
}

extension EntityScan {
    /// "Maret 2027", "bulan juli", "dari januari sampai maret".
    mutating func readMonths() {
        var last: (month: StatedMonth, tokens: Range<Int>)?
        for position in tokens.indices {
            guard let (month, range) = month(at: position) else { continue }
            if let from = last,
                let until = cues.cue(.until, at: from.tokens.upperBound)?.end
                    ?? dash(at: from.tokens.upperBound), until == range.lowerBound
            {
                var earlier = from.month
                if earlier.year == nil, let year = month.year {
                    earlier.year = earlier.month <= month.month ? year : year - 1
                }
                let tokens = from.tokens.lowerBound..<range.upperBound
                add(.span(from: earlier, to: month), tokens, 0.9)
            }
            add(.month(month), range, month.year == nil ? 0.7 : 0.9)
            last = (month, range)
        }
    }

    private func dash(at position: Int) -> Int? {
        position < tokens.count && tokens[position].isSign("-") ? position + 1 : nil
    }

    private func month(at position: Int) -> (StatedMonth, Range<Int>)? {
        guard tokens[position].kind == .word, let month = DatePart.months[tokens[position].text] else { return nil }
        var stated = StatedMonth(month: month)
        stated.isPast = tellsOfThePast
        var range = position..<position + 1
        let next = position + 1
        if next < tokens.count, tokens[next].kind == .number, tokens[next].text.utf8.count == 4,
            let year = Int(tokens[next].text), (1900...2100).contains(year)
        {
            stated.year = year
            range = position..<next + 1
        }
        if position > 0, let unit = cues.cue(.units, at: position - 1), unit.value == TimeUnit.month.index {
            return (stated, position - 1..<range.upperBound)
        }
        // "Mar", "des", "may" and "sep" may be names and other words.
        return tokens[position].text.utf8.count > 3 || month == 5 || stated.year != nil || isBesideUntil(range)
            ? (stated, range) : nil
    }

    private func isBesideUntil(_ range: Range<Int>) -> Bool {
        cues.is(.until, at: range.upperBound) || cues.is(.until, at: range.lowerBound - 1)
            || dash(at: range.upperBound) != nil
    }
}

extension DatePart {
    /// How many digits it was written with; 0 for a month.
    fileprivate var digits: Int { if case .number(let text) = content { text.utf8.count } else { 0 } }
}
