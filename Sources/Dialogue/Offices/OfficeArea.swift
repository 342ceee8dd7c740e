/// A part of the branch that an office looks after: a kelurahan, one RW of it, or one RT of that.
package struct OfficeArea: Hashable, Sendable {
    /// The kelurahan's code.
    package var kelurahan: String
    /// 0 for all of them; the same of the RT.
    package var rw: Int
    package var rt: Int

    package init(kelurahan: String, rw: Int = 0, rt: Int = 0) {
        self.kelurahan = kelurahan
        self.rw = rw
        self.rt = rt
    }

    /// Whether the other lies wholly in this one.
    package func covers(_ other: OfficeArea) -> Bool {
        kelurahan == other.kelurahan && (rw == 0 || rw == other.rw) && (rt == 0 || rt == other.rt)
    }
}

extension Office.Role {
    /// Whether an area has one holder of it at a time, so that a successor takes it over.
    package var isSoleInArea: Bool {
        switch self {
        case .rtHead, .rwHead, .kelurahan: true
        // Several agents may work in one kelurahan, and the rest have no area of their own.
        case .perisai, .coordinator, .donor, .officer, .supervisor: false
        }
    }

    /// Whether its holder works for the branch itself.
    package var isStaff: Bool { self == .officer || self == .supervisor }

    /// Whether its holder looks after parts of the branch's area.
    package var hasAreas: Bool {
        switch self {
        case .rtHead, .rwHead, .kelurahan, .perisai: true
        case .coordinator, .donor, .officer, .supervisor: false
        }
    }

    /// Whether such an office can look after this area, and not too much or too little.
    package func suits(_ area: OfficeArea) -> Bool {
        switch self {
        case .rtHead: area.rt > 0 && area.rw > 0
        case .rwHead: area.rt == 0 && area.rw > 0
        case .kelurahan: area.rt == 0 && area.rw == 0
        case .perisai: area.rw > 0 || area.rt == 0
        case .coordinator, .donor, .officer, .supervisor: false
        }
    }
}

/// How an office came to its end.
package enum OfficeEnding: String, CaseIterable, Hashable, Sendable {
    /// Somebody else has taken it over.
    case successor
    /// Its term is over.
    case term
    /// Staff ended it.
    case staff
    /// Its holder has taken another.
    case moved
}
