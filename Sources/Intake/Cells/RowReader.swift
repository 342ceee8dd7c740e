import Bahasa
import Jamsostek
package import Phrasebook
package import Tabular

/// Reads one row cell by cell and notes what is wrong with it; an empty cell says nothing.
package struct RowReader {
    package let row: TableRow
    let header: Header
    let context: ListContext
    package private(set) var problems: [RowProblem] = []

    package init(_ row: TableRow, _ header: Header, _ context: ListContext) {
        self.row = row
        self.header = header
        self.context = context
        let surplus = row.cells.dropFirst(header.width)
        if row.cells.count < header.width || surplus.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
            note(.cells, nil, ["ada": "\(row.cells.count)", "perlu": "\(header.width)"])
        }
    }

    package var isRefused: Bool { problems.contains { !$0.code.isWarning } }

    mutating func note(_ code: RowProblem.Code, _ column: ListColumn?, _ arguments: [String: String] = [:]) {
        problems.append(RowProblem(code, column, arguments))
    }

    /// What is written in a column, without what a spreadsheet put around it; nil where there is nothing.
    package func text(_ column: ListColumn) -> String? {
        guard let position = header.positions[column], row.cells.indices.contains(position) else { return nil }
        var cell = Formula.undone(row.cells[position])
        // The mark by which spreadsheets keep digits from becoming a number.
        if cell.hasPrefix("'") { cell.removeFirst() }
        let text = cell.trimmed
        return text.isEmpty || text == "-" ? nil : text
    }

    /// A value that a column must have; says so where it is missing.
    mutating func required<Value>(
        _ column: ListColumn, _ read: (inout RowReader, ListColumn) -> Value?
    ) -> Value? {
        guard text(column) != nil else {
            note(.missing, column)
            return nil
        }
        return read(&self, column)
    }
}

// What cells hold.
extension RowReader {
    mutating func date(_ column: ListColumn, _ kind: DateCell.Kind) -> CalendarDate? {
        guard let text = text(column) else { return nil }
        guard let date = DateCell.read(text, kind, today: context.today) else {
            note(.date, column, ["isi": shown(text, column)])
            return nil
        }
        return date
    }

    mutating func month(_ column: ListColumn) -> ContributionMonth? {
        guard let text = text(column) else { return nil }
        guard let month = DateCell.month(text, today: context.today) else {
            note(.date, column, ["isi": shown(text, column)])
            return nil
        }
        return month
    }

    mutating func amount(_ column: ListColumn) -> Rupiah? {
        guard let text = text(column) else { return nil }
        do throws(AmountCell.Fault) {
            return try AmountCell.read(text)
        } catch {
            note(error == .notWhole ? .notWhole : .amount, column, ["isi": shown(text, column)])
            return nil
        }
    }

    /// An RT's or RW's number; what stands before the digits is passed over.
    mutating func neighbourhood(_ column: ListColumn) -> Int? {
        guard let text = text(column) else { return nil }
        let digits = text.drop { !$0.isNumber }
        // 0 and 000 are how systems write that it is not known.
        if !digits.isEmpty, digits.allSatisfy({ $0 == "0" }) { return nil }
        guard digits.utf8.count <= 3, let number = Int(digits) else {
            note(.count, column, ["isi": shown(text, column)])
            return nil
        }
        return number
    }

    /// A word of the configuration; of one that is none, what may stand there is said.
    mutating func word<Value>(
        _ column: ListColumn, _ table: KeyPath<ListWords, WordTable<Value>>
    ) -> Value? {
        guard let text = text(column) else { return nil }
        let table = context.words[keyPath: table]
        guard let value = table.meaning(of: text) else {
            note(.word, column, ["isi": shown(text, column), "pilihan": table.choices.joined(separator: ", ")])
            return nil
        }
        return value
    }

    /// For an error: short, and without a person's numbers.
    func shown(_ text: String, _ column: ListColumn) -> String {
        column.isPersonal && column != .birthDate ? "…" : PersonalData.redact(String(text.prefix(40)))
    }
}

extension String {
    /// Without white space around it, that of other alphabets included.
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
