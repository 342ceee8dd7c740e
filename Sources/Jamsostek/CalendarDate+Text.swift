extension CalendarDate: LosslessStringConvertible {
    /// ISO 8601, as in `2026-11-22`.
    package var description: String {
        "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// Reads exactly `YYYY-MM-DD`; nil for anything else, or a day that cannot be.
    package init?(_ iso: String) {
        guard iso.utf8.count == 10 else { return nil }
        var parts = (year: 0, month: 0, day: 0)
        for (position, byte) in iso.utf8.enumerated() {
            let digit = Int(byte) - 48
            switch position {
            case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
            case ..<4 where isDigit(byte): parts.year = parts.year * 10 + digit
            case ..<7 where isDigit(byte): parts.month = parts.month * 10 + digit
            case _ where isDigit(byte): parts.day = parts.day * 10 + digit
            default: return nil
            }
        }
        guard let date = try? CalendarDate(year: parts.year, month: parts.month, day: parts.day) else { return nil }
        self = date
    }
}
