/// A button somebody tapped.
struct Tap: Sendable, Hashable {
    let id: String
    let person: Int64
    let chat: Int64
    let message: Int64
    let data: String
    let tappedAt: Moment
    var answer: Answer?

    /// What the bot said to it; an empty text only ends the waiting.
    struct Answer: Sendable, Hashable {
        var text: String?
        var isAlert = false
        var url: String?
    }
}
