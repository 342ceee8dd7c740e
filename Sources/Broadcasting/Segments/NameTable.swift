/// What names stand for, looked up by their letters without spaces and case.
struct NameTable<Value: Hashable & Sendable>: Sendable {
    private(set) var values: [String: [Value]] = [:]
    /// By key, as they were listed; to suggest from.
    private(set) var spellings: [String: String] = [:]
    /// So many words of a text can make one name, with one more for whoever writes it apart.
    private(set) var mostWords = 1

    mutating func add(_ name: String, _ value: Value) {
        let words = Wording.words(name)
        let key = words.joined()
        guard !key.isEmpty else { return }
        mostWords = max(mostWords, words.count + 1)
        if !values[key, default: []].contains(value) { values[key, default: []].append(value) }
        if spellings[key] == nil { spellings[key] = name }
    }

    subscript(key: String) -> [Value] { values[key] ?? [] }
}
