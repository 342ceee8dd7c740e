import Chat

/// Reads a text with marks and holes from its first character to its last.
struct TemplateReader {
    /// A mark that waits for its end.
    private struct Opening {
        var sign: Character
        /// In UTF-16 units.
        var range: Range<Int>
        /// Of a link: where the bracket is that closes its words, and where its address ends.
        var link: (close: Int, end: Int)?
    }

    private let characters: [Character]
    /// Where each character begins, in UTF-16 units, and the end.
    private let offsets: [Int]
    private var position = 0
    private var pieces: [MessageTemplate.Piece] = []
    private var words = ""
    private var open: [Opening] = []

    init(_ text: String) {
        characters = Array(text)
        offsets = characters.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.utf16.count) }
    }

    mutating func read() throws(TemplateFault) -> [MessageTemplate.Piece] {
        while position < characters.count { try step() }
        if let opening = open.last { throw TemplateFault(.unclosedMark(String(opening.sign)), at: opening.range) }
        flush()
        return pieces
    }

    private mutating func step() throws(TemplateFault) {
        let character = characters[position]
        switch character {
        case "\\" where at(position + 1).map(Self.marks.contains) ?? false:
            words.append(characters[position + 1])
            position += 2
        case "*", "_": mark(character)
        case "[": try link()
        case "]" where open.contains(where: { $0.link?.close == position }): try endLink()
        case "{": try hole()
        case "}": throw fault(.strayBrace, position..<position + 1)
        default: take(character)
        }
    }

    /// The signs that a backslash makes ordinary.
    private static let marks: Set<Character> = ["\\", "*", "_", "[", "]", "(", ")", "{", "}"]

    private mutating func take(_ character: Character) {
        words.append(character)
        position += 1
    }

    private mutating func mark(_ sign: Character) {
        let (before, after) = (at(position - 1), at(position + 1))
        let isOpen = open.contains { $0.sign == sign }
        if open.last?.sign == sign, before.map({ !$0.isWhitespace }) ?? false, !(after.map(Self.isWord) ?? false) {
            flush()
            pieces.append(.end)
            open.removeLast()
            position += 1
        } else if !isOpen, !(before.map(Self.isWord) ?? false), let after, !after.isWhitespace, after != sign {
            begin(sign, sign == "*" ? .bold : .italic)
        } else {
            take(sign)
        }
    }

    private mutating func begin(_ sign: Character, _ kind: TextStyle.Kind, link: (close: Int, end: Int)? = nil) {
        flush()
        open.append(Opening(sign: sign, range: units(position..<position + 1), link: link))
        pieces.append(.begin(kind))
        position += 1
    }

    /// A bracket begins a link where an address follows its words; any other is a bracket.
    private mutating func link() throws(TemplateFault) {
        guard !open.contains(where: { $0.sign == "[" }), let close = closing(position), at(close + 1) == "(" else {
            return take("[")
        }
        let start = position
        guard let end = characters[(close + 2)...].firstIndex(of: ")") else {
            throw fault(.badLink(String(characters[(close + 2)...])), start..<characters.count)
        }
        let address = String(characters[(close + 2)..<end])
        guard Self.isAddress(address), close > start + 1 else { throw fault(.badLink(address), start..<end + 1) }
        begin("[", .link(address), link: (close, end))
    }

    private mutating func endLink() throws(TemplateFault) {
        guard let opening = open.popLast() else { return take("]") }
        guard let link = opening.link, link.close == position else {
            // A mark that opened within the words would end beyond them.
            throw TemplateFault(.unclosedMark(String(opening.sign)), at: opening.range)
        }
        flush()
        pieces.append(.end)
        position = link.end + 1
    }

    /// Where the bracket is closed that opens here.
    private func closing(_ start: Int) -> Int? {
        var index = start + 1
        while index < characters.count {
            switch characters[index] {
            case "\\": index += 1
            case "]": return index
            case "[": return nil
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Only what is encrypted and names a site: `https://…`.
    private static func isAddress(_ text: String) -> Bool {
        guard text.lowercased().hasPrefix("https://"), text.utf8.count <= 1000 else { return false }
        let host = text.dropFirst(8).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return text.allSatisfy { $0.isASCII && !$0.isWhitespace && $0 != "(" && $0 != "{" && $0 != "\\" }
            && host.contains(".") && !host.hasPrefix(".") && !host.hasSuffix(".") && !host.contains("@")
    }

    private mutating func hole() throws(TemplateFault) {
        let start = position
        guard let end = characters[start...].firstIndex(of: "}") else {
            throw fault(.strayBrace, start..<start + 1)
        }
        let name = String(characters[(start + 1)..<end])
        let known = name.lowercased().filter { !$0.isWhitespace }
        guard let field = TemplateField(rawValue: known) else {
            let nearest = Wording.nearest(to: known, among: TemplateField.allCases.map(\.rawValue), most: 1).first
            throw fault(
                .unknownField(name, nearest: nearest.flatMap(TemplateField.init(rawValue:))), start..<end + 1)
        }
        flush()
        pieces.append(.hole(field))
        position = end + 1
    }

    private mutating func flush() {
        guard !words.isEmpty else { return }
        pieces.append(.words(words))
        words = ""
    }

    private func at(_ index: Int) -> Character? { characters.indices.contains(index) ? characters[index] : nil }

    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    private func units(_ range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<offsets[range.upperBound] }

    private func fault(_ kind: TemplateFault.Kind, _ range: Range<Int>) -> TemplateFault {
        TemplateFault(kind, at: units(range))
    }
}
