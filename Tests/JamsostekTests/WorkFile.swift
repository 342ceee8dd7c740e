import Jamsostek

/// The shape of `config/jobs.yaml`.
struct WorkFile: Decodable {
    struct Group: SourcedEntry {
        struct Entry: Decodable {
            var id: String
            var name: String
            var platform: Bool
            var synonyms: [String]
        }
        var sector: Sector
        var rule: String
        var source: String
        var checked: String
        var confidence: String
        var jobs: [Entry]
    }
    struct PlatformEntry: Decodable {
        var id: String
        var name: String
        var job: String?
        var spellings: [String]
    }
    var groups: [Group]
    var platforms: [PlatformEntry]

    static func catalogue() throws -> WorkCatalogue {
        let file: WorkFile = try ConfigFiles.load("jobs.yaml")
        let jobs = try file.groups.flatMap { group in
            try group.jobs.map { job in
                Job(
                    id: JobID(job.id), name: job.name, synonyms: job.synonyms, sector: group.sector,
                    needsPlatform: job.platform, provenance: try group.provenance)
            }
        }
        return try WorkCatalogue(
            jobs: jobs,
            platforms: file.platforms.map {
                Platform(
                    id: PlatformID($0.id), name: $0.name, spellings: $0.spellings, impliedJob: $0.job.map { JobID($0) })
            })
    }
}
