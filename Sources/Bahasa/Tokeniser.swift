/// Cuts a text into tokens in one pass.
struct Tokeniser {
    static func cut(_ text: String, limit: Int, lexicon: Lexicon) -> (source: String, tokens: [Token]) {
        // Fewer bytes than the limit cannot be more characters; the common message is not copied.
        let source = text.utf8.count <= limit ? text : String(text.unicodeScalars.prefix(limit))
        var tokeniser = Tokeniser(lexicon: lexicon)
        for scalar in source.unicodeScalars { tokeniser.take(scalar) }
        tokeniser.finish()
        return (source, tokeniser.tokens)
    }

    private init(lexicon: Lexicon) { self.lexicon = lexicon }

    private let lexicon: Lexicon
    private var tokens: [Token] = []
    private var kind: Token.Kind?
    private var letters: [UInt8] = []
    private var start = 0
    private var offset = 0
    private var end = 0
    private var isGlued = false
    /// Where an apostrophe stands that belongs to the word only if a letter follows.
    private var apostrophe: Range<Int>?

    private mutating func take(_ scalar: Unicode.Scalar) {
        let length = UTF8.width(scalar)
        switch Folded(scalar) {
        case .nothing: break
        case .space:
            finish()
            isGlued = false
        case .letter(let letter): extend(.word, with: CollectionOfOne(letter))
        case .digit(let digit): extend(.number, with: CollectionOfOne(digit))
        case .otherLetter(let letter): extend(.word, with: letter.properties.lowercaseMapping.utf8)
        case .sign(UInt8(ascii: "'")) where kind == .word && apostrophe == nil:
            apostrophe = offset..<offset + length
        case .sign(let sign): stand(CollectionOfOne(sign), length: length)
        case .otherSymbol(let symbol): stand(String(symbol).utf8, length: length)
        }
        offset += length
        if kind != nil, apostrophe == nil { end = offset }
    }

    private mutating func extend(_ kind: Token.Kind, with bytes: some Sequence<UInt8>) {
        if apostrophe != nil, kind == .word {
            apostrophe = nil
            letters.append(UInt8(ascii: "'"))
        }
        if self.kind != kind {
            finish()
            self.kind = kind
            start = offset
        }
        letters.append(contentsOf: bytes)
    }

    private mutating func stand(_ bytes: some Sequence<UInt8>, length: Int) {
        finish()
        append(.symbol, String(decoding: Array(bytes), as: UTF8.self), offset..<offset + length)
    }

    private mutating func finish() {
        if let kind {
            append(kind, String(decoding: letters, as: UTF8.self), start..<end)
            letters.removeAll(keepingCapacity: true)
            self.kind = nil
        }
        if let apostrophe {
            self.apostrophe = nil
            append(.symbol, "'", apostrophe)
        }
    }

    private mutating func append(_ kind: Token.Kind, _ text: String, _ range: Range<Int>) {
        let roles = kind == .number ? WordRoles() : lexicon[text]
        tokens.append(Token(kind: kind, text: text, isGlued: isGlued, roles: roles, range: range))
        isGlued = true
    }
}
