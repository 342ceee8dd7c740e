package import Bahasa
import Synchronization

/// Finds what a person wants: first the intent they voice, then the prepared answer that fits their words best.
///
/// Intents are learnt from many examples and told with a confidence that can be trusted; the topics within an intent
/// have few examples each, so among them the nearest example decides. The same words always mean the same.
package final class Understanding: Sendable {
    /// What the classifier learns from: the examples of the intents.
    ///
    /// The topics' questions would tell it nothing that these do not, and cost half as much time again.
    package let lessons: [Classifier.Example]
    package let forms: WordForms
    /// The wider intent of each that is a part of one: of "joke", "other".
    package let wider: [String: String]
    private let matcher: QuestionMatcher
    private let aims: [String: Aim]
    private let topics: [String: Topic]
    /// Events are folded one at a time, so nobody waits for it.
    private let desk = Mutex(Desk())

    private struct Desk {
        var classifier: Classifier?
        var shelf: ClassifierShelf?
        /// Room to classify in.
        var scratch = Classifier.Scratch()
    }

    package init(intents: [Intent], topics: [Topic], entries: [QuestionMatcher.Entry], forms: WordForms) {
        self.forms = forms
        self.topics = Dictionary(topics.map { ($0.id, $0) }) { first, _ in first }
        aims = Dictionary(intents.map { ($0.label, $0.aim) }) { first, _ in first }.compactMapValues(\.self)
        wider = Dictionary(intents.map { ($0.label, $0.wider) }) { first, _ in first }.compactMapValues(\.self)
        matcher = QuestionMatcher(entries, normaliser: forms.normaliser)
        lessons = intents.flatMap(\.lessons)
    }

    /// Learns its lessons the first time it is asked for, which takes about a second of the processor for three thousand of
    /// them, unless an earlier run has left on the shelf what it learnt.
    ///
    /// Whoever only reads the configuration does not wait for it; a bot asks as it begins to serve.
    package var classifier: Classifier { desk.withLock { trained(&$0) } }

    /// Looks on the shelf before learning, and leaves there what had to be learnt; to be told before it is first asked.
    package func keepLearnt(on shelf: ClassifierShelf) { desk.withLock { $0.shelf = shelf } }

    private func trained(_ desk: inout Desk) -> Classifier {
        if let classifier = desk.classifier { return classifier }
        let kept = desk.shelf?.take().flatMap { Classifier(record: $0, forms: forms) }
        let classifier = kept ?? Classifier(lessons, forms: forms)
        if kept == nil { desk.shelf?.put(classifier.record) }
        desk.classifier = classifier
        return classifier
    }
}

/// Where what was learnt lies between runs; it gives back only what the same program has learnt from the same lessons.
package struct ClassifierShelf: Sendable {
    package var take: @Sendable () -> [UInt8]?
    package var put: @Sendable ([UInt8]) -> Void

    package init(take: @escaping @Sendable () -> [UInt8]?, put: @escaping @Sendable ([UInt8]) -> Void) {
        self.take = take
        self.put = put
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
        desk.withLock { trained(&$0).ranked(saying, limit: 3, using: &$0.scratch) }
    }

    private func severalWishes(in saying: Saying) -> [Classifier.Wish] {
        desk.withLock { trained(&$0).severalWishes(in: saying, using: &$0.scratch) }
    }

    /// The misfortune that a message is likeliest to tell of, though none of its words says so by itself.
    func likelyEmergency(_ ranked: [Classifier.Match], from confidence: Double) -> Topic.Emergency? {
        ranked.first.flatMap { $0.confidence >= confidence ? emergency(of: $0.label) : nil }
    }

    /// The misfortune that words tell of.
    ///
    /// They are believed unless the message surely asks for something else: "kalau meninggal ahli waris dapat berapa"
    /// wants a figure and no condolence.
    func emergency(_ cues: Cues, _ ranked: [Classifier.Match]) -> Topic.Emergency? {
        guard cues.isUrgent else { return nil }
        // Who wants to die may well speak of a death; they come first.
        if likelyEmergency(ranked, from: Self.likelyEnoughForConcern) == .distress { return .distress }
        if cues.isQuestion, let other = ranked.first, emergency(of: other.label) == nil,
            other.confidence >= Self.sureOfSomethingElse
        {
            return nil
        }
        return cues.isDeath ? .death : .accident
    }

    private func emergency(of label: String) -> Topic.Emergency? {
        aims[label]?.topicID.flatMap { topics[$0]?.emergency }
    }

    /// The topic with the nearest example.
    func nearestTopic(to saying: Saying) -> String? { matcher.ranked(saying, limit: 1).first?.id }

    package func meaning(of saying: Saying) -> Meaning { meaning(of: saying, ranked: ranked(saying)) }

    /// - Parameters:
    ///   - ranked: The intents of the saying as a whole, found before.
    ///   - confidence: The least to be sure from, where more is asked than the classifier's own threshold.
    func meaning(of saying: Saying, ranked: [Classifier.Match], from confidence: Double = 0) -> Meaning {
        let nearest = nearest(to: saying)
        if let twin = nearest.first, twin.likeness >= Self.asGoodAsTheExample { return .sure([.topic(twin.id)]) }
        if matcher.isForeign(saying), !isSurelyAstray(ranked) { return .nothing }
        let wishes = severalWishes(in: saying).filter { $0.match.confidence >= Self.sureOfPart }
            .compactMap { aim($0.match, self.nearest(to: $0.part)) }.distinct
        if wishes.count > 1 { return .sure(wishes) }
        if let best = ranked.first, best.confidence < max(confidence, mayBeEmergency(ranked) ? Self.sureOfNone : 0) {
            return .unsure(aims(of: ranked, nearest))
        }
        switch classifier.verdict(of: ranked) {
        case .answer(let match): return aim(match, nearest).map { .sure([$0]) } ?? .nothing
        case .unsure(let matches):
            if let agreed = nearest.first, agreed.likeness >= Self.likeEnoughToDecide,
                matches.contains(where: { $0.label == topics[agreed.id]?.intent })
            {
                return .sure([.topic(agreed.id)])
            }
            let aims = aims(of: matches, nearest)
            return aims.isEmpty ? .nothing : .unsure(aims)
        case .nothing: return .nothing
        }
    }

    /// The topics whose examples are most alike, best first.
    private func nearest(to saying: Saying) -> [QuestionMatcher.Match] { matcher.ranked(saying, limit: 10) }

    /// What may be meant, three at most: a misfortune before all else, then a topic that is much alike.
    private func aims(of matches: [Classifier.Match], _ nearest: [QuestionMatcher.Match]) -> [Aim] {
        let urgent = matches.filter { emergency(of: $0.label) != nil && $0.confidence >= Self.worthOffering }
        let alike = nearest.prefix(1).filter { $0.likeness >= Self.likeEnoughToDecide }.map { Aim.topic($0.id) }
        let likely = matches.compactMap { aim($0, nearest) }
        return Array((urgent.compactMap { aim($0, nearest) } + alike + likely).distinct.prefix(3))
    }

    /// Whether it is about a thing that is foreign to us and has an answer all the same: a joke, another programme.
    private func isSurelyAstray(_ ranked: [Classifier.Match]) -> Bool {
        ranked.first.map { wider[$0.label] != nil && $0.confidence >= Self.sureOfSomethingElse } ?? false
    }

    private func mayBeEmergency(_ ranked: [Classifier.Match]) -> Bool {
        ranked.contains { $0.confidence >= Self.worthOffering && emergency(of: $0.label) != nil }
    }

    /// Where an intent leads: to the topic of its own that is nearest to the words, else to what the intent names.
    private func aim(_ match: Classifier.Match, _ nearest: [QuestionMatcher.Match]) -> Aim? {
        let finer = nearest.first { near in
            near.likeness >= Self.likeEnoughToPrefer && topics[near.id]?.intent == match.label
        }
        return finer.map { .topic($0.id) } ?? aims[match.label]
    }

    /// From here a likely accident or death is answered as one where nothing is asked.
    ///
    /// Concern too many hurts little, an accident not seen does.
    static let likelyEnoughForConcern = 0.5
    /// From here it is at least offered, unless something else is so sure.
    private static let worthOffering = 0.15
    private static let sureOfNone = 0.6
    /// Less, and a clause is but a part of the whole.
    private static let sureOfPart = 0.75
    /// From here words of misfortune are taken for a question about the programmes.
    private static let sureOfSomethingElse = 0.7
    // Likenesses of a question to an example, from 0 to 1.
    private static let asGoodAsTheExample = 0.85
    private static let likeEnoughToDecide = 0.6
    private static let likeEnoughToPrefer = 0.4
}
