import Bahasa
import TestSupport
import Testing

@Suite("What was learnt is taken up again to the bit, or not at all") struct ClassifierRecordTests {
    private let forms: WordForms
    private let classifier: Classifier

    init() throws {
        forms = WordForms(normaliser: try ConfigFiles.normaliser.get())
        classifier = Classifier(IntentSamples.examples, forms: forms)
    }

    @Test func answersAsTheOneThatLearnt() throws {
        let restored = try #require(Classifier(record: classifier.record, forms: forms))
        #expect(restored.labels == classifier.labels)
        for text in IntentSamples.examples.map(\.text) + [
            "brp sih iurannya kalo telat", "", "zzz", "jatoh dr motor kmrn",
        ] {
            let saying = forms.saying(text)
            #expect(restored.ranked(saying, limit: 9) == classifier.ranked(saying, limit: 9), "\(text)")
        }
    }

    @Test func aTornRecordIsRefused() {
        let record = classifier.record
        for length in [0, 1, 7, 8, 40, record.count / 2, record.count - 1] {
            #expect(Classifier(record: Array(record.prefix(length)), forms: forms) == nil, "\(length) bytes")
        }
        #expect(Classifier(record: record + [0], forms: forms) == nil)
    }

    @Test(arguments: [1, 2, 3]) func noiseIsRefusedOrAnswersWithoutATrap(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            var record = classifier.record
            // Numbers of things stand at the beginnings; weights may be anything.
            for _ in 0..<3 {
                record[Int.random(in: 0..<min(400, record.count), using: &generator)] = .random(
                    in: 0...255, using: &generator)
            }
            _ = Classifier(record: record, forms: forms)?.ranked(forms.saying("bayar iuran dimana"))
        }
    }
}
