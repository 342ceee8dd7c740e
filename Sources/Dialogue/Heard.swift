import Bahasa
import Chat

/// What a person wrote, looked at once for all who ask about it.
struct Heard {
    let text: String
    let message: MessageID
    let saying: Saying
    /// In dictionary spelling.
    let words: [Word]
    /// A yes or a no, if it is nothing else.
    let assent: Assent?
    let isQuestion: Bool
    /// What must be answered before all else.
    let emergency: Topic.Emergency?
    private let ranked: [Classifier.Match]
    private let understanding: Understanding

    init(_ message: TextMessage, _ saying: Saying, _ knowledge: Knowledge) {
        text = message.text
        self.message = message.message
        self.saying = saying
        words = knowledge.language.normaliser.words(of: saying)
        assent = Assent.read(saying)
        understanding = knowledge.understanding
        ranked = understanding.ranked(saying)
        let cues = Cues(saying, words: words)
        isQuestion = cues.isQuestion
        emergency = understanding.emergency(cues, ranked: ranked)
    }

    /// What it is about.
    ///
    /// - Parameter confidence: The least to be sure from, where more is asked than usual.
    func meaning(from confidence: Double = 0) -> Meaning {
        understanding.meaning(of: saying, ranked: ranked, from: confidence)
    }
}
