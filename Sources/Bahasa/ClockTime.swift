/// A time of the day as it was said.
struct ClockTime: Equatable {
    static let halfDay = 12 * 60

    var minuteOfDay: Int
    /// Neither minutes nor a part of the day were said: 5 may be five in the afternoon.
    var isOpen: Bool
    /// The tokens that tell it, the part of the day included.
    var tokens: Range<Int>

    /// The times in a text, in order; where an hour is asked for, a bare number is one.
    static func all(in saying: Saying, whereAsked isAsked: Bool = false) throws(WorkingHoursFault) -> [ClockTime] {
        var times: [ClockTime] = []
        var position = 0
        let saysHour = isAsked || saying.saysHour
        while position < saying.tokens.count {
            if let time = try time(in: saying.tokens, at: position, saysHour: saysHour) {
                times.append(time)
                position = time.tokens.upperBound
            } else {
                position += 1
            }
        }
        return times
    }

    fileprivate static let hourWords: Set<String> = ["jam", "pukul", "pkl", "jm", "wib", "am", "pm"]

    private static func time(
        in tokens: [Token], at position: Int, saysHour: Bool
    ) throws(WorkingHoursFault) -> ClockTime? {
        guard let (hour, afterHour) = hour(tokens, at: position) else { return nil }
        let (minute, end) = minute(tokens, at: afterHour)
        var after = end
        while after < tokens.count, tokens[after].text == "wib" || tokens[after].text == "an" { after += 1 }
        let part = after < tokens.count ? DayPart.words[tokens[after].text] : nil
        let follower = after < tokens.count ? tokens[after].text : ""
        // "8 jam" is a length and "6 hari" no time at all.
        let isLength = lengths.contains(follower) && !(follower == "jam" && part != nil)
        guard minute != nil || part != nil || (!isLength && (saysHour || stands(between: tokens, position, end))) else {
            return nil
        }
        guard hour <= 24 else { throw .impossibleTime(hour) }
        if let minute, minute > 59 { throw .impossibleTime(minute) }
        if isLength, minute == nil, part == nil { return nil }
        let isAfternoon = follower == "pm" || part.map { isLater(hour, $0) } ?? false
        let isMidnight = hour == 12 && (part == .night || part == .morning)
        let shifted = isMidnight ? 0 : (isAfternoon && hour < 12 ? hour + 12 : hour) % 24
        let isOpen = part == nil && minute == nil && hour <= 12 && follower != "am" && follower != "pm"
        let last = part == nil ? end : after + 1
        return ClockTime(minuteOfDay: shifted * 60 + (minute ?? 0), isOpen: isOpen, tokens: position..<last)
    }

    private static let lengths: Set<String> = [
        "jam", "jm", "hari", "hr", "minggu", "bulan", "bln", "tahun", "thn", "kali", "x", "orang", "orderan", "order",
        "trip",
    ]

    private static func hour(_ tokens: [Token], at position: Int) -> (Int, end: Int)? {
        let token = tokens[position]
        if token.kind == .number {
            // The minutes are read from the same token.
            if fourDigits(token.text) != nil { return Int(token.text.prefix(2)).map { ($0, position) } }
            return token.text.utf8.count <= 2 ? Int(token.text).map { ($0, position + 1) } : nil
        }
        switch NumberWords.role(of: token.text) {
        case .digit(2) where position + 1 < tokens.count && NumberWords.role(of: tokens[position + 1].text) == .teen:
            return (12, position + 2)
        case .digit(let hour): return (hour, position + 1)
        case .whole(let hour): return hour <= 12 ? (hour, position + 1) : nil
        default: return nil
        }
    }

    /// `0700` without a separator.
    private static func fourDigits(_ text: String) -> Int? {
        text.utf8.count == 4 ? Int(text.suffix(2)) : nil
    }

    private static func minute(_ tokens: [Token], at position: Int) -> (Int?, end: Int) {
        guard position < tokens.count else { return (nil, position) }
        if tokens[position].kind == .number, let minute = fourDigits(tokens[position].text) {
            return (minute, position + 1)
        }
        guard position + 1 < tokens.count, tokens[position].isGlued, tokens[position].isSign(oneOf: ".:,"),
            tokens[position + 1].kind == .number, tokens[position + 1].isGlued,
            tokens[position + 1].text.utf8.count == 2
        else { return (nil, position) }
        return (Int(tokens[position + 1].text), position + 2)
    }

    /// Whether a number is one end of a range: `7-5`, `7 sampe 5`.
    private static func stands(between tokens: [Token], _ start: Int, _ end: Int) -> Bool {
        (start > 0 && connectors.contains(tokens[start - 1].text))
            || (end < tokens.count && connectors.contains(tokens[end].text))
    }

    private static let connectors: Set<String> = [
        "-", "~", "sampai", "sampe", "ampe", "smp", "smpe", "sd", "hingga", "s", "d", "ke",
    ]

    private static func isLater(_ hour: Int, _ part: DayPart) -> Bool {
        switch part {
        case .morning: false
        case .noon: hour <= 6
        case .afternoon: true
        case .night: hour >= 5 && hour < 12
        }
    }
}

extension Saying {
    /// Whether it speaks of hours in so many words.
    var saysHour: Bool { tokens.contains { ClockTime.hourWords.contains($0.text) } }
}
