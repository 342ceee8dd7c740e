/// What a person does for a living, as far as the catalogue knows it.
package struct Work: Hashable, Sendable {
    /// The job named; nil where only a platform was.
    package var job: String?
    /// The platforms named, as in "ojol grab sama gojek", in that order.
    package var platforms: [String]
    /// The person's own words, tidied: kept with the application.
    package var words: String

    package init(job: String? = nil, platforms: [String] = [], words: String) {
        self.job = job
        self.platforms = platforms
        self.words = words
    }

    /// Reads "sy grab", "ojol gojek" or "dagang gorengan di pasar" by the names of jobs and platforms.
    package static func read(_ saying: Saying, jobs: Gazetteer, platforms: Gazetteer) throws(WorkFault) -> Work {
        try work(in: saying, jobs: jobs, platforms: platforms)
    }
}

/// Why no job could be read.
package enum WorkFault: Error, Hashable, Sendable {
    case nothing
    /// No job of the catalogue, in the person's words: may be taken as "other".
    case unknown(words: String)
    /// The ids of the jobs it may be.
    case several([String], words: String)
}
