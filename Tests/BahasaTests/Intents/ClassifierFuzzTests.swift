import Bahasa
import TestSupport
import Testing

@Suite("Whatever is to be classified", .timeLimit(.minutes(2)))
struct ClassifierFuzzTests {
    private static let seed: UInt64 = 20_261_123

    @Test("random text is ranked without a trap, alike each time")
    func random() throws {
        let classifier = try IntentSamples.classifier()
        var random = SeededGenerator(seed: Self.seed)
        var scratch = Classifier.Scratch()
        for _ in 0..<500 {
            let text = random.text(upTo: 200)
            let saying = BahasaTests.saying(text)
            let matches = classifier.ranked(saying, using: &scratch)
            #expect(matches == classifier.ranked(saying), "seed \(Self.seed): \(text.debugDescription)")
            #expect(matches.allSatisfy { (0...1).contains($0.confidence) })
            _ = classifier.wishes(in: saying)
        }
    }

    @Test("random text can be learnt from")
    func learning() throws {
        var random = SeededGenerator(seed: Self.seed)
        let examples = (0..<120).map { number in
            Classifier.Example(label: "label \(number % 7)", text: random.text(upTo: 60))
        }
        let classifier = try IntentSamples.classifier(examples)
        #expect(classifier.ranked(saying("halo")).allSatisfy { $0.confidence.isFinite })
    }

    @Test(
        "100 KB of anything take no longer than a message's worth",
        arguments: ["a", "🙂", "ab ", "é", "1", "a1", "bayar, ", "terus ", "\u{200D}👨", "?", "&", "q w e r t y "])
    func long(piece: String) throws {
        let classifier = try IntentSamples.classifier()
        let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
        let time = ContinuousClock().measure {
            let saying = BahasaTests.saying(text)
            _ = classifier.ranked(saying)
            _ = classifier.wishes(in: saying)
        }
        // A debug build on a busy machine; a release build takes a millisecond or two.
        #expect(time < .seconds(5))
    }
}
