/// What a person's words come to as an answer to one question.
enum Reading: Sendable, Hashable {
    /// Understood; it may answer later questions in the same breath. The notes are said before what comes next.
    case answers(Answers, notes: [Phrase] = [])
    /// Probably this, but better asked back; the phrase says why.
    case doubtful(Answer, Phrase)
    /// One of these; the phrase asks which.
    case several([Answer], Phrase)
    /// An attempt that failed, for the reason the phrase tells.
    case fault(Phrase)
    /// Nothing that looks like an answer; it may be something else altogether.
    case nothing(Phrase)

    static func answer(_ field: Field, _ answer: Answer, notes: [Phrase] = []) -> Reading {
        .answers([field: answer], notes: notes)
    }

    static func nothing(_ key: String) -> Reading { .nothing(Phrase(key)) }

    static func fault(_ key: String, _ arguments: Phrase.Arguments = [:]) -> Reading {
        .fault(Phrase(key, arguments))
    }
}
