import Bahasa
import Chat

/// What a person wrote, looked at once for all who ask about it.
///
/// A class, so that intents are sought when first asked for and only then: most answers in a form are read without.
final class Heard {
    let text: String
    let message: MessageID
    let saying: Saying
    /// In dictionary spelling.
    let words: [Word]
    /// A yes or a no, if it is nothing else.
    let assent: Assent?
    private let cues: Cues
    private let understanding: Understanding
    private lazy var ranked = understanding.ranked(saying)

    init(_ message: TextMessage, _ saying: Saying, _ knowledge: Knowledge) {
        text = message.text
        self.message = message.message
        self.saying = saying
        words = knowledge.language.normaliser.words(of: saying)
        assent = Assent.read(saying)
        cues = Cues(saying, words: words)
        understanding = knowledge.understanding
    }

    var isQuestion: Bool { cues.isQuestion }

    /// Whether it tells of something that happened, rather than asking what if; where unsure, it does.
    var isReport: Bool { cues.isReport }

    /// The misfortune its words tell of, which is answered before all else.
    var emergency: Topic.Emergency? { cues.isUrgent ? understanding.emergency(cues, ranked) : nil }

    /// The misfortune it is likely to tell of in words of its own.
    ///
    /// - Parameter confidence: The least to believe it from; more where an answer to something else is expected.
    func likelyEmergency(from confidence: Double = Understanding.likelyEnoughForConcern) -> Topic.Emergency? {
        understanding.likelyEmergency(ranked, from: confidence)
    }

    /// What it is about.
    ///
    /// - Parameter confidence: The least to be sure from, where more is asked than usual.
    func meaning(from confidence: Double = 0) -> Meaning {
        understanding.meaning(of: saying, ranked: ranked, from: confidence)
    }

    /// The prepared answer nearest to the words, be it ever so far; an amount among them makes the meaning unsure.
    var nearestTopic: String? { understanding.nearestTopic(to: saying) }
}
