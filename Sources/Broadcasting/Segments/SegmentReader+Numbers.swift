import Bahasa
import Jamsostek

extension SegmentReader {
    /// A whole number within bounds, in digits.
    mutating func number(in bounds: ClosedRange<Int>, after label: Int) throws(SegmentFault) -> Int {
        let here = position..<position + 1
        guard kind == .number, let number = Int(lexemes.list[position].text), bounds.contains(number) else {
            throw fault(.numberExpected(after: lexemes.typed(label..<label + 1), bounds), here)
        }
        position += 1
        return number
    }

    /// The day that the next few lexemes tell, as "1 januari 2026", "2026-01-01" or, its first, "januari 2026".
    mutating func date(after label: Int) throws(SegmentFault) -> CalendarDate {
        let start = position
        var end = start
        while end < start + Self.longestDate, !endsName(end) {
            end += 1
            let text = lexemes.typed(start..<end)
            guard let date = Self.date(text) ?? (isMonth(start..<end) ? Self.date("1 " + text) : nil) else { continue }
            position = end
            return date
        }
        throw fault(.dateExpected(after: lexemes.typed(label..<label + 1)), start..<max(end, start + 1))
    }

    /// Whether it could be a month with its year and nothing else.
    private func isMonth(_ range: Range<Int>) -> Bool {
        range.count == 2 && lexemes.list[range.lowerBound].kind == .word
            && lexemes.list[range.upperBound - 1].kind == .number
            && lexemes.list[range.upperBound - 1].text.utf8.count == 4
    }

    private static func date(_ text: String) -> CalendarDate? {
        guard let date = try? SpokenDate.read(Saying(text), around: pivot) else { return nil }
        return try? CalendarDate(year: date.year, month: date.month, day: date.day)
    }

    /// "Tanggal 1 januari 2026".
    private static let longestDate = 5
    /// Years of two digits are those from 1961 to 2060, so that an expression means the same whenever it is read.
    private static let pivot = 2050
}
