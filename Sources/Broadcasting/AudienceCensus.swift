package import Jamsostek

/// Whom a segment comes to, counted slice by slice: what it keeps does not grow with the audience.
package struct AudienceCensus: Sendable {
    package let segment: Segment
    /// What the text says of its recipients.
    package let fields: TemplateFields
    package let day: CalendarDate
    package private(set) var people = 0
    package private(set) var groups = 0
    package private(set) var leftOut: [LeftOut: Int] = [:]
    private var chosen: [(rank: UInt64, chat: Int64)] = []

    package init(segment: Segment, fields: TemplateFields, on day: CalendarDate) {
        self.segment = segment
        self.fields = fields
        self.day = day
    }

    package var total: Int { people + groups }

    /// The chats of up to three recipients from all over the audience, the same each time; in the order of their numbers.
    package var samples: [Int64] { chosen.map(\.chat).sorted() }

    /// Counts a candidate.
    ///
    /// - Returns: Whether the broadcast goes to them.
    @discardableResult
    package mutating func count(_ subject: AudienceSubject) -> Bool {
        guard segment.matches(subject, on: day) else { return false }
        if let reason = subject.leftOut ?? (fields.isSubset(of: subject.fields) ? nil : .figures) {
            leftOut[reason, default: 0] += 1
            return false
        }
        if subject.isGroup { groups += 1 } else { people += 1 }
        choose(subject.chat)
        return true
    }

    /// Keeps those whose scattered numbers are the smallest: a fair draw without knowing how many there will be.
    private mutating func choose(_ chat: Int64) {
        let rank = Self.scattered(UInt64(bitPattern: chat))
        if chosen.count < Self.sampleCount {
            chosen.append((rank, chat))
        } else if let last = chosen.indices.max(by: { chosen[$0].rank < chosen[$1].rank }), rank < chosen[last].rank {
            chosen[last] = (rank, chat)
        }
    }

    private static let sampleCount = 3

    /// Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (OOPSLA 2014): SplitMix64's finisher.
    private static func scattered(_ number: UInt64) -> UInt64 {
        var z = number &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
