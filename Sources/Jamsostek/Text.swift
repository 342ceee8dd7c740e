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
