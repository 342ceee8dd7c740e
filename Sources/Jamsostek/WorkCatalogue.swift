/// The short name of a job in `config/jobs.yaml`, stable in stored applications.
package struct JobID: RawRepresentable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }
}

/// The short name of a platform in `config/jobs.yaml`, stable in stored applications.
package struct PlatformID: RawRepresentable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }
}

/// A job a self-employed worker may have.
package struct Job: Hashable, Sendable {
    package var id: JobID
    /// As shown to people.
    package var name: String
    /// Other words people use for it.
    package var synonyms: [String]
    package var sector: Sector
    /// Whether the worker is asked through which application orders come.
    package var needsPlatform: Bool
    /// Why the job lies on that side of the discount.
    package var provenance: Provenance

    package init(
        id: JobID, name: String, synonyms: [String], sector: Sector, needsPlatform: Bool, provenance: Provenance
    ) {
        self.id = id
        self.name = name
        self.synonyms = synonyms
        self.sector = sector
        self.needsPlatform = needsPlatform
        self.provenance = provenance
    }
}

/// An application that brings a worker orders.
package struct Platform: Hashable, Sendable {
    package var id: PlatformID
    package var name: String
    package var spellings: [String]
    /// What somebody does who names only the platform, as in "sy grab".
    package var impliedJob: JobID?

    package init(id: PlatformID, name: String, spellings: [String], impliedJob: JobID? = nil) {
        self.id = id
        self.name = name
        self.spellings = spellings
        self.impliedJob = impliedJob
    }
}

/// The jobs and platforms people can name, from `config/jobs.yaml`.
package struct WorkCatalogue: Sendable {
    package let jobs: [Job]
    package let platforms: [Platform]
    private let jobIndex: [JobID: Int]
    private let platformIndex: [PlatformID: Int]

    package init(jobs: [Job], platforms: [Platform]) throws(WorkCatalogueFault) {
        var jobIndex: [JobID: Int] = [:]
        for (position, job) in jobs.enumerated() {
            guard jobIndex.updateValue(position, forKey: job.id) == nil else { throw .duplicateJob(job.id) }
        }
        var platformIndex: [PlatformID: Int] = [:]
        for (position, platform) in platforms.enumerated() {
            guard platformIndex.updateValue(position, forKey: platform.id) == nil else {
                throw .duplicatePlatform(platform.id)
            }
            if let job = platform.impliedJob, jobIndex[job] == nil { throw .unknownJob(job, platform: platform.id) }
        }
        guard !jobs.isEmpty else { throw .noJobs }
        self.jobs = jobs
        self.platforms = platforms
        self.jobIndex = jobIndex
        self.platformIndex = platformIndex
    }

    package subscript(id: JobID) -> Job? { jobIndex[id].map { jobs[$0] } }
    package subscript(id: PlatformID) -> Platform? { platformIndex[id].map { platforms[$0] } }

    // The parts that every turn asks for; a whole job comes with all its synonyms and sources.

    package func name(of id: JobID) -> String? { jobIndex[id].map { jobs[$0].name } }
    package func sector(of id: JobID) -> Sector? { jobIndex[id].map { jobs[$0].sector } }
    package func needsPlatform(_ id: JobID) -> Bool { jobIndex[id].map { jobs[$0].needsPlatform } ?? false }
}

/// Why a list of jobs and platforms cannot be used.
package enum WorkCatalogueFault: Error, Hashable, Sendable {
    case noJobs
    case duplicateJob(JobID)
    case duplicatePlatform(PlatformID)
    /// A platform implies a job that is not listed.
    case unknownJob(JobID, platform: PlatformID)
}

extension WorkCatalogueFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noJobs: "no job is listed: add at least one"
        case .duplicateJob(let id): "job '\(id.rawValue)' is listed twice: give one another id"
        case .duplicatePlatform(let id): "platform '\(id.rawValue)' is listed twice: give one another id"
        case .unknownJob(let job, let platform):
            "platform '\(platform.rawValue)' implies job '\(job.rawValue)', which is not listed"
        }
    }
}
