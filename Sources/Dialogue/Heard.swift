import Bahasa
import Chat

/// What a person wrote, looked at once for all who ask about it.
struct Heard {
    let text: String
    let message: MessageID
    let saying: Saying
    /// In dictionary spelling.
    let words: [String]
    /// A yes or a no, if it is nothing else.
    let assent: Assent?
    private let cues: Cues?

    init(_ message: TextMessage, _ saying: Saying, _ language: Language) {
        text = message.text
        self.message = message.message
        self.saying = saying
        words = language.normaliser.words(of: saying)
        assent = Assent.read(saying)
        // Bare numbers tell of nothing and ask nothing.
        let hasWords = saying.tokens.contains { $0.kind == .word } || saying.hasQuestionMark
        cues = hasWords ? Cues(saying, normaliser: language.normaliser) : nil
    }

    var isQuestion: Bool { cues?.isQuestion ?? false }

    /// What must be answered before all else.
    var emergency: Topic.Emergency? {
        guard let cues, cues.isUrgent else { return nil }
        return cues.isDeath ? .death : .accident
    }
}

extension Saying {
    var hasQuestionMark: Bool { tokens.contains { $0.kind == .symbol && $0.text == "?" } }
}
