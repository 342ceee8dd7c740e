/// How the letters of a file are written as bytes.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// What Windows' programs write in western Europe and Indonesia.
    case windows1252 = "Windows-1252"
}

extension TextEncoding {
    /// The encoding that a file's first bytes speak for, and how many of them are its byte order mark.
    ///
    /// UTF-16 is known by its mark alone; of the others, what is no UTF-8 is Windows-1252.
    package static func detect(_ sample: [UInt8]) -> (encoding: TextEncoding, markCount: Int) {
        if sample.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if sample.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if sample.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        // The sample may end within a character, which is three bytes short at most.
        let isUTF8 = (0...3).contains { String(validating: sample.dropLast($0), as: UTF8.self) != nil }
        return (isUTF8 ? .utf8 : .windows1252, 0)
    }

    /// The text of bytes that are UTF-8, or else Windows-1252.
    ///
    /// Every cell is judged by itself, since the first accented letter may come long after a file's first bytes.
    static func text(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: bytes.lazy.map(windows1252Scalar))
        return String(scalars)
    }

    private static func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return windows1252Specials[Int(byte) - 0x80]
    }

    /// 0x80 to 0x9F; the five that mean nothing stay the control characters they are in ISO 8859-1 (WHATWG Encoding).
    private static let windows1252Specials: [Unicode.Scalar] = [
        "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
        "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
    ]
}
