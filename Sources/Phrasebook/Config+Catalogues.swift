import Bahasa
package import Jamsostek

// config/areas and config/jobs.yaml: what people can name.
extension Config {
    /// The areas alone, for whoever names them and says nothing to members.
    package static func areas(directory: String) throws(ConfigFault) -> AreaCatalogue {
        try areas("\(directory)/areas")
    }

    static func areas(_ folder: String) throws(ConfigFault) -> AreaCatalogue {
        var areas: [Area] = []
        for file in try ConfigFile.all(in: folder) {
            let root = try ConfigSection(try ConfigFile.root(file), keys: ConfigSection.provenanceKeys + ["areas"])
            _ = try root.provenance()
            for node in try root.require("areas").list() {
                let section = try node.section("code", "name", "aliases")
                areas.append(
                    Area(
                        code: try section.require("code").value(like: "\"31.74.04\"") { AreaCode($0) },
                        name: try section.require("name").prose(), aliases: try section["aliases"]?.texts() ?? []))
            }
        }
        do throws(AreaFault) { return try AreaCatalogue(areas) } catch {
            throw ConfigFault.Place(folder).fault("the areas do not fit together", "\(error)")
        }
    }

    static func work(_ file: String) throws(ConfigFault) -> WorkCatalogue {
        let root = try ConfigFile.root(file).section("groups", "platforms")
        var jobs: [Job] = []
        for node in try root.require("groups").list() {
            let group = try ConfigSection(node, keys: ConfigSection.provenanceKeys + ["sector", "jobs"])
            let sector = try group.require("sector").choice(Sector.self)
            let provenance = try group.provenance()
            for entry in try group.require("jobs").list() { jobs.append(try job(entry, sector, provenance)) }
        }
        var platforms: [Platform] = []
        for node in try root.require("platforms").list() { platforms.append(try platform(node)) }
        do throws(WorkCatalogueFault) { return try WorkCatalogue(jobs: jobs, platforms: platforms) } catch {
            throw ConfigFault.Place(file).fault("the jobs do not fit together", "\(error)")
        }
    }

    private static func job(
        _ node: ConfigNode, _ sector: Sector, _ provenance: Provenance
    ) throws(ConfigFault) -> Job {
        let section = try node.section("id", "name", "platform", "synonyms")
        return Job(
            id: JobID(try section.require("id").prose()), name: try section.require("name").prose(),
            synonyms: try section["synonyms"]?.texts() ?? [], sector: sector,
            needsPlatform: try section.require("platform").flag(), provenance: provenance)
    }

    private static func platform(_ node: ConfigNode) throws(ConfigFault) -> Platform {
        let section = try node.section("id", "name", "job", "spellings")
        return Platform(
            id: PlatformID(try section.require("id").prose()), name: try section.require("name").prose(),
            spellings: try section["spellings"]?.texts() ?? [], impliedJob: try section["job"].map(jobID))
    }

    static func jobID(_ node: ConfigNode) throws(ConfigFault) -> JobID { JobID(try node.prose()) }
}

extension Gazetteer {
    /// The kelurahan of a catalogue, by code; the name of a kecamatan stands for all of its own.
    init(_ areas: AreaCatalogue) {
        let districts = Dictionary(grouping: areas.villages) { $0.code.parent }
        self.init(
            areas.villages.map { Entry(id: $0.code.description, names: [$0.name] + $0.aliases) },
            groups: districts.compactMap { code, villages in
                code.flatMap { areas[$0] }.map { Group(name: $0.name, members: villages.map(\.code.description)) }
            }, labels: .kelurahan)
    }

    init(_ jobs: [Job]) { self.init(jobs.map { Entry(id: $0.id.rawValue, names: [$0.name] + $0.synonyms) }) }

    init(_ platforms: [Platform]) {
        self.init(platforms.map { Entry(id: $0.id.rawValue, names: [$0.name] + $0.spellings) })
    }
}
