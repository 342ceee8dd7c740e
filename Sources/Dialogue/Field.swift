/// What a form can ask for; the raw value is stored, and part of button tokens.
package enum Field: String, Sendable, Hashable, CaseIterable {
    case nik, name, birth, phone, area
    /// RT and RW.
    case neighbourhood = "rtrw"
    case job, platform, workplace, hours, income, programmes, months

    /// What the phrase book calls it.
    var name: Phrase { Phrase("field.\(rawValue)") }

    /// Its own among the bits of ``Answers``, in the order of the cases.
    var bit: UInt16 {
        switch self {
        case .nik: 1 << 0
        case .name: 1 << 1
        case .birth: 1 << 2
        case .phone: 1 << 3
        case .area: 1 << 4
        case .neighbourhood: 1 << 5
        case .job: 1 << 6
        case .platform: 1 << 7
        case .workplace: 1 << 8
        case .hours: 1 << 9
        case .income: 1 << 10
        case .programmes: 1 << 11
        case .months: 1 << 12
        }
    }
}
