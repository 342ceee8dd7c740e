import Jamsostek

// config/imports.yaml: how branches write their lists.
extension Config {
    package static func lists(directory: String) throws(ConfigFault) -> ListWords {
        let root = try ConfigFile.root("\(directory)/imports.yaml")
            .section("columns", "same_words", "words", "errors", "problems")
        let words = try root.require("words").section("sector", "programmes", "payer", "status", "payment")
        let errors = try root.require("errors").section("headings", "warning", "error")
        return ListWords(
            names: try names(root.require("columns")), synonyms: try synonyms(root.require("same_words")),
            sectors: try choices(words.require("sector")),
            programmes: try self.words(words.require("programmes")) { Programmes($0) },
            payers: try choices(words.require("payer")), statuses: try choices(words.require("status")),
            payments: try choices(words.require("payment")),
            sentences: try sentences(root.require("problems")),
            errorHeadings: try headings(errors.require("headings")),
            gravity: (try errors.require("warning").prose(), try errors.require("error").prose()))
    }

    private static func names(_ node: ConfigNode) throws(ConfigFault) -> [ListColumn: [String]] {
        var names: [ListColumn: [String]] = [:]
        for (key, value) in try node.members() {
            let texts = try value.texts()
            guard !texts.isEmpty else { throw value.fault("the column has no name", "write the one it is shown under") }
            names[try key.choice(ListColumn.self)] = texts
        }
        for column in ListColumn.allCases where names[column] == nil {
            throw node.fault("'\(column.rawValue)' is missing", "add '\(column.rawValue): [name, …]'")
        }
        try check(names, node)
        return names
    }

    /// Rows of words that are one to branches; the first stands for the others.
    private static func synonyms(_ node: ConfigNode) throws(ConfigFault) -> [String: String] {
        var synonyms: [String: String] = [:]
        for row in try node.list() {
            let words = try row.texts().map { ListWords.key($0) }
            guard let first = words.first, words.count > 1 else {
                throw row.fault("a word alone is the same as nothing", "write two or more, as in [tanggal, tgl]")
            }
            for word in words {
                guard synonyms.updateValue(first, forKey: word) == nil else {
                    throw row.fault("'\(word)' stands in two rows", "put their words into one row")
                }
            }
        }
        return synonyms
    }

    /// Within one kind of list a name stands for one column.
    private static func check(_ names: [ListColumn: [String]], _ node: ConfigNode) throws(ConfigFault) {
        for kind in ListKind.allCases {
            var known: [String: ListColumn] = [:]
            for column in kind.columns + kind.readOnlyColumns {
                for name in names[column] ?? [] {
                    let earlier = known.updateValue(column, forKey: ListWords.key(name))
                    guard earlier == nil || earlier == column else {
                        throw node.fault(
                            "'\(name)' names two columns of \(kind.rawValue): \(earlier?.rawValue ?? ""), "
                                + column.rawValue, "keep it at one of them")
                    }
                }
            }
        }
    }

    private static func choices<Value: RawRepresentable<String> & CaseIterable & Hashable & Sendable>(
        _ node: ConfigNode
    ) throws(ConfigFault) -> WordTable<Value> {
        let table = try words(node) { Value(rawValue: $0) }
        for value in Value.allCases where table.spellings[value] == nil {
            throw node.fault("'\(value.rawValue)' is missing", "add '\(value.rawValue): [word, …]'")
        }
        return table
    }

    /// What each word means; the key itself is one of its words, and the first listed is the one that is written.
    private static func words<Value: Hashable & Sendable>(
        _ node: ConfigNode, _ read: (String) -> Value?
    ) throws(ConfigFault) -> WordTable<Value> {
        var meanings: [String: Value] = [:]
        var spellings: [Value: String] = [:]
        for (key, list) in try node.members() {
            let name = try key.prose()
            guard let value = read(name) else { throw key.fault("'\(name)' is unknown here", "see the shape above") }
            let texts = try list.texts()
            spellings[value] = texts.first ?? name
            for word in [name] + texts {
                let earlier = meanings.updateValue(value, forKey: ListWords.key(word))
                guard earlier == nil || earlier == value else {
                    throw key.fault("'\(word)' stands here for another meaning", "keep it where it belongs")
                }
            }
        }
        return WordTable(meanings: meanings, spellings: spellings)
    }

    private static func sentences(
        _ node: ConfigNode
    ) throws(ConfigFault) -> [RowProblem.Code: (problem: Template, remedy: Template)] {
        var sentences: [RowProblem.Code: (problem: Template, remedy: Template)] = [:]
        for (key, value) in try node.members() {
            let code = try key.choice(RowProblem.Code.self)
            let section = try value.section("problem", "remedy")
            sentences[code] = (
                try template(section.require("problem"), code), try template(section.require("remedy"), code)
            )
        }
        for code in RowProblem.Code.allCases where sentences[code] == nil {
            throw node.fault("'\(code.rawValue)' is missing", "add it with its problem and remedy")
        }
        return sentences
    }

    private static func template(_ node: ConfigNode, _ code: RowProblem.Code) throws(ConfigFault) -> Template {
        do throws(TemplateFault) {
            let template = try Template(try text(node))
            if let strange = template.holes.subtracting(code.holes).min() {
                throw TemplateFault.badName(strange)
            }
            return template
        } catch {
            throw node.fault(error.problem, "write what '\(code.rawValue)' has: \(code.holes.sorted())")
        }
    }

    private static func text(_ node: ConfigNode) throws(TemplateFault) -> String {
        guard let text = try? node.prose() else { throw .unclosed }
        return text
    }

    private static func headings(_ node: ConfigNode) throws(ConfigFault) -> [String] {
        let texts = try node.texts()
        guard texts.count == 7 else { throw node.fault("seven headings are needed", "see config/imports.yaml in git") }
        return texts
    }
}
