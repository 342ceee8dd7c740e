import Broadcasting
import Dialogue
import Jamsostek
import TestSupport

/// Segments and candidates at random, of the names that ship.
struct SegmentGenerator {
    var random: SeededGenerator
    let knowledge: Knowledge
    let day = CalendarDate(daysSinceEpoch: 20_780)

    init(seed: UInt64, _ knowledge: Knowledge) {
        random = SeededGenerator(seed: seed)
        self.knowledge = knowledge
    }

    private static let names = ["Ojol Mampang Raya", "RT 05 \u{1F44D}", "Warga (lama), dan baru", "x"]

    mutating func segment(depth: Int = 4) -> Segment {
        guard depth > 0, random.chance(3, in: 5) else { return condition() }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return .not(segment(depth: depth - 1))
        case 1: return .all(parts(depth))
        default: return .any(parts(depth))
        }
    }

    private mutating func parts(_ depth: Int) -> [Segment] {
        (0..<Int.random(in: 2...4, using: &random)).map { _ in segment(depth: depth - 1) }
    }

    mutating func condition() -> Segment {
        switch Int.random(in: 0..<13, using: &random) {
        case 0: .everybody
        case 1: .groups
        case 2: .role(role())
        case 3: .community(.number(Int64.random(in: 1...5, using: &random)))
        case 4: .community(.name(pick(Self.names)))
        case 5: .community(.kind(pick(Community.Kind.allCases).rawValue))
        case 6: .place(place())
        case 7: .job(pick(knowledge.work.jobs).id)
        case 8: .platform(pick(knowledge.work.platforms).id)
        case 9: .standing(pick(Standing.Kind.allCases))
        case 10: random.chance(1, in: 2) ? .member : .applicant
        case 11: .active(withinDays: Int.random(in: 1...60, using: &random))
        default:
            random.chance(1, in: 2)
                ? .joined(since: day.advanced(byDays: -Int.random(in: 0...60, using: &random)))
                : .joinedWithin(days: Int.random(in: 1...60, using: &random))
        }
    }

    private mutating func place() -> Segment.Place {
        var place = Segment.Place(
            area: random.chance(2, in: 3) ? pick(Array(knowledge.areas.all)).code : nil,
            rw: random.chance(1, in: 2) ? Int.random(in: 1...3, using: &random) : 0,
            rt: random.chance(1, in: 3) ? Int.random(in: 1...3, using: &random) : 0)
        if place == Segment.Place() { place.rw = 1 }
        return place
    }

    mutating func subject() -> AudienceSubject {
        let isGroup = random.chance(1, in: 6)
        var subject = AudienceSubject(chat: Int64.random(in: 1...1_000_000, using: &random) * (isGroup ? -1 : 1))
        if random.chance(1, in: 2) {
            subject.community = Int64.random(in: 1...5, using: &random)
            subject.communityName = pick(Self.names)
            subject.communityKind = pick(Community.Kind.allCases).rawValue
        }
        guard !isGroup else { return subject }
        if random.chance(1, in: 3) { subject.roles = [role()] }
        subject.places = (0..<Int.random(in: 0...2, using: &random)).map { _ in
            AudienceSubject.Place(
                kelurahan: random.chance(3, in: 4) ? pick(knowledge.areas.villages).code : nil,
                rw: Int.random(in: 0...3, using: &random), rt: Int.random(in: 0...3, using: &random))
        }
        if random.chance(2, in: 3) { subject.job = pick(knowledge.work.jobs).id }
        if random.chance(1, in: 2) { subject.platform = pick(knowledge.work.platforms).id }
        if random.chance(2, in: 3) { subject.standing = pick(Standing.Kind.allCases) }
        subject.hasApplied = random.chance(1, in: 2)
        if random.chance(3, in: 4) {
            subject.joined = day.advanced(byDays: -Int.random(in: 0...70, using: &random))
            subject.lastActive = day.advanced(byDays: -Int.random(in: 0...70, using: &random))
        }
        return subject
    }

    private mutating func role() -> String { pick(Office.Role.allCases).rawValue }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }
}
