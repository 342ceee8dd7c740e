package import Jamsostek

/// How branches write their lists, from `config/imports.yaml`: the names of columns, the words in cells, and what is said of
/// a row that cannot be taken.
package struct ListWords: Sendable {
    /// What a column is called, the name it is written under first.
    let names: [ListColumn: [String]]
    /// Words that are the same to branches where they name columns, by the one to read in their place.
    let synonyms: [String: String]
    // What cells say.
    package let sectors: WordTable<Sector>
    package let programmes: WordTable<Programmes>
    package let payers: WordTable<Payer>
    package let statuses: WordTable<MemberStatus>
    package let payments: WordTable<PaymentStatus>
    let sentences: [RowProblem.Code: (problem: Template, remedy: Template)]
    /// The headings of the list of errors, in its order.
    package let errorHeadings: [String]
    /// Marks a row that was taken nonetheless, and one that was not.
    package let gravity: (warning: String, error: String)

    /// What a list says of a membership; `active` says that it goes on.
    package enum MemberStatus: String, CaseIterable, Hashable, Sendable {
        case active, died, moved, stopped

        package var ending: Membership.Ending? { Membership.Ending(rawValue: rawValue) }
    }

    package enum PaymentStatus: String, CaseIterable, Hashable, Sendable { case paid, reversed }

    /// What remains of a name or a word once case and punctuation are ignored.
    package static func key(_ text: String) -> String {
        String(decoding: text.utf8.lazy.compactMap(plain), as: UTF8.self)
    }

    private static func plain(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
    }
}

extension ListWords {
    /// The name a column is written under.
    package func title(_ column: ListColumn) -> String { names[column]?.first ?? column.rawValue }

    package func columns(of kind: ListKind) -> ColumnNames {
        ColumnNames(
            (kind.columns + kind.readOnlyColumns).flatMap { column in
                (names[column] ?? []).map { (name: $0, column: column) }
            }, synonyms: synonyms)
    }

    /// What is wrong, and what to do about it.
    package func sentences(_ problem: RowProblem) -> (problem: String, remedy: String) {
        guard let (what, remedy) = sentences[problem.code] else { return (problem.code.rawValue, "") }
        return (what.filled(problem.arguments), remedy.filled(problem.arguments))
    }
}

/// The words that a cell may say, by what they mean.
package struct WordTable<Value: Hashable & Sendable>: Sendable {
    /// By their ``ListWords/key(_:)``.
    let meanings: [String: Value]
    /// The word each is written as.
    let spellings: [Value: String]

    package func meaning(of cell: String) -> Value? { meanings[ListWords.key(cell)] }

    package func word(for value: Value) -> String { spellings[value] ?? "" }

    /// The words that are written, to choose from.
    package var choices: [String] { spellings.values.sorted() }
}

extension Template {
    fileprivate func filled(_ arguments: [String: String]) -> String {
        pieces.map { piece in
            switch piece {
            case .literal(let text): text
            case .hole(let name): arguments[name] ?? "–"
            }
        }.joined()
    }
}
