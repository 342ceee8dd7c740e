import Chat
import Dialogue
import Jamsostek
import Store
import Testing

/// What supervisors change, and that nobody else does.
@Suite("The roster of offices")
struct RosterTests {
    private let today = CalendarDate(daysSinceEpoch: 20_833)
    private let life = CodeLife(days: 14, staffDays: 3)
    private let rt5 = OfficeArea(kelurahan: "31.74.04.1001", rw: 3, rt: 5)

    private func ask(_ request: RosterRequest, _ person: PersonID?, _ session: Session) throws -> RosterAnswer {
        guard case .roster(let answer) = try session.answer(.roster(request, on: today, life), for: person) else {
            throw Unexpected(request)
        }
        return answer
    }

    /// Brings a code and takes the office, as the dialogue does.
    @discardableResult
    private func take(_ code: InvitationCode, _ person: PersonID, _ session: Session) throws -> OfficeFinding? {
        let limit = GuessLimit(most: 5, window: 3_600)
        guard case .invitation(.office(let office)) = try session.answer(.invitation(code, limit), for: person),
            case .office(let finding) = try session.answer(.office(.take(office, on: today)), for: person)
        else { return nil }
        return finding
    }

    /// Budi is the first supervisor, invited beside the bot.
    private func branch(_ body: (Session, Int64) throws -> Void) async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session throws in
            let (office, code) = try session.offices.invite(
                OfficeDraft(role: .supervisor, name: "Pak Budi"), by: .commandLine("Ani"), until: start + .seconds(60),
                at: start)
            try take(code, budi, session)
            try body(session, office)
            #expect(try session.audit.verify().fault == nil)
        }
    }

    private func invited(_ invitee: Invitee, _ session: Session) throws -> (entry: RosterEntry, code: InvitationCode) {
        guard case .invited(let entry, let code, let until) = try ask(.invite(invitee), budi, session) else {
            throw Unexpected(invitee)
        }
        #expect(until == (start + .seconds(life.days(for: invitee.role) * 86_400)).seconds)
        return (entry, code)
    }

    @Test("Nobody but a supervisor sees or changes anything, and being one is judged with each request")
    func onlySupervisors() async throws {
        try await branch { session, own in
            let (entry, code) = try invited(Invitee(role: .officer, name: "Bu Siti"), session)
            try take(code, siti, session)
            let requests: [RosterRequest] = [
                .summary, .holders(.officer, page: 0), .holder(entry.id), .end(own, isSure: true), .newCode(entry.id),
                .invite(Invitee(role: .supervisor, name: "X")), .communities(page: 0), .community(1),
            ]
            for request in requests {
                for person in [siti, PersonID(9), nil] {
                    #expect(try ask(request, person, session) == .refused(.notAllowed))
                }
            }
            try session.offices.end(own, .staff, by: .commandLine("Ani"), at: start)
            for request in requests { #expect(try ask(request, budi, session) == .refused(.notAllowed)) }
            #expect(try session.offices.find(entry.id)?.endedAt == nil)
        }
    }

    @Test("Who is invited takes the office by the code, is listed, and has nothing from the moment it is ended")
    func life() async throws {
        try await branch { session, _ in
            let (entry, code) = try invited(Invitee(role: .officer, name: "Bu Siti"), session)
            #expect(try ask(.summary, budi, session) == .summary([.supervisor: 1, .officer: 1]))
            #expect(!entry.isHeld && entry.name == "Bu Siti")
            guard case .taken(let view)? = try take(code, siti, session) else { throw Unexpected(code) }
            #expect(view.office.role == .officer && view.areas.isEmpty && view.residents.isEmpty)
            #expect(try session.offices.staffRole(of: siti, at: start, zone: .wib) == .officer)
            #expect(
                try ask(.end(entry.id, isSure: false), budi, session)
                    == .surely(RosterEntry(id: entry.id, role: .officer, name: "Bu Siti", isHeld: true)))
            guard case .ended(let ended) = try ask(.end(entry.id, isSure: true), budi, session) else {
                throw Unexpected(entry)
            }
            #expect(ended.isHeld)
            #expect(try session.offices.staffRole(of: siti, at: start, zone: .wib) == nil)
            #expect(try session.timers.due(at: start, limit: 9).map(\.lane) == [.with(siti)])
            #expect(try ask(.end(entry.id, isSure: true), budi, session) == .refused(.over))
            #expect(try ask(.holder(entry.id), budi, session) == .refused(.over))
            #expect(
                try session.audit.latest(9).map { "\($0.actor) \($0.action) \($0.subject) \($0.detail ?? "")" } == [
                    "cli Ani office.invited office 1 supervisor", "person 700001 office.taken office 1 supervisor",
                    "person 700001 office.invited office 2 officer", "person 700002 office.taken office 2 officer",
                    "person 700001 office.ended office 2 staff",
                ])
        }
    }

    @Test("The last supervisor stays, until there is another who has taken it up")
    func lastSupervisor() async throws {
        try await branch { session, own in
            #expect(try ask(.end(own, isSure: false), budi, session) == .refused(.lastSupervisor))
            let (_, code) = try invited(Invitee(role: .supervisor, name: "Bu Siti"), session)
            #expect(try ask(.end(own, isSure: true), budi, session) == .refused(.lastSupervisor))
            try take(code, siti, session)
            guard case .ended = try ask(.end(own, isSure: true), budi, session) else { throw Unexpected(own) }
            #expect(try ask(.summary, budi, session) == .refused(.notAllowed))
            #expect(try ask(.summary, siti, session) == .summary([.supervisor: 1]))
        }
    }

    @Test("Staff who tap the link they made for somebody else stay what they are, and the code stays good")
    func ownLink() async throws {
        try await branch { session, own in
            for role in [Office.Role.rtHead, .supervisor, .officer, .donor] {
                let (entry, code) = try invited(
                    Invitee(role: role, name: "Pak Joko", area: role == .rtHead ? rt5 : nil), session)
                #expect(try take(code, budi, session) == .notTaken(.isStaff))
                #expect(try session.offices.number(of: budi) == own)
                let person = PersonID(900 + entry.id)
                guard case .taken? = try take(code, person, session) else { throw Unexpected(role) }
                // A second tap on the same link tells once more what they hold, and is not another deed.
                let entries = try session.audit.verify().entries
                guard case .taken? = try take(code, person, session) else { throw Unexpected(role) }
                #expect(try session.audit.verify().entries == entries)
                #expect(try take(code, siti, session) == nil)
            }
            // The one code that another made for them moves them: an officer becomes a supervisor.
            let (_, code) = try session.offices.invite(
                OfficeDraft(role: .supervisor), by: .commandLine("Ani"), until: start + .seconds(60), at: start)
            let officer = try #require(try session.offices.list(withEnded: false).first { $0.role == .officer }?.person)
            guard case .taken? = try take(code, officer, session) else { throw Unexpected(officer) }
            #expect(try session.offices.role(of: officer, on: today) == .supervisor)
        }
    }

    @Test("Another code makes the one before useless; of a used one there is none, and an ended invitation has no use")
    func codes() async throws {
        try await branch { session, _ in
            let (entry, first) = try invited(Invitee(role: .donor, name: "PT Maju"), session)
            guard case .invited(_, let second, _) = try ask(.newCode(entry.id), budi, session) else {
                throw Unexpected(entry)
            }
            #expect(try take(first, siti, session) == nil)
            guard case .taken? = try take(second, siti, session) else { throw Unexpected(second) }
            #expect(try ask(.newCode(entry.id), budi, session) == .refused(.taken))

            let (other, third) = try invited(Invitee(role: .officer, name: "Bu Rina"), session)
            guard case .ended(let ended) = try ask(.end(other.id, isSure: true), budi, session) else {
                throw Unexpected(other)
            }
            #expect(!ended.isHeld)
            #expect(try take(third, PersonID(9), session) == nil)
            #expect(try ask(.newCode(other.id), budi, session) == .refused(.over))
        }
    }

    @Test("A coordinator has a community, which goes with every word of the office")
    func coordinator() async throws {
        try await branch { session, _ in
            let ojol = try session.communities.bind(group, kind: .ojol, name: "Ojol Mampang", at: start)
            #expect(
                try ask(.communities(page: 7), budi, session) == .communities([ojol], Page(of: 1, at: 0)))
            #expect(try ask(.community(ojol.id), budi, session) == .community(ojol))
            let (entry, code) = try invited(
                Invitee(role: .coordinator, name: "Pak Joko", community: ojol.id), session)
            #expect(entry.community == ojol)
            guard case .taken(let view)? = try take(code, siti, session) else { throw Unexpected(code) }
            #expect(view.community == ojol)
            _ = try ask(.end(entry.id, isSure: true), budi, session)
            #expect(
                try session.offices.takeEnded(of: siti, on: today, at: start).map(\.community) == [ojol])
        }
    }

    @Test("Guessing codes until one has to wait is told in the trail, once")
    func guessing() async throws {
        try await branch { session, _ in
            let limit = GuessLimit(most: 3, window: 3_600)
            for text in ["BKT7-4RXM", "BKT7-4RXN", "BKT7-4RXP", "BKT7-4RXQ", "BKT7-4RXR"] {
                _ = try session.answer(.invitation(try #require(InvitationCode(text)), limit), for: siti)
            }
            #expect(try session.audit.latest(9, action: "code").map(\.actor) == ["person 700002"])
        }
    }

    @Test("A list longer than a page is read in pages, by number")
    func pages() async throws {
        try await branch { session, _ in
            for number in 1...19 { _ = try invited(Invitee(role: .donor, name: "Donatur \(number)"), session) }
            guard case .holders(.donor, let entries, let page) = try ask(.holders(.donor, page: 9), budi, session)
            else { throw Unexpected("no page") }
            #expect(entries.map(\.name) == ["Donatur 17", "Donatur 18", "Donatur 19"] && page.number == 2)
        }
    }
}
