import Bahasa

/// Words by their letters and digits alone, so that "Jati Padang", "jatipadang" and "JATI-PADANG" are one.
enum Wording {
    static func key(_ text: String) -> String {
        Saying(text).tokens.filter { $0.kind != .symbol }.map(\.text).joined()
    }
}
