import Bahasa

/// How well labels were guessed for messages not learnt from.
struct Evaluation {
    private(set) var guesses: [(truth: String, guess: String, confidence: Double)] = []
    private(set) var training: [Duration] = []
    private var reading = Duration.zero
    /// Labels that are parts of a wider one; a guess at the part is right where a message is labelled with the whole.
    private let wider: [String: String]

    init(wider: [String: String] = [:]) { self.wider = wider }

    /// Learns from some messages and guesses the labels of others.
    mutating func run(
        training examples: [Classifier.Example], on tests: [Classifier.Example], forms: WordForms
    ) {
        let clock = ContinuousClock()
        let start = clock.now
        let classifier = Classifier(examples, forms: forms)
        training.append(clock.now - start)
        var scratch = Classifier.Scratch()
        reading += clock.measure {
            for test in tests {
                let best = classifier.ranked(forms.saying(test.text), limit: 1, using: &scratch).first
                let guess = best.map { wider[$0.label] == test.label ? test.label : $0.label }
                guesses.append((test.label, guess ?? "", best?.confidence ?? 0))
            }
        }
    }

    var accuracy: Double { share(of: guesses.count) { $0.truth == $0.guess } }

    /// The mean over the labels there are, each as weighty as any other.
    var macroF1: Double {
        var (right, there, given): ([String: Int], [String: Int], [String: Int]) = ([:], [:], [:])
        for (truth, guess, _) in guesses {
            there[truth, default: 0] += 1
            given[guess, default: 0] += 1
            if truth == guess { right[truth, default: 0] += 1 }
        }
        return there.reduce(0) { sum, label in
            sum + 2 * Double(right[label.key] ?? 0) / Double(label.value + (given[label.key] ?? 0))
        } / Double(max(there.count, 1))
    }

    /// Of the messages with a confidence in a tenth, how many there are and how many were right.
    func reliability(from lower: Double, upTo upper: Double) -> (count: Int, right: Int) {
        let told = guesses.filter { (lower..<upper).contains($0.confidence) }
        return (told.count, told.count { $0.truth == $0.guess })
    }

    /// What was taken for what, the most frequent first.
    var confusions: [(truth: String, guess: String, count: Int)] {
        var counts: [[String]: Int] = [:]
        for (truth, guess, _) in guesses where truth != guess { counts[[truth, guess], default: 0] += 1 }
        return counts.map { ($0.key[0], $0.key[1], $0.value) }
            .sorted { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }
    }

    /// Of one training.
    var trainingSeconds: Double {
        training.reduce(.zero, +) / Duration.seconds(1) / Double(max(training.count, 1))
    }

    var microsecondsPerMessage: Double { reading / Duration.microseconds(1) / Double(max(guesses.count, 1)) }

    private func share(of whole: Int, _ counts: ((truth: String, guess: String, confidence: Double)) -> Bool) -> Double
    {
        whole == 0 ? 0 : Double(guesses.count(where: counts)) / Double(whole)
    }
}
