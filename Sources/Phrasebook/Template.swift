/// A text with holes, taken apart once so that filling it is only joining: `Halo {sapaan}, …`.
struct Template: Sendable, Hashable {
    enum Piece: Sendable, Hashable {
        case literal(String)
        case hole(String)
    }

    let pieces: [Piece]

    /// The names between braces, each once.
    var holes: Set<String> {
        Set(pieces.compactMap { if case .hole(let name) = $0 { name } else { nil } })
    }

    /// Takes a text apart.
    ///
    /// A brace that opens no `{name}` is a slip of the pen, never a brace that was meant.
    init(_ text: String, constants: [String: String] = [:]) throws(TemplateFault) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[brace] == "{" else { throw .strayBrace }
            pieces.append(literal: String(rest[..<brace]))
            let afterBrace = rest[rest.index(after: brace)...]
            guard let end = afterBrace.firstIndex(of: "}") else { throw .unclosed }
            let name = afterBrace[..<end]
            guard !name.isEmpty, name.utf8.allSatisfy(Template.mayName) else { throw .badName(String(name)) }
            if let constant = constants[String(name)] {
                pieces.append(literal: constant)
            } else {
                pieces.append(.hole(String(name)))
            }
            rest = rest[afterBrace.index(after: end)...]
        }
        pieces.append(literal: String(rest))
        self.pieces = pieces
    }

    private static func mayName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
        default: false
        }
    }
}

extension [Template.Piece] {
    /// Joins on to a literal that ends the pieces so far.
    fileprivate mutating func append(literal: String) {
        guard !literal.isEmpty else { return }
        if case .literal(let last)? = last {
            self[count - 1] = .literal(last + literal)
        } else {
            append(.literal(literal))
        }
    }
}

enum TemplateFault: Error, Sendable, Hashable {
    case strayBrace
    case unclosed
    case badName(String)
}

extension TemplateFault {
    var problem: String {
        switch self {
        case .strayBrace: "a '}' closes nothing"
        case .unclosed: "a '{' is never closed"
        case .badName(let name): "'{\(name)}' is no placeholder: only a-z, 0-9 and _ stand between braces"
        }
    }
}
