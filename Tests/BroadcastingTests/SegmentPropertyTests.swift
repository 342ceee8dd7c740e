import Broadcasting
import Dialogue
import Jamsostek
import TestSupport
import Testing

/// What holds of every segment and of whatever is typed; each test prints its seed where it fails.
@Suite(.timeLimit(.minutes(5)))
struct SegmentPropertyTests {
    private static let seed: UInt64 = 20_261_123

    @Test("Whatever is typed is read or refused, with a fault that lies in the text")
    func soup() throws {
        let language = try Shipped.language
        var random = SeededGenerator(seed: Self.seed)
        var understood = 0
        for _ in 0..<6000 {
            let text = Self.text(&random)
            do {
                let segment = try language.parse(text)
                understood += 1
                #expect(
                    try language.parse(language.text(of: segment)) == segment, "\(Self.seed): \(text.debugDescription)")
            } catch {
                let units = text.utf16.count
                #expect(
                    error.range.lowerBound >= 0 && error.range.upperBound <= units,
                    "\(Self.seed): \(error) in \(text.debugDescription)")
                _ = error.pointing(into: text)
            }
        }
        #expect(understood > 100)
    }

    private static let pieces = [
        "ojol", "gojek", "grab", "ketua rw", "kelurahan", "Ragunan", "Jati", "padang", "rw", "rt", "3", "5/3",
        "menunggak",
        "lunas", "jatuh tempo", "aktif", "30", "hari", "bergabung", "sejak", "1 januari 2026", "2026-01-01",
        "komunitas",
        "grup", "semua", "peserta", "\"", "\"Ojol Mampang\"", "dan", "dan", "dan", "atau", "atau", "bukan", "kecuali",
        "(",
        ")", ",", "😀", "e\u{301}", "\u{202E}", "\u{0}", "99999999999999999999", "peran", "pekerjaan", "platform", ".",
    ]

    private static func text(_ random: inout SeededGenerator) -> String {
        if random.chance(1, in: 6) { return random.text(upTo: 60) }
        return (0..<Int.random(in: 0...12, using: &random)).map { _ in
            (pieces.randomElement(using: &random) ?? "") + (random.chance(9, in: 10) ? " " : "")
        }.joined()
    }

    @Test("Every segment is written so that it is read as the same")
    func roundTrip() throws {
        let language = try Shipped.language
        var generator = SegmentGenerator(seed: Self.seed, try Shipped.knowledge.get())
        var (written, refused) = (0, 0)
        while written < 2000 {
            let segment = generator.segment(depth: 3)
            let text = language.text(of: segment)
            do {
                #expect(try language.parse(text) == segment, "\(Self.seed): \(text)")
            } catch {
                // What nobody can be, and what is too long, is refused on purpose.
                switch error.kind {
                case .contradiction, .tooLong: refused += 1
                default: Issue.record("\(Self.seed): \(error) in \(text)")
                }
            }
            written += 1
        }
        #expect(refused < written / 2)
    }

    @Test("Segments hold of those that an oracle by sets says they hold of, and obey De Morgan")
    func meaning() throws {
        var generator = SegmentGenerator(seed: Self.seed, try Shipped.knowledge.get())
        let day = generator.day
        let subjects = (0..<150).map { _ in generator.subject() }
        for _ in 0..<1500 {
            let segment = generator.segment()
            let found = Set(subjects.indices.filter { segment.matches(subjects[$0], on: day) })
            let oracle = Oracle(subjects: subjects, day: day)
            #expect(found == oracle.members(of: segment), "\(Self.seed): \(segment)")
            let (left, right) = (generator.condition(), generator.condition())
            for subject in subjects.prefix(40) {
                let isMatch = { (segment: Segment) in segment.matches(subject, on: day) }
                #expect(isMatch(.not(.all([left, right]))) == isMatch(.any([.not(left), .not(right)])))
                #expect(isMatch(.not(.any([left, right]))) == isMatch(.all([.not(left), .not(right)])))
                #expect(isMatch(.not(.not(left))) == isMatch(left))
            }
        }
    }
}

/// Who belongs to a segment, by sets of candidates: nothing of it is shared with the program.
private struct Oracle {
    let subjects: [AudienceSubject]
    let day: CalendarDate

    func members(of segment: Segment) -> Set<Int> {
        let members = meeting(segment)
        return segment.speaksOfGroups ? members : members.filter { subjects[$0].chat > 0 }
    }

    private func meeting(_ segment: Segment) -> Set<Int> {
        switch segment {
        case .everybody: Set(subjects.indices)
        case .groups: those { $0.chat < 0 }
        case .role(let role): those { $0.roles.contains(role) }
        case .community(.number(let number)): those { $0.community == number }
        case .community(.name(let name)): those { $0.communityName == name }
        case .community(.kind(let kind)): those { $0.communityKind == kind }
        case .place(let place):
            those { subject in
                subject.places.contains { home in
                    let code = place.area.map(\.description) ?? ""
                    let lies = code.isEmpty || "\(home.kelurahan?.description ?? "-").".hasPrefix(code + ".")
                    return lies && [0, home.rw].contains(place.rw) && [0, home.rt].contains(place.rt)
                }
            }
        case .job(let job): those { $0.job == job }
        case .platform(let platform): those { $0.platform == platform }
        case .standing(let standing): those { $0.standing == standing }
        case .member: those { [.active, .due, .arrears, .inactive].contains($0.standing) }
        case .applicant: those(\.hasApplied)
        case .active(let days): those { $0.lastActive.map { age($0) <= days } ?? false }
        case .joined(let first): those { $0.joined.map { age($0) <= age(first) } ?? false }
        case .joinedWithin(let days): those { $0.joined.map { age($0) <= days } ?? false }
        case .not(let part): Set(subjects.indices).subtracting(meeting(part))
        case .all(let parts): parts.map(meeting).reduce(Set(subjects.indices)) { $0.intersection($1) }
        case .any(let parts): parts.map(meeting).reduce([]) { $0.union($1) }
        }
    }

    private func those(_ condition: (AudienceSubject) -> Bool) -> Set<Int> {
        Set(subjects.indices.filter { condition(subjects[$0]) })
    }

    private func age(_ date: CalendarDate) -> Int { day.daysSinceEpoch - date.daysSinceEpoch }
}
