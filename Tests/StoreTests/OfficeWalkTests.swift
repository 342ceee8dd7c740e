import Chat
import Dialogue
import Jamsostek
import Store
import TestSupport
import Testing

/// Random lives of offices against a model that knows them by heart.
@Suite("Offices, at random")
struct OfficeWalkTests {
    @Test(
        "Nobody acts whose office is over, no sole area has two holders, and the trail holds throughout",
        arguments: Array(UInt64(1)...12))
    func walk(_ seed: UInt64) async throws {
        let subject = try await Backend.sqlite.open()
        var walk = OfficeWalk(seed: seed)
        for round in 0..<8 {
            try await subject.write { session throws in
                for _ in 0..<25 {
                    try walk.step(session)
                    try walk.check(session, "seed \(seed), round \(round)")
                }
                let verdict = try session.audit.verify()
                #expect(verdict.fault == nil && verdict.entries == walk.deeds, "seed \(seed), round \(round)")
            }
        }
        #expect(walk.taken > 8 && walk.refused > 0, "seed \(seed) did too little: \(walk.taken), \(walk.refused)")
    }
}

/// What the store must have come to, told without it.
private struct OfficeWalk {
    private struct Held {
        var office: Int64
        var draft: OfficeDraft
    }

    private var generator: SeededGenerator
    private var day = CalendarDate(daysSinceEpoch: 20_833)
    private var second: Int64 = 0
    private var open: [Int64: (draft: OfficeDraft, code: InvitationCode, expiry: Instant)] = [:]
    private var held: [PersonID: Held] = [:]
    private var spent: [InvitationCode] = []
    private let people = (1...6).map { PersonID(Int64($0)) }
    private(set) var deeds: Int64 = 0
    private(set) var taken = 0
    private(set) var refused = 0

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private var now: Instant { Instant(seconds: start.seconds + second) }

    mutating func step(_ session: Session) throws {
        second += 1
        switch Int.random(in: 0..<20, using: &generator) {
        case 0..<6: try invite(session)
        case 6..<13: try use(session)
        case 13..<15: try end(session)
        case 15: try bringSpent(session)
        case 16..<18: try letTimePass(session)
        default: break
        }
    }

    private mutating func invite(_ session: Session) throws {
        let role = Office.Role.allCases.randomElement(using: &generator) ?? .donor
        let rw = Int.random(in: 1...2, using: &generator)
        let area = OfficeArea(
            kelurahan: "31.74.04.1001", rw: role == .kelurahan ? 0 : rw, rt: role == .rtHead ? 5 : 0)
        let term = [nil, 0, 3, 30].randomElement(using: &generator) ?? nil
        let draft = OfficeDraft(
            role: role, areas: role.hasAreas ? [area] : [], until: term.map { day.advanced(byDays: $0) })
        let expiry = now + .seconds(86_400 * Int.random(in: 1...4, using: &generator))
        let (office, code) = try session.offices.invite(draft, by: .commandLine("walk"), until: expiry, at: now)
        open[office] = (draft, code, expiry)
        deeds += 1
    }

    private mutating func use(_ session: Session) throws {
        guard let office = open.keys.sorted().randomElement(using: &generator), let invitation = open[office],
            let person = people.randomElement(using: &generator)
        else { return }
        let isGood = now < invitation.expiry && invitation.draft.until.map { day <= $0 } ?? true
        let current = held[person]
        let stays = current.map { staysStaff($0.draft.role, person, invitation.draft.role) } ?? false
        let hasTaken = try bring(invitation.code, by: person, session)
        #expect(hasTaken == (isGood && !stays), "\(invitation.draft.role.rawValue) by \(person)")
        guard hasTaken else {
            refused += 1
            // Past its term the code is used up, and gives nothing.
            if now < invitation.expiry, !stays { open[office] = nil }
            return
        }
        open[office] = nil
        spent.append(invitation.code)
        taken += 1
        deeds += 1 + (current == nil ? 0 : 1)
        if invitation.draft.role.isSoleInArea {
            for (other, theirs) in held where other != person {
                let isSame = theirs.draft.role == invitation.draft.role && theirs.draft.areas == invitation.draft.areas
                guard isSame else { continue }
                held[other] = nil
                deeds += 1
            }
        }
        held[person] = Held(office: office, draft: invitation.draft)
    }

    private func staysStaff(_ own: Office.Role, _ person: PersonID, _ new: Office.Role) -> Bool {
        guard own.isStaff, isInTerm(person) else { return false }
        guard new.isStaff else { return true }
        let others = held.filter { $0.key != person && $0.value.draft.role == .supervisor && isInTerm($0.key) }
        return new == .officer && own == .supervisor && others.isEmpty
    }

    private func isInTerm(_ person: PersonID) -> Bool { held[person]?.draft.until.map { day <= $0 } ?? true }

    private mutating func end(_ session: Session) throws {
        let holders = held.keys.sorted { $0.rawValue < $1.rawValue }
        guard let person = holders.randomElement(using: &generator), let office = held[person] else { return }
        #expect(try session.offices.end(office.office, .staff, by: .commandLine("walk"), at: now))
        held[person] = nil
        deeds += 1
    }

    /// A code that was used is good for nobody.
    private mutating func bringSpent(_ session: Session) throws {
        guard let code = spent.randomElement(using: &generator) else { return }
        #expect(try !bring(code, by: PersonID(77), session))
    }

    /// Days go by; now and then the bot comes round to those whose term is over.
    private mutating func letTimePass(_ session: Session) throws {
        day = day.advanced(byDays: 1)
        second += 86_400
        for person in people where Bool.random(using: &generator) {
            guard let office = held[person], !isInTerm(person) else { continue }
            _ = try session.offices.takeEnded(of: person, on: day, at: now)
            #expect(try session.offices.find(office.office)?.ending == .term)
            held[person] = nil
            deeds += 1
        }
    }

    private func bring(_ code: InvitationCode, by person: PersonID, _ session: Session) throws -> Bool {
        let limit = GuessLimit(most: 1_000, window: 60)
        let answer = try session.answer(.invitation(code, limit), for: person, in: .with(person), at: now)
        guard case .invitation(.office(let office)) = answer else { return false }
        let found = try session.answer(.office(.take(office, on: day)), for: person, in: .with(person), at: now)
        if case .office(.taken) = found { return true }
        return false
    }

    func check(_ session: Session, _ place: String) throws {
        for person in people {
            let expected = isInTerm(person) ? held[person]?.draft.role : nil
            #expect(try session.offices.role(of: person, on: day) == expected, "\(place), of \(person)")
            let recalled = try session.recall(.with(person), speaker: person).record.office
            #expect(recalled?.id == held[person]?.office, "\(place), of \(person)")
        }
        let sole = try session.offices.list(withEnded: false).filter { $0.person != nil && $0.role.isSoleInArea }
        let places = sole.flatMap { office in office.areas.map { "\(office.role) \($0)" } }
        #expect(Set(places).count == places.count, "\(place): \(places)")
    }
}
