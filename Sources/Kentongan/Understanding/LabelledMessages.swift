import Bahasa
import Foundation

/// Messages somebody has labelled, from a file with one a line, its columns apart by tabs.
///
/// `label text`, or, under a line of headings, `fold label text` in any order. Nothing is quoted.
struct LabelledMessages {
    struct Message {
        /// Empty where the file has no folds.
        var fold: Substring
        var example: Classifier.Example
    }

    private(set) var messages: [Message] = []
    private var columns = (fold: Int?.none, label: 0, text: 1)

    var examples: [Classifier.Example] { messages.map(\.example) }

    /// In ascending order.
    var folds: [Substring] { Set(messages.map(\.fold)).sorted() }

    init(file: String) throws(OperatorFault) {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw OperatorFault("cannot be read as UTF-8 text", at: file, remedy: "Name a file of lines label⇥text.")
        }
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
        where !line.isEmpty {
            try read(line.split(separator: "\t", omittingEmptySubsequences: false), at: "\(file):\(index + 1)", index)
        }
        guard !messages.isEmpty else {
            throw OperatorFault("holds no messages", at: file, remedy: "Write one a line: label⇥text.")
        }
    }

    private mutating func read(_ cells: [Substring], at place: String, _ index: Int) throws(OperatorFault) {
        if index == 0, let label = cells.firstIndex(of: "label"), let text = cells.firstIndex(of: "text") {
            columns = (cells.firstIndex(of: "fold"), label, text)
            return
        }
        guard cells.count > max(columns.label, columns.text, columns.fold ?? 0) else {
            throw OperatorFault("a column is missing", at: place, remedy: "Put a tab between label and text.")
        }
        messages.append(
            Message(
                fold: columns.fold.map { cells[$0] } ?? "",
                example: Classifier.Example(label: String(cells[columns.label]), text: String(cells[columns.text]))))
    }
}
