// What people do to the letters of a word.
extension String {
    /// Whether a letter stands three times in a row.
    var hasLongRun: Bool {
        var last: UInt8?
        var run = 0
        for byte in utf8 {
            run = byte == last ? run + 1 : 1
            if run == 3 { return true }
            last = byte
        }
        return false
    }

    /// Runs of one letter cut to so many of it: "iyaaaa" → "iya".
    func reducingRuns(to longest: Int) -> String {
        var bytes: [UInt8] = []
        var run = 0
        for byte in utf8 {
            run = byte == bytes.last ? run + 1 : 1
            if run <= longest || byte >= 0x80 { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Letters for the digits that look like them: "s4y4" → "saya"; nil where a digit is like none.
    var withoutLeet: String? {
        var bytes: [UInt8] = []
        for byte in utf8 {
            guard (48...57).contains(byte) else {
                bytes.append(byte)
                continue
            }
            guard let letter = String.lookalikes[Int(byte) - 48] else { return nil }
            bytes.append(letter)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let lookalikes: [UInt8?] = [
        UInt8(ascii: "o"), UInt8(ascii: "i"), nil, UInt8(ascii: "e"), UInt8(ascii: "a"), UInt8(ascii: "s"),
        UInt8(ascii: "g"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "g"),
    ]
}
