import Dialogue
import Engine
import Foundation
import Intake
import Jamsostek
import Phrasebook
import Store
import Tabular

/// The database and all that lists are read and written by, open for one command.
struct ListDesk {
    let store: Store
    let context: ListContext

    /// - Parameter asOf: The day the list was made, as given; nil for today.
    init(_ common: CommonOptions, asOf: String? = nil) async throws {
        let directory = try common.directory()
        let settings = try Settings.load(from: directory)
        let knowledge = try Config.load(directory: directory.root).knowledge
        let today = knowledge.zone.date(ofUnixSeconds: Time.system.now().seconds)
        let day = try asOf.map { try Self.day($0, today) } ?? today
        context = ListContext(
            words: try Config.lists(directory: directory.root), knowledge: knowledge, today: today, asOf: day)
        store = try await settings.openStoreInUse()
    }

    private static func day(_ text: String, _ today: CalendarDate) throws -> CalendarDate {
        guard let day = CalendarDate(text) else {
            throw OperatorFault("«\(text)» is no day", at: "--as-of", remedy: "Write it as 2026-11-22.")
        }
        guard day <= today else {
            throw OperatorFault("\(day) is yet to come", at: "--as-of", remedy: "Give the day the list was made.")
        }
        return day
    }
}

extension OperatorFault {
    /// What is wrong with a file as a whole.
    init(_ fault: TableFault, in file: String) {
        switch fault {
        case .unreadable(let reason):
            self.init("the file cannot be read: \(reason.reason)", at: file, remedy: "See that the disk is well.")
        case .workbook:
            self.init(
                "this is an Excel workbook", at: file,
                remedy: "Save it as «CSV UTF-8» in Excel and import that.")
        case .binary(let line):
            self.init("this is no text", at: "\(file):\(line)", remedy: "Save the list as «CSV UTF-8».")
        case .unclosedQuote(let line):
            self.init(
                "a quote is opened here and never closed; the file may have been cut off", at: "\(file):\(line)",
                remedy: "Fetch the file again, or close the quote.")
        case .oversized(let line):
            self.init(
                "a row from here on is longer than 64 KiB; a quote may never be closed", at: "\(file):\(line)",
                remedy: "Close the quote, or take out what does not belong into a list.")
        }
    }

    /// What is wrong with the names of a list's columns.
    init(_ fault: HeaderFault, _ words: ListWords, in file: String) {
        switch fault {
        case .missing(let groups, _, let line):
            let names = groups.map { group in group.map { "«\(words.title($0))»" }.joined(separator: " or ") }
            self.init(
                "no column is named \(names.joined(separator: ", nor "))", at: "\(file):\(line)",
                remedy: "Name the column so, or add the name it has to config/imports.yaml.")
        case .twice(let column, let line):
            self.init(
                "two columns are named «\(words.title(column))»", at: "\(file):\(line)",
                remedy: "Rename the one that does not hold it.")
        case .empty: self.init("the file has no rows", at: file, remedy: "Fetch the list again.")
        }
    }
}
