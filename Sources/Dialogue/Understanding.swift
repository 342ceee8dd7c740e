package import Bahasa
import Synchronization

/// Finds what a person wants: first the intent they voice, then the prepared answer that fits their words best.
///
/// Intents are learnt from many examples and told with a confidence that can be trusted; the topics within an intent
/// have few examples each, so among them the nearest example decides. The same words always mean the same.
package final class Understanding: Sendable {
    package let classifier: Classifier
    /// What it learnt from.
    package let lessons: [Classifier.Example]
    package let forms: WordForms
    /// The wider intent of each that is a part of one: of "joke", "other".
    package let wider: [String: String]
    private let matcher: QuestionMatcher
    private let aims: [String: Aim]
    private let topics: [String: Topic]
    /// Room to classify in; events are folded one at a time, so nobody waits for it.
    private let scratch = Mutex(Classifier.Scratch())

    /// Learns from the examples of the intents and from the questions of the topics that name an intent.
    ///
    /// Takes about half a second for three thousand examples.
    package init(intents: [Intent], topics: [Topic], entries: [QuestionMatcher.Entry], forms: WordForms) {
        self.forms = forms
        self.topics = Dictionary(topics.map { ($0.id, $0) }) { first, _ in first }
        aims = Dictionary(intents.map { ($0.label, $0.aim) }) { first, _ in first }.compactMapValues(\.self)
        wider = Dictionary(intents.map { ($0.label, $0.wider) }) { first, _ in first }.compactMapValues(\.self)
        matcher = QuestionMatcher(entries, normaliser: forms.normaliser)
        let intentOfTopic = self.topics.compactMapValues(\.intent)
        lessons = intents.flatMap(\.lessons) + entries.flatMap { $0.lessons(teaching: intentOfTopic[$0.id]) }
        classifier = Classifier(lessons, forms: forms)
    }
}

extension QuestionMatcher.Entry {
    fileprivate func lessons(teaching intent: String?) -> [Classifier.Example] {
        intent.map { label in questions.map { Classifier.Example(label: label, text: $0) } } ?? []
    }
}

/// What words are about.
package enum Meaning: Sendable, Hashable {
    /// Surely these, in the order they were said; one as a rule.
    case sure([Aim])
    /// One of these, the likeliest first; three at most.
    case unsure([Aim])
    /// Nothing that is ours.
    case nothing
}

extension Understanding {
    /// The likeliest intents, best first.
    func ranked(_ saying: Saying) -> [Classifier.Match] {
        scratch.withLock { classifier.ranked(saying, limit: 3, using: &$0) }
    }

    /// The misfortune that the likeliest intents speak of.
    ///
    /// Asked from far less than certainty: concern too many hurts nobody, and one accident not seen does.
    func emergency(among ranked: [Classifier.Match]) -> Topic.Emergency? {
        for match in ranked where match.confidence >= Self.likelyEnoughForConcern {
            guard case .topic(let id)? = aims[match.label], let emergency = topics[id]?.emergency else { continue }
            return emergency
        }
        return nil
    }

    package func meaning(of saying: Saying) -> Meaning { meaning(of: saying, ranked: ranked(saying)) }

    /// - Parameters:
    ///   - ranked: The intents of the saying as a whole, found before.
    ///   - confidence: The least to be sure from, where more is asked than the classifier's own threshold.
    func meaning(of saying: Saying, ranked: [Classifier.Match], from confidence: Double = 0) -> Meaning {
        let nearest = matcher.ranked(saying, limit: 5)
        if let twin = nearest.first, twin.likeness >= Self.asGoodAsTheExample { return .sure([.topic(twin.id)]) }
        if matcher.isForeign(saying) { return .nothing }
        let wishes = classifier.wishes(in: saying).compactMap { aim($0.match, in: $0.part) }
        if wishes.count > 1 { return .sure(wishes.distinct) }
        if let best = ranked.first, best.confidence < confidence { return .unsure(aims(of: ranked, in: saying)) }
        switch classifier.verdict(of: ranked) {
        case .answer(let match): return aim(match, in: saying).map { .sure([$0]) } ?? .nothing
        case .unsure(let matches):
            if let agreed = nearest.first, agreed.likeness >= Self.likeEnoughToDecide,
                matches.contains(where: { $0.label == topics[agreed.id]?.intent })
            {
                return .sure([.topic(agreed.id)])
            }
            let aims = aims(of: matches, in: saying)
            return aims.isEmpty ? .nothing : .unsure(aims)
        case .nothing: return .nothing
        }
    }

    private func aims(of matches: [Classifier.Match], in saying: Saying) -> [Aim] {
        matches.compactMap { aim($0, in: saying) }.distinct
    }

    /// Where an intent leads: to the topic of its own that is nearest to the words, else to what the intent names.
    private func aim(_ match: Classifier.Match, in saying: Saying) -> Aim? {
        let finer = matcher.ranked(saying, limit: 5).first { near in
            near.likeness >= Self.likeEnoughToPrefer && topics[near.id]?.intent == match.label
        }
        return finer.map { .topic($0.id) } ?? aims[match.label]
    }

    /// From here an accident or a death is answered as one.
    private static let likelyEnoughForConcern = 0.35
    // Likenesses of a question to an example, from 0 to 1.
    private static let asGoodAsTheExample = 0.85
    private static let likeEnoughToDecide = 0.6
    private static let likeEnoughToPrefer = 0.45
}
