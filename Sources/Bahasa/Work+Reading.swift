extension Work {
    private static let longestWords = 200

    static func work(in saying: Saying, jobs: Gazetteer, platforms: Gazetteer) throws(WorkFault) -> Work {
        guard !saying.isWordless else { throw .nothing }
        let words = String(saying.tidied.prefix(longestWords))
        let read = ReadWords(saying)
        let platformIDs = platforms.mentions(among: read).map(\.id).distinct
        var jobIDs = jobs.mentions(among: read).map(\.id).distinct
        if jobIDs.isEmpty, platformIDs.isEmpty {
            let stretches = Stretch.all(in: saying, mostWords: jobs.index.mostWords)
            jobIDs = jobs.misspelt(stretches).filter { !$0.isPartial }.map(\.id).distinct
        }
        switch jobIDs.count {
        case 0 where platformIDs.isEmpty: throw .unknown(words: words)
        case 0: return Work(job: nil, platforms: platformIDs, words: words)
        case 1: return Work(job: jobIDs[0], platforms: platformIDs, words: words)
        default: throw .several(jobIDs, words: words)
        }
    }
}
