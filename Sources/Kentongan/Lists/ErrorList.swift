import Foundation
import Intake
import Phrasebook
import Tabular

/// What is wrong with the rows of a list, as a list itself: for the branch staff who mend it, so in their language.
final class ErrorList {
    private let file: FileHandle?
    private let words: ListWords
    private let writer = TableWriter()
    private var buffer = ""

    /// - Parameter path: Where it is written; nil keeps nothing.
    init(_ path: String?, _ words: ListWords) throws {
        self.words = words
        guard let path else {
            file = nil
            return
        }
        file = try FileHandle.writingPrivately(to: path)
        buffer = TableWriter.mark + writer.line(words.errorHeadings)
    }

    func add(_ report: RowReport) throws {
        guard file != nil else { return }
        for problem in report.problems {
            let said = words.sentences(problem)
            buffer += writer.line([
                String(report.line), problem.code.isWarning ? words.gravity.warning : words.gravity.error,
                problem.column.map(words.title) ?? "", report.masked ?? "", problem.arguments["isi"] ?? "",
                said.problem,
                said.remedy,
            ])
        }
        if buffer.utf8.count > 1 << 16 { try flush() }
    }

    func close() throws {
        try flush()
        try file?.close()
    }

    private func flush() throws {
        try file?.write(contentsOf: Data(buffer.utf8))
        buffer = ""
    }
}
