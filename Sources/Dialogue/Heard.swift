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
    private let cues: Cues

    init(_ message: TextMessage, _ saying: Saying, _ language: Language) {
        text = message.text
        self.message = message.message
        self.saying = saying
        words = language.normaliser.words(of: saying)
        assent = Assent.read(saying)
        cues = Cues(saying, words: words)
    }

    var isQuestion: Bool { cues.isQuestion }

    /// Whether it tells of a misfortune that happened, rather than asking what if; where unsure, it does.
    var isReport: Bool { cues.isReport }

    /// What the handbook has to say before all else; nil where nothing is urgent, or where somebody asks what if and
    /// another answer surely fits better: "kalau meninggal dapat berapa" mourns nobody.
    func urgentTopic(in handbook: Handbook) -> Topic? {
        guard let topic = emergency.flatMap(handbook.topic) else { return nil }
        guard cues.isSupposed, let supposed = topic.supposed else { return topic }
        if case .answer(let match) = handbook.matcher.verdict(on: saying), match.id != topic.id { return nil }
        return handbook[supposed]
    }

    /// What must be answered before all else.
    var emergency: Topic.Emergency? {
        guard cues.isUrgent else { return nil }
        return cues.isDeath ? .death : .accident
    }
}
