extension WorkingHours {
    /// Hours from and to that can be nothing else, and the tokens that tell them.
    static func plainly(in saying: Saying) -> (hours: WorkingHours, tokens: Range<Int>)? {
        if let start = dayAndNight(in: saying) { return (.aroundTheClock, start..<start + 2) }
        guard let times = try? ClockTime.all(in: saying), times.count == 2,
            saying.saysHour || times.contains(where: { !$0.isOpen }),
            !saying.tokens.contains(where: { shiftWords.contains($0.text) }), let hours = span(times[0], times[1])
        else { return nil }
        var tokens = times[0].tokens.lowerBound..<times[1].tokens.upperBound
        while let before = saying.tokens[..<tokens.lowerBound].last, leadIns.contains(before.text) {
            tokens = tokens.lowerBound - 1..<tokens.upperBound
        }
        while let after = saying.tokens[tokens.upperBound...].first, leadOuts.contains(after.text) {
            tokens = tokens.lowerBound..<tokens.upperBound + 1
        }
        return (hours, tokens)
    }

    /// What may stand around hours and belongs to them.
    private static let leadIns: Set<String> = ["jam", "pukul", "pkl", "jm", "dari", "mulai", "antara", "("]
    private static let leadOuts: Set<String> = ["wib", "an", ")"]

    static func hours(in saying: Saying) throws(WorkingHoursFault) -> WorkingHours {
        let times = try ClockTime.all(in: saying)
        let hasShift = saying.tokens.contains { shiftWords.contains($0.text) }
        if times.count == 2, !hasShift, let span = span(times[0], times[1]) { return span }
        if dayAndNight(in: saying) != nil { return .aroundTheClock }
        if times.isEmpty, hasShift { return .shifts }
        if times.isEmpty, saying.soundsUnsteady || saying.tokens.contains(where: { looseWords.contains($0.text) }) {
            return .irregular
        }
        guard
            !times.isEmpty
                || saying.tokens.contains(where: { DayPart.words[$0.text] != nil || timeWords.contains($0.text) })
        else { throw .nothing }
        return .described(tidied(saying))
    }

    private static let shiftWords: Set<String> = ["shift", "sift", "shif", "shiftan", "bergilir", "gilir", "giliran"]
    private static let looseWords: Set<String> = [
        "fleksibel", "flexibel", "flexible", "bebas", "sesuka", "suka", "semaunya", "sempatnya", "sempetnya",
        "kapanpun",
        "senggang", "acak", "random", "serabutan",
    ]
    private static let timeWords: Set<String> = [
        "jam", "pukul", "hari", "harian", "seharian", "setiap", "tiap", "senin", "selasa", "rabu", "kamis", "jumat",
        "sabtu",
        "minggu", "weekend", "weekday", "libur", "fulltime", "parttime", "full", "part", "time", "besok", "pulang",
        "sampai",
    ]
    private static let plainWords: [String: String] = [
        "sampe": "sampai", "ampe": "sampai", "smp": "sampai", "smpe": "sampai", "sd": "sampai", "malem": "malam",
        "mlm": "malam", "mlem": "malam", "pgi": "pagi", "sre": "sore", "siank": "siang", "bis": "habis",
        "abis": "habis",
        "maghrib": "magrib", "mgrib": "magrib", "tiap2": "tiap", "gak": "tidak", "ga": "tidak", "gk": "tidak",
    ]

    /// Where "24 jam" begins.
    private static func dayAndNight(in saying: Saying) -> Int? {
        saying.tokens.indices.dropLast().first { position in
            let next = saying.tokens[position + 1].text
            return saying.tokens[position].text == "24" && (next == "jam" || next == "jm")
        }
    }

    /// From and to, the missing parts of the day filled in as they are meant.
    private static func span(_ start: ClockTime, _ end: ClockTime) -> WorkingHours? {
        let from = start.minuteOfDay
        var to = end.minuteOfDay
        // "jam 8 sampai 4": who says no part of the day means the next four o'clock there is.
        if end.isOpen, to <= from, to + ClockTime.halfDay > from { to += ClockTime.halfDay }
        guard from != to else { return nil }
        return .daily(from: from % (2 * ClockTime.halfDay), to: to % (2 * ClockTime.halfDay))
    }

    private static func tidied(_ saying: Saying) -> String {
        let words = saying.contents.map { plainWords[$0.text] ?? $0.text }
        return words.isEmpty ? saying.tidied : String(words.joined(separator: " ").prefix(200))
    }
}

/// The parts of a day people divide it into.
enum DayPart {
    case morning, noon, afternoon, night

    static let words: [String: DayPart] = [
        "pagi": .morning, "pgi": .morning, "pg": .morning, "subuh": .morning, "shubuh": .morning, "fajar": .morning,
        "siang": .noon, "siank": .noon, "sore": .afternoon, "sre": .afternoon, "petang": .afternoon, "asar": .afternoon,
        "ashar": .afternoon, "magrib": .night, "maghrib": .night, "isya": .night, "malam": .night, "malem": .night,
        "mlm": .night, "mlem": .night, "tengah malam": .night,
    ]
}
