package import Jamsostek

/// The language of segments: its words from `config/segments.yaml`, and the names of areas, jobs and platforms.
///
/// "Bukan" binds closer than "dan" and "kecuali", these closer than "atau". Total and quick on whatever is typed. A class because
/// it is carried about with all that the dialogue knows.
package final class SegmentLanguage: Sendable {
    /// What a name stands for where no word before it says of what kind it is.
    enum Meaning: Hashable, Sendable {
        case role(String)
        case standing(Standing.Kind)
        case job(JobID)
        case platform(PlatformID)
        case area(AreaCode)
    }

    let spelling: SegmentWords
    let areas: AreaCatalogue
    let work: WorkCatalogue
    let words: NameTable<SegmentWord>
    let names: NameTable<Meaning>
    let communityKinds: NameTable<String>

    /// - Throws: Where a word stands for two things.
    package init(
        _ spelling: SegmentWords, areas: AreaCatalogue, work: WorkCatalogue
    ) throws(SegmentWordFault) {
        (self.spelling, self.areas, self.work) = (spelling, areas, work)
        words = try Self.words(spelling)
        names = Self.names(spelling, areas, work)
        var kinds = NameTable<String>()
        for (kind, spellings) in spelling.communityKinds { for name in spellings { kinds.add(name, kind) } }
        communityKinds = kinds
    }

    /// Reads an expression, or says what is wrong with it and where.
    ///
    /// - Parameter communities: The names of all there are, by number, where these are known; without them any name is taken.
    package func parse(_ text: String, communities: [Int64: String]? = nil) throws(SegmentFault) -> Segment {
        guard text.utf16.count <= Self.longest else {
            throw SegmentFault(.tooLong(most: Self.longest), at: Self.longest..<text.utf16.count)
        }
        var reader = SegmentReader(self, try Lexemes(text), communities: communities)
        return try reader.segment()
    }

    /// How long an expression may be, in UTF-16 units.
    package static let longest = 1000
}

/// A word of `config/segments.yaml` that stands for two things.
package struct SegmentWordFault: Error, Hashable, Sendable, CustomStringConvertible {
    package let word: String

    package var description: String { "'\(word)' stands for two words of the language: keep it at one of them" }
}

extension SegmentLanguage {
    private static func words(_ spelling: SegmentWords) throws(SegmentWordFault) -> NameTable<SegmentWord> {
        var table = NameTable<SegmentWord>()
        for word in SegmentWord.allCases {
            for text in spelling.words[word] ?? [] {
                guard table[Wording.key(text)].allSatisfy({ $0 == word }) else { throw SegmentWordFault(word: text) }
                table.add(text, word)
            }
        }
        return table
    }

    private static func names(
        _ spelling: SegmentWords, _ areas: AreaCatalogue, _ work: WorkCatalogue
    ) -> NameTable<Meaning> {
        var table = NameTable<Meaning>()
        for (role, spellings) in spelling.roles { for name in spellings { table.add(name, .role(role)) } }
        for (standing, spellings) in spelling.standings {
            for name in spellings { table.add(name, .standing(standing)) }
        }
        for job in work.jobs {
            for name in [job.name, job.id.rawValue] + job.synonyms { table.add(name, .job(job.id)) }
        }
        for platform in work.platforms {
            for name in [platform.name, platform.id.rawValue] + platform.spellings {
                table.add(name, .platform(platform.id))
            }
        }
        for area in areas.all {
            for name in [area.name, area.code.description] + area.aliases { table.add(name, .area(area.code)) }
        }
        return table
    }
}
