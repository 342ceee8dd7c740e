import ArgumentParser
import Bahasa
import Dialogue
import Foundation
import JSON
import Phrasebook
import Store

/// What the bot makes of messages, or how well its way of learning does on labelled ones.
struct UnderstandCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "understand",
        abstract: "Tell what messages mean, or measure the classifier on labelled ones.",
        discussion: """
            Reads messages from standard input, one a line, and prints a line of JSON for each, by what config/intents \
            teaches. To teach it, add a line to the examples of an intent there. A labelled file holds lines of label⇥text; a first line may name the columns label, text \
            and fold.
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
        let knowledge = try Config.load(directory: directory.root).knowledge
        let understanding = knowledge.understanding
        if unanswered {
            let store = try await Settings.load(from: directory).openStore()
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
            explain(
                classifier ?? understanding.classifier, understanding.forms,
                wider: train == nil ? understanding.wider : [:])
        }
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

    private func explain(_ classifier: Classifier, _ forms: WordForms, wider: [String: String]) {
        while let line = readLine() {
            let saying = forms.saying(line)
            var writer = JSONObjectWriter(capacity: 512)
            writer.write("text", line)
            writer.write("normalised", forms.normaliser.words(of: saying).map(\.text).joined(separator: " "))
            writer.writeRaw("intents") { classifier.ranked(saying).json(wider).write(into: &$0) }
            writer.writeRaw("wishes") { classifier.wishes(in: saying).map(\.match).json(wider).write(into: &$0) }
            // What else was read in it: amounts, dates, places.
            writer.writeRaw("entities") { JSONValue.array([]).write(into: &$0) }
            print(String(decoding: writer.finished(), as: UTF8.self))
        }
    }
}

extension [Classifier.Match] {
    /// Under the name of the whole where an intent is a part of one, with its own beside it.
    fileprivate func json(_ wider: [String: String]) -> JSONValue {
        .array(
            map { match in
                let whole = wider[match.label]
                var members = JSONObject()
                members.append("intent", .string(whole ?? match.label))
                members.append("finer", ifPresent: whole.map { _ in .string(match.label) })
                members.append("confidence", .double((match.confidence * 10_000).rounded() / 10_000))
                return .object(members)
            })
    }
}
