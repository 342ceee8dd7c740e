/// What a form can ask for; the raw value is stored, and part of button tokens.
package enum Field: String, Sendable, Hashable, CaseIterable {
    case nik, name, birth, phone, area
    /// RT and RW.
    case neighbourhood = "rtrw"
    case job, platform, workplace, hours, income, programmes, months
}
