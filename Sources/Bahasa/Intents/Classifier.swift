/// Tells what a message wants, by what it has learnt from labelled examples.
///
/// Linear support vector machines, one a class against the rest, over words and runs of letters after normalising and
/// stemming. The same examples give the same classifier to the bit, and the same message always the same answer.
package struct Classifier: Sendable {
    package struct Example: Sendable, Hashable {
        package var label: String
        package var text: String

        package init(label: String, text: String) {
            self.label = label
            self.text = text
        }
    }

    package struct Match: Sendable, Hashable {
        package var label: String
        /// From 0 to 1: of all matches told with 0.8, about four in five are right.
        package var confidence: Double
    }

    /// What to do with the best matches.
    package enum Verdict: Sendable, Hashable {
        case answer(Match)
        /// Ask which of up to three is meant, most likely first.
        case unsure([Match])
        case nothing
    }

    /// The confidence from which an answer is given, if it is also ``gap`` ahead of the next.
    package var threshold = 0.5
    package var gap = 0.1
    /// Below it, a match is not worth asking about.
    package var leastWorthAsking = 0.08

    /// In alphabetical order.
    package let labels: [String]
    private let reader: FeatureReader
    let vectoriser: Vectoriser
    let planes: Planes
    let calibration: Calibration

    init(
        labels: [String], reader: FeatureReader, vectoriser: Vectoriser, planes: Planes, calibration: Calibration
    ) {
        self.labels = labels
        self.reader = reader
        self.vectoriser = vectoriser
        self.planes = planes
        self.calibration = calibration
    }

    /// Learns from examples; any number of them, of any number of labels.
    ///
    /// Takes a second for a few thousand; more than 3000 take longer than in proportion.
    package init(_ examples: [Example], forms: WordForms, recipe: Recipe = Recipe()) {
        let labels = Set(examples.map(\.label)).sorted()
        let reader = FeatureReader(forms: forms)
        var scratch = FeatureReader.Scratch()
        let sheets = examples.map { example in
            reader.read(forms.saying(example.text), using: &scratch)
            return scratch.sheet
        }
        let (vectoriser, rows) = Vectoriser.fit(sheets, weights: recipe.weights)
        let numbers = Dictionary(uniqueKeysWithValues: zip(labels, labels.indices))
        let training = Training(
            rows, features: vectoriser.count, classOfRow: examples.map { numbers[$0.label, default: 0] },
            classes: labels.count, cost: recipe.cost)
        self.init(
            labels: labels, reader: reader, vectoriser: vectoriser, planes: training.planes(),
            calibration: training.calibration())
    }
}

extension Classifier {
    /// How it learns; the default was chosen on the sets of `docs/understanding.md`.
    package struct Recipe: Sendable {
        /// What a message on the wrong side of a plane costs.
        package var cost: Float = 3
        /// What each ``FeatureBlock`` weighs, in their order.
        package var weights: [Float] = [1, 0.7, 1, 1, 1, 0.6]

        package init() {}
    }

    /// What classifying needs room for: kept from one message to the next, it spares allocations.
    package struct Scratch {
        fileprivate var reading = FeatureReader.Scratch()
        fileprivate var vectorising = Vectoriser.Scratch()
        fileprivate var margins: [Float] = []

        package init() {}
    }

    /// The likeliest labels, best first; none for a message in which nothing is known.
    package func ranked(_ saying: Saying, limit: Int = 5) -> [Match] {
        var scratch = Scratch()
        return ranked(saying, limit: limit, using: &scratch)
    }

    package func ranked(_ saying: Saying, limit: Int = 5, using scratch: inout Scratch) -> [Match] {
        reader.read(saying, using: &scratch.reading)
        vectoriser.vectorise(scratch.reading.sheet, using: &scratch.vectorising)
        guard !scratch.vectorising.vector.ids.isEmpty else { return [] }
        planes.margins(of: scratch.vectorising.vector, into: &scratch.margins)
        let best = scratch.margins.greatest(max(limit, 2))
        return best.prefix(limit).map { label in
            let rival = best.first { $0 != label }
            let margin = scratch.margins[label]
            return Match(
                label: labels[label],
                confidence: calibration.confidence(
                    Calibration.Observation(margin: margin, lead: margin - (rival.map { scratch.margins[$0] } ?? -1))))
        }
    }

    package func verdict(on saying: Saying) -> Verdict {
        verdict(of: ranked(saying, limit: 3))
    }

    /// The same of matches found before, of which the best three count.
    package func verdict(of matches: [Match]) -> Verdict {
        guard let best = matches.first else { return .nothing }
        let lead = best.confidence - (matches.dropFirst().first?.confidence ?? 0)
        if best.confidence >= threshold, lead >= gap { return .answer(best) }
        let worthAsking = matches.prefix(3).filter { $0.confidence >= leastWorthAsking }
        return worthAsking.isEmpty ? .nothing : .unsure(worthAsking)
    }
}

extension [Float] {
    /// The places of the greatest so many, greatest first; the first of equals before the others.
    fileprivate func greatest(_ count: Int) -> [Int] {
        var places: [Int] = []
        places.reserveCapacity(count + 1)
        for place in indices {
            if places.count == count, let last = places.last, self[place] <= self[last] { continue }
            places.insert(place, at: places.firstIndex { self[$0] < self[place] } ?? places.count)
            if places.count > count { places.removeLast() }
        }
        return places
    }
}
