/// Width and height in pixels, read from the header of a PNG, JPEG, GIF or WebP file.
struct ImageSize: Sendable, Hashable {
    let width: Int
    let height: Int

    /// Whether Telegram takes it as a photo (Bot API, sendPhoto): 10,000 in sum, and no more than twenty times as long as wide.
    var isPhoto: Bool {
        width + height <= 10_000 && max(width, height) <= 20 * min(width, height)
    }

    /// Nil where the bytes are no such picture, or stop before they tell.
    init?(of bytes: [UInt8]) {
        guard let size = Self.png(bytes) ?? Self.gif(bytes) ?? Self.webP(bytes) ?? Self.jpeg(bytes),
            size.0 > 0, size.1 > 0
        else { return nil }
        (width, height) = size
    }

    private static func png(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), bytes.count >= 24 else { return nil }
        return (big(bytes[16..<20]), big(bytes[20..<24]))
    }

    private static func gif(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.starts(with: "GIF8".utf8), bytes.count >= 10 else { return nil }
        return (little(bytes[6..<8]), little(bytes[8..<10]))
    }

    private static func webP(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.starts(with: "RIFF".utf8), bytes.count >= 30, bytes[8...].starts(with: "WEBPVP8".utf8) else {
            return nil
        }
        switch bytes[15] {
        case UInt8(ascii: "X"): return (little(bytes[24..<27]) + 1, little(bytes[27..<30]) + 1)
        case UInt8(ascii: "L"):
            let bits = little(bytes[21..<25])
            return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        default: return (little(bytes[26..<28]) & 0x3FFF, little(bytes[28..<30]) & 0x3FFF)
        }
    }

    /// Steps from segment to segment until one that starts a frame.
    private static func jpeg(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var place = 2
        while place + 9 <= bytes.count, bytes[place] == 0xFF {
            let marker = bytes[place + 1]
            let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
            if isFrame { return (big(bytes[(place + 7)..<(place + 9)]), big(bytes[(place + 5)..<(place + 7)])) }
            place += marker == 0xFF ? 1 : 2 + big(bytes[(place + 2)..<(place + 4)])
        }
        return nil
    }

    private static func big(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
    private static func little(_ bytes: ArraySlice<UInt8>) -> Int { big(ArraySlice(bytes.reversed())) }
}
