/// Reads the features of messages, in dictionary spelling, stemmed and not.
struct FeatureReader: Sendable {
    let normaliser: Normaliser
    let stem: @Sendable (String) -> String

    /// What reading needs room for; kept from one message to the next.
    struct Scratch {
        var words = WordLine()
        var stems = WordLine()
        var sheet = FeatureSheet()
    }

    /// Leaves the features in the sheet of the scratch.
    func read(_ saying: Saying, using scratch: inout Scratch) {
        scratch.words.clear()
        scratch.stems.clear()
        scratch.sheet.clear()
        for word in normaliser.words(of: saying) {
            scratch.words.append(word.text)
            scratch.stems.append(stem(word.text))
        }
        scratch.sheet.writeWords(scratch.stems, in: .stems)
        scratch.sheet.writeWords(scratch.words, in: .words)
        scratch.sheet.writeLetters(scratch.words, in: .letters)
        scratch.sheet.writeLetters(scratch.stems, in: .stemLetters)
        scratch.sheet.writeCompany(scratch.stems, in: .company)
        scratch.sheet.writeShape(of: saying, in: .shape)
    }
}
