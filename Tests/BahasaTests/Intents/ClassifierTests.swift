import Bahasa
import TestSupport
import Testing

@Suite("Learning what messages want")
struct ClassifierTests {
    @Test(
        "messages not learnt from are understood, however they are spelt",
        arguments: [
            ("brp sebulan kak iurannya", "cost"), ("bayar iurannya dimana", "how_to_pay"),
            ("mau dftar dong", "register"),
            ("td pagi jatoh dr motor", "accident"), ("MAKASIIIIH banyak ya", "thanks"), ("met siang min", "greet"),
            ("temanku ketabrak", "accident"), ("caranya byr gmn", "how_to_pay"),
        ])
    func understood(text: String, label: String) throws {
        #expect(try IntentSamples.classifier().ranked(saying(text)).first?.label == label)
    }

    @Test("the same examples give the same confidences to the bit")
    func deterministic() throws {
        let texts = ["brp iuran", "halo kak mau daftar", "jatuh", "bayar", "makasih trs bayarnya dmn"]
        let first = try IntentSamples.classifier()
        let second = try IntentSamples.classifier()
        for text in texts { #expect(first.ranked(saying(text), limit: 6) == second.ranked(saying(text), limit: 6)) }
    }

    @Test("a scratch used before changes no answer")
    func scratch() throws {
        let classifier = try IntentSamples.classifier()
        var scratch = Classifier.Scratch()
        for text in ["brp iuran brp iuran brp iuran", "halo", "", "xyzzy qwfp", "bayar di mana"] {
            let fresh = classifier.ranked(saying(text))
            #expect(classifier.ranked(saying(text), using: &scratch) == fresh, "\(text)")
        }
    }

    @Test("labels come best first, each once, with confidences from 0 to 1 that do not rise")
    func order() throws {
        let classifier = try IntentSamples.classifier()
        for example in IntentSamples.examples {
            let matches = classifier.ranked(saying(example.text), limit: 6)
            #expect(matches.count == 6)
            #expect(Set(matches.map(\.label)).count == 6)
            #expect(matches.allSatisfy { (0...1).contains($0.confidence) })
            #expect(zip(matches, matches.dropFirst()).allSatisfy { $0.confidence >= $1.confidence }, "\(example.text)")
        }
    }

    @Test("a message in which nothing is known gets no label", arguments: ["", "🙂🙂", "...", "жжжж", "§"])
    func unknown(text: String) throws {
        let classifier = try IntentSamples.classifier()
        #expect(classifier.ranked(saying(text)).isEmpty)
        #expect(classifier.wishes(in: saying(text)).isEmpty)
    }

    @Test("from nothing, nothing is learnt; of one label there is only that")
    func degenerate() throws {
        #expect(try IntentSamples.classifier([]).ranked(saying("halo")).isEmpty)
        #expect(try IntentSamples.classifier([]).verdict(on: saying("halo")) == .nothing)
        let one = try IntentSamples.classifier([
            .init(label: "greet", text: "halo"), .init(label: "greet", text: "hai"),
        ])
        #expect(one.ranked(saying("halo")).map(\.label) == ["greet"])
        let empty = try IntentSamples.classifier([.init(label: "a", text: ""), .init(label: "b", text: "?")])
        #expect(empty.ranked(saying("halo")).isEmpty)
    }

    @Test("what is sure is answered; what is not is asked, of three at most")
    func verdicts() throws {
        var classifier = try IntentSamples.classifier()
        guard case .answer(let match) = classifier.verdict(on: saying("berapa iuran sebulan")) else {
            Issue.record("unsure of an example")
            return
        }
        #expect(match.label == "cost")
        classifier.threshold = 1.1
        classifier.leastWorthAsking = 0
        guard case .unsure(let matches) = classifier.verdict(on: saying("bayar")) else {
            Issue.record("an answer below the threshold")
            return
        }
        #expect(matches.count == 3)
        classifier.leastWorthAsking = 1
        #expect(classifier.verdict(on: saying("bayar")) == .nothing)
    }
}
