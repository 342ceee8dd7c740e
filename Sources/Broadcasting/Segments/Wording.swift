import Bahasa

/// Words by their letters and digits alone, so that "Jati Padang", "jatipadang" and "JATI-PADANG" are one.
enum Wording {
    static func words(_ text: String) -> [String] {
        Saying(text).tokens.filter { $0.kind != .symbol }.map(\.text)
    }

    static func key(_ text: String) -> String { words(text).joined() }

    /// Those of the candidates that are a slip of the pen away, the nearest first.
    static func nearest(to key: String, among candidates: some Sequence<String>, most: Int = 3) -> [String] {
        let letters = Array(key.utf8)
        let reach = letters.count < 3 ? 0 : letters.count < 6 ? 1 : 2
        guard reach > 0, let pattern = EditPattern(letters) else { return [] }
        let near = candidates.compactMap { candidate -> (distance: Int, key: String)? in
            let other = Array(candidate.utf8)
            guard abs(other.count - letters.count) <= reach else { return nil }
            let distance = pattern.distance(to: other)
            return distance <= reach ? (distance, candidate) : nil
        }
        return near.sorted { $0 < $1 }.prefix(most).map(\.key)
    }
}
