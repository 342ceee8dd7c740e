/// The columns of a kind of list by the names they have.
package struct ColumnNames: Sendable {
    private let exact: [String: ListColumn]
    /// By their names in words that are the same to branches: `Tanggal Akhir Perlindungan` is `Tgl Akhir Perlindungan`.
    private let loose: [String: ListColumn]
    private let synonyms: [String: String]

    /// - Parameter synonyms: The word to read in place of each other.
    init(_ names: [(name: String, column: ListColumn)], synonyms: [String: String]) {
        self.synonyms = synonyms
        exact = Dictionary(names.map { (ListWords.key($0.name), $0.column) }) { first, _ in first }
        loose = Dictionary(names.map { (Self.words(of: $0.name, synonyms), $0.column) }) { first, _ in first }
    }

    /// The column that is called just so, case and punctuation aside.
    package subscript(name: String) -> ListColumn? { exact[ListWords.key(name)] }

    /// The column that is called so in other words, as abbreviated or with a unit behind it.
    package func resembling(_ name: String) -> ListColumn? { loose[Self.words(of: name, synonyms)] }

    /// The words of a name in their order, each as the one it stands for, without what stands in brackets.
    private static func words(of name: String, _ synonyms: [String: String]) -> String {
        name.prefix { $0 != "(" && $0 != "[" }
            .split { $0.isWhitespace || "_-/:".contains($0) }
            .map { ListWords.key(String($0)) }
            .map { synonyms[$0] ?? $0 }
            .filter { !$0.isEmpty }
            .joined(separator: " ")
    }
}
