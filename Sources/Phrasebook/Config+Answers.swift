import Dialogue

// config/answers.yaml: what staff can answer with one tap.
extension Config {
    static func cannedAnswers(_ file: String, _ constants: [String: String]) throws(ConfigFault) -> [CannedAnswer] {
        let root = try ConfigFile.root(file)
        var answers: [CannedAnswer] = []
        for node in try root.list() {
            let answer = try cannedAnswer(node, constants)
            guard !answers.contains(where: { $0.id == answer.id }) else {
                throw node.fault("the answer '\(answer.id)' is there already", "give one of the two another id")
            }
            answers.append(answer)
        }
        guard answers.count <= mostAnswers else {
            throw root.fault(
                "\(answers.count) answers are more than anybody looks through", "keep \(mostAnswers) at most")
        }
        return answers
    }

    private static func cannedAnswer(
        _ node: ConfigNode, _ constants: [String: String]
    ) throws(ConfigFault) -> CannedAnswer {
        let section = try node.section("id", "title", "text")
        let id = try section.require("id").value(like: "sedang-dicek") { id in
            id.utf8.count <= longestID ? ConfigNode.identifier(id) : nil
        }
        return CannedAnswer(
            id: id, title: try section.require("title").label(),
            text: try filled(try section.require("text"), constants))
    }

    /// The text with what is known of the branch put in; nothing else can be.
    private static func filled(_ node: ConfigNode, _ constants: [String: String]) throws(ConfigFault) -> String {
        let (prose, remedy) = (try node.prose(), "use {cabang}, {jam_kantor}, {alamat_kantor} or {telepon}")
        let template: Template
        do throws(TemplateFault) { template = try Template(prose, constants: constants) } catch {
            throw node.fault(error.problem, remedy)
        }
        if let hole = template.holes.sorted().first { throw node.fault("nobody fills in '{\(hole)}'", remedy) }
        return template.pieces.map { if case .literal(let literal) = $0 { literal } else { "" } }.joined()
    }

    private static let mostAnswers = 12
    /// Beside the case's number in 64 bytes of a button (Bot API, "InlineKeyboardButton").
    private static let longestID = 30
}
