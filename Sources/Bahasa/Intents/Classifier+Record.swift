// What was learnt, to be kept between runs: learning takes a second of the processor, reading it back some milliseconds.
extension Classifier {
    /// All that was learnt, for the same program on the same machine.
    ///
    /// Whoever keeps it must keep beside it what it was learnt from and by which program: the record does not tell.
    package var record: [UInt8] {
        var writer = RecordWriter()
        writer.write(labels.count)
        for label in labels { writer.write(label) }
        vectoriser.write(to: &writer)
        planes.write(to: &writer)
        calibration.write(to: &writer)
        return writer.bytes
    }

    /// Takes up again what an earlier run has learnt with the same forms; nil for a record that is torn or not one at all.
    package init?(record: [UInt8], forms: WordForms) {
        var reader = RecordReader(record)
        guard let count = reader.read(Int.self), (0...Self.mostLabels).contains(count) else { return nil }
        var labels: [String] = []
        for _ in 0..<count {
            guard let label = reader.readText() else { return nil }
            labels.append(label)
        }
        guard let vectoriser = Vectoriser(from: &reader),
            let planes = Planes(from: &reader, classes: count, features: vectoriser.count),
            let calibration = Calibration(from: &reader), reader.isAtEnd
        else { return nil }
        self.init(
            labels: labels, reader: FeatureReader(forms: forms), vectoriser: vectoriser, planes: planes,
            calibration: calibration)
    }

    private static let mostLabels = 100_000
}
