import ArgumentParser
import Bahasa
import Dialogue
import Foundation
import JSON
import Jamsostek
import Phrasebook
import Store

/// What the bot makes of messages, or how well its way of learning does on labelled ones.
struct UnderstandCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "understand",
        abstract: "Tell what messages mean, or measure the classifier on labelled ones.",
        discussion: """
            Reads messages from standard input, one a line, and prints a line of JSON for each, by what config/intents \
            teaches: its intents, its wishes, and the entities in it with their places, counted in code points. NIK, KPJ \
            and phone numbers are starred. To teach it, add a line to the examples of an intent there. A labelled file \
            holds lines of label⇥text; a first line may name the columns label, text and fold.
            """)

    @OptionGroup var common: CommonOptions

    @Flag(help: "List what people wrote to the bot and it could not answer: times, last day, guesses, words.")
    var unanswered = false

    @Option(help: ArgumentHelp("Learn from this labelled file instead of config/intents.", valueName: "file"))
    var train: String?

    @Option(help: ArgumentHelp("Measure on this labelled file.", valueName: "file"))
    var test: String?

    @Option(help: ArgumentHelp("Cross-validate on a labelled file with a column fold.", valueName: "file"))
    var folds: String?

    @Flag(help: "With --folds: learn from one fold and measure on all others.")
    var low = false

    @Option(
        help: ArgumentHelp("Read \"besok\" as said on this day (default: the branch's today).", valueName: "YYYY-MM-DD")
    )
    var today: String?

    @Flag(help: "Show NIK, KPJ and phone numbers as they are; for test data only.")
    var reveal = false

    func validate() throws {
        if folds != nil, train != nil || test != nil {
            throw ValidationError("--folds takes a file of its own, without --train and --test.")
        }
        if unanswered, folds != nil || train != nil || test != nil {
            throw ValidationError("--unanswered goes alone.")
        }
        if low, folds == nil { throw ValidationError("--low goes with --folds.") }
    }

    func run() async throws {
        let directory = try common.directory()
        let knowledge = try Config.loadToUnderstand(directory).knowledge
        let understanding = knowledge.understanding
        if unanswered {
            let store = try await Settings.load(from: directory).openStoreInUse()
            let messages = try await store.read { session throws(StoreError) in
                try session.unanswered.latest(limit: Self.mostUnanswered)
            }
            try store.close()
            let list = UnansweredList(messages, understanding.forms)
            for line in list.lines(understanding, zone: knowledge.zone) { print(line) }
        } else if let folds {
            try crossValidate(try LabelledMessages(file: folds), understanding.forms)
        } else if let test {
            var evaluation = Evaluation(wider: train == nil ? understanding.wider : [:])
            evaluation.run(
                training: try train.map { try LabelledMessages(file: $0).examples } ?? understanding.lessons,
                on: try LabelledMessages(file: test).examples, forms: understanding.forms)
            for line in evaluation.report { print(line) }
        } else {
            let classifier = try train.map {
                Classifier(try LabelledMessages(file: $0).examples, forms: understanding.forms)
            }
            let report = MessageReport(
                knowledge: knowledge, forms: understanding.forms, classifier: classifier ?? understanding.classifier,
                wider: train == nil ? understanding.wider : [:], today: try day(in: knowledge.zone), reveals: reveal)
            while let line = readLine() { print(report.json(line)) }
        }
    }

    private func day(in zone: Zone) throws -> CalendarDate {
        guard let today else { return zone.date(ofUnixSeconds: Int64(Date().timeIntervalSince1970)) }
        guard let date = CalendarDate(today) else {
            throw OperatorFault("«\(today)» is no day", at: "--today", remedy: "Write it as 2026-11-22.")
        }
        return date
    }

    /// More than anybody reads, less than would fill the memory.
    private static let mostUnanswered = 10_000

    private func crossValidate(_ labelled: LabelledMessages, _ forms: WordForms) throws {
        guard labelled.folds.count > 1 else {
            throw OperatorFault(
                "there is but one fold", at: folds, remedy: "Head a column «fold» and number the parts.")
        }
        var evaluation = Evaluation()
        for fold in labelled.folds {
            evaluation.run(
                training: labelled.messages.filter { ($0.fold == fold) == low }.map(\.example),
                on: labelled.messages.filter { ($0.fold == fold) != low }.map(\.example), forms: forms)
        }
        for line in evaluation.report { print(line) }
    }
}
