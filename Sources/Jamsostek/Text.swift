/// Decimal text with leading zeros; longer numbers are left as they are.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// A number written with exactly so many ASCII digits.
func fixedNumber(_ text: some StringProtocol, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy(isDigit) else { return nil }
    return Int(text)
}

func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// Shows the first and last four of a run of digits and hides what lies between.
func masked(_ digits: String) -> String {
    let hidden = digits.utf8.count - 8
    guard hidden > 0 else { return String(repeating: "*", count: digits.utf8.count) }
    return "\(digits.prefix(4))\(String(repeating: "*", count: hidden))\(digits.suffix(4))"
}

/// Decodes a value from its text, so that stored JSON reads as people write it.
func decodeText<Value: LosslessStringConvertible>(from decoder: any Decoder) throws -> Value {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Value(text) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a \(Value.self)")
    }
    return value
}

func encodeText(_ value: some LosslessStringConvertible, to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value.description)
}
