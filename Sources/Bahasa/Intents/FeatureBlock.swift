/// A view of a message: each is weighted and brought to length one by itself, so that a view with many features, such
/// as letters, does not drown one with few.
enum FeatureBlock: Int, CaseIterable {
    /// Words and pairs of neighbours, normalised and stemmed: "pmbyaran" is "bayar".
    case stems
    /// The same as they were typed: "dibayar" is not "membayar", and what normalising gets wrong is still there.
    case words
    /// Runs of 2 to 5 letters within words as typed: close for a misspelt word.
    case letters
    case stemLetters
    /// Stems and any two of them wherever they stand: word order is free in chats.
    case company
    /// Numbers by length, dates, and how long the message is.
    case shape

    /// Whether it tells what a message is about; the shape alone tells nothing of a message in another language.
    var isTelling: Bool { self != .shape }
}
