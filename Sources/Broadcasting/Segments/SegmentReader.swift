import Jamsostek

/// Reads an expression from its first lexeme to its last: "atau" between what "dan" binds, "dan" between conditions.
struct SegmentReader {
    let language: SegmentLanguage
    let lexemes: Lexemes
    let communities: [Int64: String]?
    var position = 0
    private var depth = 0

    init(_ language: SegmentLanguage, _ lexemes: Lexemes, communities: [Int64: String]?) {
        self.language = language
        self.lexemes = lexemes
        self.communities = communities
    }

    mutating func segment() throws(SegmentFault) -> Segment {
        guard !lexemes.list.isEmpty else { throw SegmentFault(.empty, at: 0..<0) }
        let segment = try disjunction()
        guard position < lexemes.list.count else { return segment }
        throw leftover()
    }

    private mutating func disjunction() throws(SegmentFault) -> Segment {
        var parts = [try conjunction()]
        while take(.or) { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction() throws(SegmentFault) -> Segment {
        var parts = [try negation()]
        while true {
            let start = position
            if take(.and) {
                let part = try negation()
                try check(part, beside: parts, at: start + 1..<position)
                parts.append(part)
            } else if take(.except) {
                parts.append(.not(try negation()))
            } else {
                return parts.count == 1 ? parts[0] : .all(parts)
            }
        }
    }

    private mutating func negation() throws(SegmentFault) -> Segment {
        let start = position
        guard take(.not) || take(.except) else { return try primary() }
        try descend(from: start)
        defer { depth -= 1 }
        return .not(try negation())
    }

    private mutating func primary() throws(SegmentFault) -> Segment {
        guard kind == .open else { return try condition() }
        let start = position
        position += 1
        try descend(from: start)
        defer { depth -= 1 }
        let segment = try disjunction()
        guard kind == .close else {
            if position < lexemes.list.count { throw leftover() }
            throw fault(.unclosedParenthesis, start..<start + 1)
        }
        position += 1
        return segment
    }

    private mutating func descend(from start: Int) throws(SegmentFault) {
        guard depth < Self.deepest else { throw fault(.tooDeep, start..<start + 1) }
        depth += 1
    }

    /// More than anybody needs, and little enough for the stack.
    private static let deepest = 32

    /// Says so where nobody can be two things at once that somebody joined by "dan", most often for want of "atau".
    private func check(_ part: Segment, beside others: [Segment], at range: Range<Int>) throws(SegmentFault) {
        guard let other = others.first(where: { $0.excludes(part) }) else { return }
        throw fault(.contradiction(language.text(of: other), language.text(of: part)), range)
    }

    /// Why what stands here cannot go on after a condition.
    private func leftover() -> SegmentFault {
        let here = position..<position + 1
        switch kind {
        case .close: return fault(.strayParenthesis, here)
        case .comma: return fault(.comma, here)
        case .sign: return fault(.unknownWord(lexemes.typed(here), nearest: []), here)
        default: break
        }
        if isKnown(here) { return fault(.connectiveExpected, here) }
        let connectives: [SegmentWord] = [.and, .or, .except]
        let keys = language.words.values.filter { $0.value.contains(where: connectives.contains) }.map(\.key)
        let nearest = Wording.nearest(to: lexemes.key(here) ?? "", among: keys)
        return nearest.isEmpty
            ? fault(.connectiveExpected, here)
            : fault(
                .unknownWord(lexemes.typed(here), nearest: nearest.compactMap { language.words.spellings[$0] }), here)
    }

    private func isKnown(_ range: Range<Int>) -> Bool {
        lexemes.key(range).map { !language.words[$0].isEmpty || !language.names[$0].isEmpty } ?? true
    }
}

extension SegmentReader {
    var kind: Lexemes.Kind? { position < lexemes.list.count ? lexemes.list[position].kind : nil }

    func fault(_ kind: SegmentFault.Kind, _ range: Range<Int>) -> SegmentFault {
        SegmentFault(kind, at: lexemes.place(range))
    }

    /// The longest word of the language that begins at a place, and how many lexemes it takes.
    func word(at position: Int) -> (word: SegmentWord, count: Int)? {
        longest(language.words, at: position).map { ($0.values[0], $0.count) }
    }

    /// What the longest name that begins at a place stands for, and how many lexemes it takes.
    func longest<Value>(_ table: NameTable<Value>, at position: Int) -> (values: [Value], count: Int)? {
        for count in (1...table.mostWords).reversed() {
            guard let key = lexemes.key(position..<position + count) else { continue }
            let values = table[key]
            if !values.isEmpty { return (values, count) }
        }
        return nil
    }

    mutating func take(_ wanted: SegmentWord) -> Bool {
        guard let (word, count) = word(at: position), word == wanted else { return false }
        position += count
        return true
    }
}

extension Segment {
    /// Whether nobody can meet both conditions, since of what they ask about each person has one.
    fileprivate func excludes(_ other: Segment) -> Bool {
        switch (self, other) {
        case (.job, .job), (.platform, .platform), (.standing, .standing), (.role, .role): self != other
        case (.groups, .role), (.groups, .job), (.groups, .platform), (.groups, .standing), (.groups, .place): true
        case (.role, .groups), (.job, .groups), (.platform, .groups), (.standing, .groups), (.place, .groups): true
        default: false
        }
    }
}
