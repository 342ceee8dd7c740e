extension CalendarDate: LosslessStringConvertible {
    /// ISO 8601, as in `2026-11-22`.
    package var description: String {
        "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// Reads exactly `YYYY-MM-DD`; nil for anything else, or a day that cannot be.
    package init?(_ iso: String) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3,
            let year = fixedNumber(parts[0], digits: 4),
            let month = fixedNumber(parts[1], digits: 2),
            let day = fixedNumber(parts[2], digits: 2),
            let date = try? CalendarDate(year: year, month: month, day: day)
        else { return nil }
        self = date
    }
}

extension CalendarDate: Codable {
    package init(from decoder: any Decoder) throws {
        self = try decodeText(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        try encodeText(self, to: encoder)
    }
}
