/// A view of a message: each is weighted and brought to length one by itself, so that a view with many features, such
/// as letters, does not drown one with few.
enum FeatureBlock: Int, CaseIterable {
    /// Words and pairs of neighbours, stemmed: "pembayaran" is "bayar".
    case stems
    /// The same as they are inflected: "dibayar" is not "membayar".
    case words
    /// Runs of 2 to 5 letters within words: close for a misspelt word.
    case letters
    case stemLetters
    /// Stems and any two of them wherever they stand: word order is free in chats.
    case company
    /// Numbers by length, dates, and how long the message is.
    case shape
}
