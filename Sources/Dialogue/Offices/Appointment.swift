/// Whom a supervisor is inviting, as far as they got.
package struct Appointment: Sendable, Hashable {
    /// Tells this invitation's buttons from those of an earlier one.
    package var instance: String
    package var role: Office.Role?
    /// As far as it was told.
    package var area: NamedArea
    package var community: Community?
    package var name: String?
    package var lastTap: RecentTap?

    package init(
        instance: String, role: Office.Role? = nil, area: NamedArea = NamedArea(), community: Community? = nil,
        name: String? = nil, lastTap: RecentTap? = nil
    ) {
        self.instance = instance
        self.role = role
        self.area = area
        self.community = community
        self.name = name
        self.lastTap = lastTap
    }

    /// What is asked next.
    enum Question: Hashable, Sendable {
        case role
        /// What is missing of it.
        case area(Missing)
        case community, name, term
    }

    enum Missing: String, CaseIterable, Hashable, Sendable { case all, kelurahan, rw, rt }

    var question: Question {
        guard let role else { return .role }
        if role.hasAreas, let missing = area.missing(for: role) { return .area(missing) }
        if role == .coordinator, community == nil { return .community }
        return name == nil ? .name : .term
    }

    /// What the office will look after; nil where it has no area.
    var officeArea: OfficeArea? {
        guard let role, role.hasAreas, let kelurahan = area.kelurahan else { return nil }
        let rw = role == .kelurahan ? 0 : area.rw ?? 0
        return OfficeArea(kelurahan: kelurahan, rw: rw, rt: role == .rwHead || rw == 0 ? 0 : area.rt ?? 0)
    }
}

extension NamedArea {
    /// What an office of this role needs to be told yet; nil where all is.
    fileprivate func missing(for role: Office.Role) -> Appointment.Missing? {
        let needsRT = role == .rtHead
        let needsRW = needsRT || role == .rwHead || (role == .perisai && rt != nil)
        if self == NamedArea() { return .all }
        if kelurahan == nil { return .kelurahan }
        if needsRW, rw == nil { return .rw }
        return needsRT && rt == nil ? .rt : nil
    }
}
