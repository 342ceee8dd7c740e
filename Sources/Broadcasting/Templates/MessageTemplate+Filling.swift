import Chat

extension MessageTemplate {
    /// The message as one recipient reads it; nil where it tells something that cannot be said of them.
    package func filled(with values: RecipientValues, words: TemplateWords) -> StyledText? {
        var (filled, length) = (StyledText(text: ""), 0)
        var open: [(kind: TextStyle.Kind, start: Int)] = []
        for piece in pieces {
            switch piece {
            case .words(let words):
                filled.text += words
                length += words.utf16.count
            case .hole(let field):
                guard let value = values.text(field, words) else { return nil }
                filled.text += value
                length += value.utf16.count
            case .begin(let kind): open.append((kind, length))
            case .end:
                guard let style = open.popLast(), style.start < length else { continue }
                filled.styles.append(TextStyle(style.kind, from: style.start, length: length - style.start))
            }
        }
        // The order in which they begin, the outer first.
        filled.styles.sort { ($0.start, -$0.length) < ($1.start, -$1.length) }
        return filled
    }
}
