/// What a template can say of its recipient, named as between braces: `{nama}`.
package enum TemplateField: String, CaseIterable, Hashable, Sendable {
    /// The member's name, or else the account's; of people alone.
    case name = "nama"
    case community = "komunitas"
    case kelurahan
    /// How many contribution months are late; of members in arrears who pay alone.
    case monthsLate = "tunggakan"
    /// What is to be paid by today; of members who owe something and pay alone.
    case amount = "jumlah"
    /// The last day on which the oldest owed month is, or was, in time; of the same.
    case dueDate = "jatuh_tempo"
    /// The last day of protection; of members who are protected.
    case protectedUntil = "perlindungan_sampai"

    /// So many UTF-16 units at most: longer values are cut, so that it can be told beforehand whether a text is too long.
    package var longest: Int {
        switch self {
        case .name, .community, .kelurahan: 64
        case .monthsLate: 3
        case .amount: 16
        case .dueDate, .protectedUntil: 20
        }
    }
}

/// Some of the fields, in one byte: every candidate of an audience carries them.
package struct TemplateFields: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package init(_ field: TemplateField) {
        self =
            switch field {
            case .name: .name
            case .community: .community
            case .kelurahan: .kelurahan
            case .monthsLate: .monthsLate
            case .amount: .amount
            case .dueDate: .dueDate
            case .protectedUntil: .protectedUntil
            }
    }

    package static let name = TemplateFields(rawValue: 1)
    package static let community = TemplateFields(rawValue: 2)
    package static let kelurahan = TemplateFields(rawValue: 4)
    package static let monthsLate = TemplateFields(rawValue: 8)
    package static let amount = TemplateFields(rawValue: 16)
    package static let dueDate = TemplateFields(rawValue: 32)
    package static let protectedUntil = TemplateFields(rawValue: 64)
}
