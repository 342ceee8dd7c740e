/// What a text is like, whatever it is about.
package struct Cues: Hashable, Sendable {
    /// It asks something: a question word, a question mark, "bisa gak".
    package var isQuestion: Bool
    /// It tells of an accident, or asks what if.
    package var isAccident: Bool
    /// It tells of a death.
    package var isDeath: Bool
    /// What it tells happened, to somebody or of late; otherwise somebody may be asking what if.
    package var isReport: Bool

    /// Whether the first reply owes concern before anything else.
    package var isUrgent: Bool { isAccident || isDeath }

    /// Of the words of a saying, in their dictionary spelling.
    package init(_ saying: Saying, words: [Word]) {
        self = Cues.read(words, isAsked: saying.hasQuestionMark)
    }

    init(isQuestion: Bool, isAccident: Bool, isDeath: Bool, isReport: Bool) {
        self.isQuestion = isQuestion
        self.isAccident = isAccident
        self.isDeath = isDeath
        self.isReport = isReport
    }
}
