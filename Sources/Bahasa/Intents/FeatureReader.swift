/// Reads the features of messages.
struct FeatureReader: Sendable {
    let forms: WordForms

    /// What reading needs room for; kept from one message to the next.
    struct Scratch {
        fileprivate var typed = WordLine()
        fileprivate var stems = WordLine()
        fileprivate(set) var sheet = FeatureSheet()
    }

    /// Leaves the features in the sheet of the scratch.
    func read(_ saying: Saying, using scratch: inout Scratch) {
        scratch.typed.clear()
        scratch.stems.clear()
        scratch.sheet.clear()
        forms.appendTyped(saying, to: &scratch.typed)
        forms.appendStems(saying, to: &scratch.stems)
        scratch.sheet.writeWords(scratch.stems, in: .stems)
        scratch.sheet.writeWords(scratch.typed, in: .words)
        scratch.sheet.writeLetters(scratch.typed, in: .letters)
        scratch.sheet.writeLetters(scratch.stems, in: .stemLetters)
        scratch.sheet.writeCompany(scratch.stems, in: .company)
        scratch.sheet.writeShape(of: saying, in: .shape)
    }
}
