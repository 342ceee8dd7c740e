package import Jamsostek

/// A word of the segment language that is no name.
package enum SegmentWord: String, CaseIterable, Hashable, Sendable {
    case and, or, not
    /// Between two conditions: the first and not the second.
    case except
    case everybody, groups, member, applicant
    // What names and numbers stand behind.
    case role, community, job, platform
    case village, district, regency, province
    case rw, rt
    case active, joined, since, within
    case days, weeks, months

    init(_ level: AreaCode.Level) {
        self =
            switch level {
            case .province: .province
            case .regency: .regency
            case .district: .district
            case .village: .village
            }
    }

    /// Of what level an area named behind this word is; nil for any other word.
    var level: AreaCode.Level? { AreaCode.Level.allCases.first { SegmentWord($0) == self } }
}

/// How the words of the language are spelt, from `config/segments.yaml`; the first spelling of each is the one that is written.
package struct SegmentWords: Sendable {
    package var words: [SegmentWord: [String]]
    /// By the role as in `offices.role`.
    package var roles: [String: [String]]
    package var standings: [Standing.Kind: [String]]
    /// By the kind as in `communities.kind`.
    package var communityKinds: [String: [String]]

    package init(
        words: [SegmentWord: [String]], roles: [String: [String]], standings: [Standing.Kind: [String]],
        communityKinds: [String: [String]]
    ) {
        self.words = words
        self.roles = roles
        self.standings = standings
        self.communityKinds = communityKinds
    }
}
