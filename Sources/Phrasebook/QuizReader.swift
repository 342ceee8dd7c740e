import Dialogue
import Jamsostek

/// Reads the questions of `config/quiz.yaml`.
struct QuizReader {
    private(set) var questions: [Quiz.Question] = []
    private(set) var texts: [PhraseText] = []

    init(file: String) throws(ConfigFault) {
        let root = try ConfigFile.root(file)
        for node in try root.list() { try read(node) }
        guard questions.count >= Quiz.round else {
            throw root.fault("\(questions.count) questions make no round", "write \(Quiz.round) at least")
        }
    }

    private mutating func read(_ node: ConfigNode) throws(ConfigFault) {
        let section = try ConfigSection(
            node, keys: ConfigSection.provenanceKeys + ["id", "question", "options", "right", "because"])
        let id = try section.require("id").value(like: "denda", ConfigNode.identifier)
        guard !questions.contains(where: { $0.id == id }) else {
            throw node.fault("the question '\(id)' is there already", "give one of the two another id")
        }
        guard try section.provenance().confidence.mayBeToldAsFact else {
            throw node.fault(
                "'\(id)' is not sure enough for a quiz", "confirm it with the branch, or ask something else")
        }
        var options: [String] = []
        for entry in try section.require("options").list() { options.append(try entry.label()) }
        guard options.count == Self.optionCount, Set(options).count == options.count else {
            throw node.fault("'\(id)' has not three different options", "write three")
        }
        let right = try section.require("right").integer(1...Self.optionCount)
        for part in ["question", "because"] {
            let text = try section.require(part)
            texts.append(PhraseText(key: "quiz.\(id).\(part)", text: try text.prose(), place: text.place))
        }
        questions.append(Quiz.Question(id: id, options: options, right: right - 1))
    }

    private static let optionCount = 3
}
