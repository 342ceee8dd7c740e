import ArgumentParser
import Bahasa
import Dialogue
import Foundation
import JSON
import Jamsostek
import Phrasebook

/// What the bot makes of messages, or how well its way of learning does on labelled ones.
struct UnderstandCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "understand",
        abstract: "Tell what messages mean, or measure the classifier on labelled ones.",
        discussion: """
            Reads messages from standard input, one a line, and prints a line of JSON for each, by what config/intents \
            teaches: its intents, its wishes, and the entities in it with their places, counted in code points. NIK, KPJ \
            and phone numbers are starred. A labelled file holds lines of label⇥text; a first line may name the \
            columns label, text and fold.
            """)

    @OptionGroup var common: CommonOptions

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
        if low, folds == nil { throw ValidationError("--low goes with --folds.") }
    }

    func run() throws {
        let directory = try common.directory()
        let config = try Config.load(directory: directory.root)
        let forms = WordForms(
            normaliser: config.knowledge.language.normaliser,
            abbreviations: try Config.abbreviations(directory.path("bahasa/abbreviations.yaml")))
        if let folds {
            try crossValidate(try LabelledMessages(file: folds), forms)
        } else if let test {
            var evaluation = Evaluation()
            evaluation.run(
                training: try examples(directory), on: try LabelledMessages(file: test).examples, forms: forms)
            for line in evaluation.report { print(line) }
        } else {
            let report = MessageReport(
                knowledge: config.knowledge, forms: forms,
                classifier: Classifier(try examples(directory), forms: forms),
                today: try day(in: config.knowledge.zone), reveals: reveal)
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

    private func examples(_ directory: ConfigDirectory) throws -> [Classifier.Example] {
        if let train { return try LabelledMessages(file: train).examples }
        return try Config.intents(directory.path("intents")).flatMap { intent in
            intent.examples.map { Classifier.Example(label: intent.label, text: $0) }
        }
    }

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
