/// What a form can ask for; the raw value is stored, and part of button tokens.
package enum Field: String, Sendable, Hashable, CaseIterable {
    case nik, name, birth, phone, area
    /// RT and RW.
    case neighbourhood = "rtrw"
    case job, platform, workplace, hours, income, programmes, months

    /// Its place in ``Answers``.
    var index: Int {
        switch self {
        case .nik: 0
        case .name: 1
        case .birth: 2
        case .phone: 3
        case .area: 4
        case .neighbourhood: 5
        case .job: 6
        case .platform: 7
        case .workplace: 8
        case .hours: 9
        case .income: 10
        case .programmes: 11
        case .months: 12
        }
    }
}
