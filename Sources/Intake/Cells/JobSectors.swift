import Bahasa
import Dialogue
import Jamsostek
import Synchronization

/// Finds the sector of a job as lists name it; each name is looked for once.
final class JobSectors: Sendable {
    private let knowledge: Knowledge
    private let known = Mutex<[String: Sector?]>([:])

    init(_ knowledge: Knowledge) { self.knowledge = knowledge }

    /// Nil where the catalogue has no such job.
    func sector(of job: String) -> Sector? {
        if let answer = known.withLock({ $0[job] }) { return answer }
        let answer = find(job)
        known.withLock { known in
            if known.count >= Self.most { known.removeAll() }
            known[job] = .some(answer)
        }
        return answer
    }

    private static let most = 4_096

    private func find(_ job: String) -> Sector? {
        let (jobs, platforms) = (knowledge.language.jobs, knowledge.language.platforms)
        guard let work = try? Work.read(Saying(job), jobs: jobs, platforms: platforms) else { return nil }
        let implied = work.platforms.lazy.compactMap { self.knowledge.work[PlatformID($0)]?.impliedJob }.first
        return (work.job.map { JobID($0) } ?? implied).flatMap { knowledge.work[$0]?.sector }
    }
}
