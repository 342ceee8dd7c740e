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
        let most = lexemes.list[start...].prefix { $0.kind == .word || $0.kind == .number }.prefix(Self.longestDate)
        for count in most.indices.map({ $0 - start + 1 }) {
            let text = lexemes.typed(start..<start + count)
            let date = Self.date(text) ?? (lexemes.list[start].kind == .word ? Self.date("1 " + text) : nil)
            guard let date else { continue }
            position += count
            return date
        }
        throw fault(.dateExpected(after: lexemes.typed(label..<label + 1)), start..<start + max(1, min(most.count, 3)))
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
