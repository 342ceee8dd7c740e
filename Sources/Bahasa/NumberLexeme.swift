/// A token or a few, seen as part of a number.
struct NumberLexeme {
    enum Kind {
        /// Digits with their separators.
        case literal(NumberLiteral)
        case role(NumberWords.Role)
        case other
    }

    let kind: Kind
    /// The tokens it is made of.
    let tokens: Range<Int>
    /// The word ends in `-an`, as in `120an` or `jutaan`: about so much.
    var isAbout = false
}

extension NumberLexeme {
    var role: NumberWords.Role? { if case .role(let role) = kind { role } else { nil } }
    var literal: NumberLiteral? { if case .literal(let literal) = kind { literal } else { nil } }

    /// All tokens of a saying, in order, as parts of numbers or as something else.
    static func cut(_ tokens: [Token]) -> [NumberLexeme] {
        var lexemes: [NumberLexeme] = []
        lexemes.reserveCapacity(tokens.count)
        var position = 0
        while position < tokens.count {
            let token = tokens[position]
            switch token.kind {
            case .symbol where joins(tokens, at: position), .word where isAnBeforeUnit(tokens, at: position):
                position += 1
            case .number, .symbol:
                if let (literal, end) = NumberLiteral.read(tokens, at: position) {
                    lexemes.append(NumberLexeme(kind: .literal(literal), tokens: position..<end))
                    position = end
                } else {
                    lexemes.append(NumberLexeme(kind: .other, tokens: position..<position + 1))
                    position += 1
                }
            case .word:
                append(token.text, at: position, to: &lexemes)
                position += 1
            }
        }
        return lexemes
    }

    /// A hyphen within a number, as in `lima-ratus` or `2,5-juta`; one before another number parts a range.
    private static func joins(_ tokens: [Token], at position: Int) -> Bool {
        guard tokens[position].isSign("-"), tokens[position].isGlued, position + 1 < tokens.count,
            tokens[position + 1].isGlued
        else { return false }
        switch NumberWords.role(of: tokens[position + 1].text) {
        case .small, .large, .teen, .half: return true
        default: return false
        }
    }

    /// The `an` of `500an ribu`.
    private static func isAnBeforeUnit(_ tokens: [Token], at position: Int) -> Bool {
        guard tokens[position].text == "an", tokens[position].isGlued, position > 0,
            tokens[position - 1].kind == .number, position + 1 < tokens.count
        else { return false }
        return NumberWords.isUnit(tokens[position + 1].text)
    }

    private static func append(_ word: String, at position: Int, to lexemes: inout [NumberLexeme]) {
        let tokens = position..<position + 1
        if let role = NumberWords.role(of: word) {
            lexemes.append(NumberLexeme(kind: .role(role), tokens: tokens))
        } else if word.utf8.count > 2, word.utf8.suffix(2).elementsEqual("an".utf8),
            let role = NumberWords.role(of: String(word.dropLast(2)))
        {
            lexemes.append(NumberLexeme(kind: .role(role), tokens: tokens, isAbout: true))
        } else if let roles = NumberWords.roles(inCompound: word) {
            for role in roles { lexemes.append(NumberLexeme(kind: .role(role), tokens: tokens)) }
        } else {
            lexemes.append(NumberLexeme(kind: .other, tokens: tokens))
        }
    }
}

extension NumberWords {
    /// The words in one written without spaces, as `duaratus` or `limapuluhribu`; nil unless all of it is a number.
    static func roles(inCompound word: String) -> [Role]? {
        guard (6...60).contains(word.utf8.count), let first = word.utf8.first, beginnings.contains(first),
            // The shortest number word has three letters: most words end here, without a copy.
            (3...8).contains(where: { role(of: String(word.prefix($0))) != nil })
        else { return nil }
        let bytes = Array(word.utf8)
        var roles: [Role] = []
        var start = 0
        while start < bytes.count {
            let longest = min(8, bytes.count - start)
            let match = stride(from: longest, through: 3, by: -1).lazy.compactMap { length in
                role(of: String(decoding: bytes[start..<start + length], as: UTF8.self)).map { (length, $0) }
            }.first
            guard let (length, role) = match else { return nil }
            roles.append(role)
            start += length
        }
        return roles.count > 1 ? roles : nil
    }

    /// The letters number words begin with.
    private static let beginnings = Set("sdtelnc".utf8)
}
