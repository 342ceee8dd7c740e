/// The me- form of a root: "kirim" → "mengirim".
enum ActiveVerb {
    static func of(_ root: String) -> String {
        guard let first = root.utf8.first else { return root }
        // A word of one syllable is eased in by an e.
        if root.utf8.lazy.filter(\.isVowel).count == 1 { return "menge" + root }
        switch first {
        case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "v"): return "mem" + root
        case UInt8(ascii: "p"): return "mem" + root.dropFirst()
        case UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "j"), UInt8(ascii: "z"): return "men" + root
        case UInt8(ascii: "t"): return "men" + root.dropFirst()
        case UInt8(ascii: "s"): return "meny" + root.dropFirst()
        case UInt8(ascii: "k"): return "meng" + root.dropFirst()
        case UInt8(ascii: "g"), UInt8(ascii: "h"), UInt8(ascii: "q"): return "meng" + root
        case let vowel where vowel.isVowel: return "meng" + root
        default: return "me" + root
        }
    }
}
