/// A province, kota or kabupaten, kecamatan, or kelurahan; which of them, its code tells.
package struct Area: Hashable, Sendable {
    package var code: AreaCode
    package var name: String
    /// Other names people write, as `setiabudi` for Setia Budi.
    package var aliases: [String]

    package init(code: AreaCode, name: String, aliases: [String] = []) {
        self.code = code
        self.name = name
        self.aliases = aliases
    }
}

/// The areas the branch knows by name, from `config/areas`.
package struct AreaCatalogue: Sendable {
    private let areas: [AreaCode: Area]

    /// The kelurahan the branch serves, in the order of their codes.
    package let villages: [Area]

    /// Takes the areas of all files together; each below a province must find the one it lies in.
    package init(_ areas: [Area]) throws(AreaFault) {
        var byCode: [AreaCode: Area] = [:]
        for area in areas {
            guard !area.name.isEmpty else { throw .unnamed(area.code) }
            guard byCode.updateValue(area, forKey: area.code) == nil else { throw .duplicate(area.code) }
        }
        for code in byCode.keys.sorted() {
            if let parent = code.parent, byCode[parent] == nil { throw .orphan(code, parent: parent) }
        }
        self.areas = byCode
        villages = byCode.values.filter { $0.code.level == .village }.sorted { $0.code < $1.code }
    }

    package subscript(code: AreaCode) -> Area? { areas[code] }

    /// Of every level, in no order to rely on.
    package var all: some Sequence<Area> { areas.values }

    /// An area and those it lies in, smallest first: kelurahan, kecamatan, kota, province.
    package func path(of code: AreaCode) -> [Area] {
        var path: [Area] = []
        var next: AreaCode? = code
        while let code = next {
            if let area = areas[code] { path.append(area) }
            next = code.parent
        }
        return path
    }

    /// Whether a NIK begins with a province there is; one that does not deserves a second look, not a refusal.
    package func knowsProvince(of nik: NIK) -> Bool { areas[nik.province] != nil }
}

/// Why a list of areas cannot be used; the code names the entry to mend.
package enum AreaFault: Error, Hashable, Sendable {
    case duplicate(AreaCode)
    case unnamed(AreaCode)
    /// The area it lies in is in none of the files.
    case orphan(AreaCode, parent: AreaCode)
}

extension AreaFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .duplicate(let code): "area \(code) is listed twice: remove one of the two"
        case .unnamed(let code): "area \(code) has no name: write one"
        case .orphan(let code, let parent): "area \(code) lies in \(parent), which is not listed: add it"
        }
    }
}
