/// For how many days the code of an invitation to an office is good.
package struct CodeLife: Hashable, Sendable {
    package var days: Int
    /// The same where it makes somebody staff of the branch: whoever has it then may do much.
    package var staffDays: Int

    package init(days: Int, staffDays: Int) {
        self.days = days
        self.staffDays = staffDays
    }

    package func days(for role: Office.Role) -> Int { role.isStaff ? staffDays : days }
}
