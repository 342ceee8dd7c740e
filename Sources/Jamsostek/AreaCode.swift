/// Kemendagri's code of a province, kota or kabupaten, kecamatan, or kelurahan or desa: `31`, `31.74`, `31.74.04`, `31.74.04.1004`.
package struct AreaCode: Hashable, Sendable {
    private let text: String

    package enum Level: Int, Comparable, CaseIterable, Sendable {
        case province = 1
        /// Kota or kabupaten.
        case regency
        /// Kecamatan.
        case district
        /// Kelurahan or desa.
        case village

        package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    package var level: Level {
        switch text.utf8.count {
        case 2: .province
        case 5: .regency
        case 8: .district
        default: .village
        }
    }

    /// The code of the area this one lies in; nil for a province.
    package var parent: AreaCode? {
        Level(rawValue: level.rawValue - 1).flatMap(truncated)
    }

    /// The code of the area at a level that this one is or lies in; nil for a level below its own.
    package func truncated(to level: Level) -> AreaCode? {
        guard level <= self.level else { return nil }
        let length = level == .village ? text.utf8.count : level.rawValue * 3 - 1
        return AreaCode(known: String(text.prefix(length)))
    }

    private init(known text: String) { self.text = text }

    /// The province named by the first digits of a NIK; likewise below.
    init(province digits: String) { self.init(known: String(digits.prefix(2))) }
    init(regency digits: String) { self.init(known: "\(digits.prefix(2)).\(digits.dropFirst(2).prefix(2))") }
    init(district digits: String) {
        self.init(known: "\(digits.prefix(2)).\(digits.dropFirst(2).prefix(2)).\(digits.dropFirst(4).prefix(2))")
    }
}

extension AreaCode: LosslessStringConvertible, Comparable {
    package var description: String { text }

    /// Reads a code with its dots, complete to one of the four levels.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let lengths = [2, 2, 2, 4]
        guard (1...4).contains(parts.count),
            zip(parts, lengths).allSatisfy({ fixedNumber($0, digits: $1) != nil })
        else { return nil }
        self.text = text
    }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
