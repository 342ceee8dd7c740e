import Bahasa
package import Broadcasting

// What is wrong with a text or an expression, in words, and where: the place is marked in what was written.
extension TemplateFault {
    /// Without the place, which ``told(in:)`` shows.
    package var word: Phrase {
        switch kind {
        case .empty: Phrase("broadcast.fault.text.empty")
        case .unclosedMark(let mark): Phrase("broadcast.fault.text.mark", ["tanda": .text(mark)])
        case .strayBrace: Phrase("broadcast.fault.text.brace")
        case .unknownField(let name, nil): Phrase("broadcast.fault.text.field", ["isi": .text(name)])
        case .unknownField(let name, let nearest?):
            Phrase("broadcast.fault.text.field_near", ["isi": .text(name), "usul": .text("{\(nearest.rawValue)}")])
        case .badLink: Phrase("broadcast.fault.text.link")
        case .tooLong(let most, let length):
            Phrase(
                "broadcast.fault.text.long",
                ["batas": .number(most), "jumlah": .number(length), "lebih": .number(length - most)])
        }
    }

    func told(in text: String) -> [Phrase] {
        switch kind {
        // Of these no place is worth looking at.
        case .empty, .tooLong: [word]
        case .unclosedMark, .strayBrace, .unknownField, .badLink: [word, .place(range, in: text)]
        }
    }
}

extension SegmentFault {
    /// Without the place, which ``told(in:)`` shows.
    package var word: Phrase {
        switch kind {
        case .empty: Phrase("broadcast.fault.segment.empty")
        case .tooLong(let most): Phrase("broadcast.fault.segment.long", ["batas": .number(most)])
        case .tooDeep: Phrase("broadcast.fault.segment.deep")
        case .unknownWord(let word, let nearest) where nearest.isEmpty:
            Phrase("broadcast.fault.segment.unknown", ["isi": .text(PersonalData.redact(word))])
        case .unknownWord(let word, let nearest):
            Phrase(
                "broadcast.fault.segment.near",
                [
                    "isi": .text(PersonalData.redact(word)),
                    "usul": .text(nearest.prefix(Self.suggestions).joined(separator: ", ")),
                ])
        case .conditionExpected: Phrase("broadcast.fault.segment.condition")
        case .connectiveExpected: Phrase("broadcast.fault.segment.connective")
        case .comma: Phrase("broadcast.fault.segment.comma")
        case .unclosedParenthesis: Phrase("broadcast.fault.segment.unclosed")
        case .strayParenthesis: Phrase("broadcast.fault.segment.stray")
        case .unclosedQuote: Phrase("broadcast.fault.segment.quote")
        case .numberExpected(let after, let range):
            Phrase(
                "broadcast.fault.segment.number",
                ["kata": .text(after), "dari": .number(range.lowerBound), "sampai": .number(range.upperBound)])
        case .nameExpected(let after): Phrase("broadcast.fault.segment.name", ["kata": .text(after)])
        case .dateExpected(let after): Phrase("broadcast.fault.segment.date", ["kata": .text(after)])
        case .ambiguous(let ways):
            Phrase(
                "broadcast.fault.segment.ambiguous",
                ["usul": .text(ways.prefix(Self.suggestions).joined(separator: ", "))])
        case .contradiction(let one, let other):
            Phrase("broadcast.fault.segment.contradiction", ["isi": .text(one), "lain": .text(other)])
        case .unknownCommunity(let name, nil):
            Phrase("broadcast.fault.segment.community", ["isi": .text(PersonalData.redact(name))])
        case .unknownCommunity(let name, let nearest?):
            Phrase(
                "broadcast.fault.segment.community_near",
                ["isi": .text(PersonalData.redact(name)), "usul": .text(nearest)])
        }
    }

    func told(in text: String) -> [Phrase] {
        if case .empty = kind { [word] } else { [word, .place(range, in: text)] }
    }

    private static let suggestions = 4
}

extension Phrase {
    /// The words around a fault with a mark before it; a sign within the line, which unlike a caret below it stands right in
    /// any font.
    static func place(_ range: Range<Int>, in text: String) -> Phrase {
        let units = text.utf16
        let place = units.index(units.startIndex, offsetBy: min(max(0, range.lowerBound), units.count))
        let start = place.samePosition(in: text) ?? text.startIndex
        let before = text[..<start]
        let after = text[start...]
        let excerpt =
            (before.count > reach ? "…" : "") + before.suffix(reach) + mark + after.prefix(reach)
            + (after.count > reach ? "…" : "")
        let line = excerpt.split(whereSeparator: \.isNewline).joined(separator: " ")
        return Phrase("broadcast.fault.place", ["isi": .text(PersonalData.redact(line))])
    }

    private static let mark = "👉"
    /// In characters, to either side.
    private static let reach = 60
}

extension BroadcastMoment.Fault {
    func told(_ context: Context) -> Phrase {
        switch self {
        case .noTime: Phrase("broadcast.fault.no_time")
        case .severalTimes: Phrase("broadcast.fault.several_times")
        case .impossibleTime(let number): Phrase("broadcast.fault.no_such_time", ["angka": .count(number)])
        case .noSuchDay: Phrase("broadcast.fault.no_day")
        case .past(let instant): Phrase("broadcast.fault.past", ["kapan": .phrase(context.moment(instant))])
        case .outsideHours(let instant, let next):
            Phrase(
                "broadcast.fault.hours",
                ["kapan": .phrase(context.moment(instant)), "berikutnya": .phrase(context.moment(next))])
        }
    }
}
