import Chat

extension MessageTemplate {
    /// Takes a text apart, or says what is wrong with it and where.
    ///
    /// A mark is one only where a word begins or ends: "2*3" and "nama_file" are what they are.
    ///
    /// - Parameter longest: ``longestText``, or ``longestCaption`` beside a photo or document; with the longest values there are.
    package init(parsing text: String, longest: Int = MessageTemplate.longestText) throws(TemplateFault) {
        var reader = TemplateReader(text)
        self.init(try reader.read())
        guard !isBlank else { throw TemplateFault(.empty, at: 0..<text.utf16.count) }
        guard length <= longest else {
            throw TemplateFault(.tooLong(most: longest, length: length), at: 0..<text.utf16.count)
        }
    }

    /// In UTF-16 units, with the longest values there are.
    package var length: Int {
        pieces.reduce(0) { length, piece in
            switch piece {
            case .words(let words): length + words.utf16.count
            case .hole(let field): length + field.longest
            case .begin, .end: length
            }
        }
    }

    private var isBlank: Bool {
        pieces.allSatisfy { piece in
            switch piece {
            case .words(let words): words.allSatisfy(\.isWhitespace)
            case .hole: false
            case .begin, .end: true
            }
        }
    }
}
