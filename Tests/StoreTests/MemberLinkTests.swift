import Chat
import Database
import Dialogue
import Jamsostek
import Store
import Testing

@Suite("Linking a chat with a member")
struct MemberLinkTests {
    private static let limit = GuessLimit(most: 3, window: 3600)

    private func identify(
        _ session: Session, nik: String = Sample.nik, birth: String = "1985-08-12", as person: PersonID = budi,
        at now: Instant = start
    ) throws -> IdentityAnswer {
        let day = try #require(CalendarDate(birth))
        let finding = try session.answer(
            .identity(nik: try NIK(nik), birth: day, Self.limit), for: person, in: .with(person), at: now)
        guard case .identity(let answer) = finding else { throw Unexpected(finding) }
        return answer
    }

    private func redeem(
        _ session: Session, _ code: InvitationCode, by person: PersonID = budi, at now: Instant = start
    ) throws -> InvitationAnswer {
        let finding = try session.answer(
            .invitation(code, Self.limit), for: person, in: .with(person), at: now)
        guard case .invitation(let answer) = finding else { throw Unexpected(finding) }
        return answer
    }

    private struct Unexpected: Error {
        let finding: Finding
        init(_ finding: Finding) { self.finding = finding }
    }

    @Test("A NIK with its date of birth links, and how is kept", arguments: Backend.allCases)
    func identifies(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session in
            let id = try #require(try session.plant(try Sample.member()))
            guard case .member(let dossier) = try identify(session) else { throw Unmet("not linked") }
            #expect(dossier.record.id == id)
            #expect(try session.recall(.with(budi), speaker: budi).record.member == id)
        }
        let how = try await subject.tamper { connection throws(DatabaseError) in
            var how = ""
            try connection.query("SELECT how, linked_at FROM member_links", []) { row in
                how = "\(row.text(0)) \(row.integer(1))"
                return .stop
            }
            return how
        }
        #expect(how == "birth_date \(start.milliseconds)")
    }

    /// Whoever tries learns nothing: the same answer, the same count.
    @Test(
        "An unknown NIK, another day, no day on record and another chat's member are one answer",
        arguments: Backend.allCases)
    func neutral(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session in
            try session.plant(try Sample.member())
            try session.plant(try Sample.member(nik: "3174041208850002", kpj: nil, birth: nil))
            let taken = try #require(try session.plant(try Sample.member(nik: "3174041208850003", kpj: nil)))
            try session.memberLinks.link(siti, taken, by: .invitation, at: start)
            for (nik, birth) in [
                (Sample.nobody, "1985-08-12"), (Sample.nik, "1985-08-13"), ("3174041208850002", "1985-08-12"),
                ("3174041208850003", "1985-08-12"),
            ] {
                try session.guesses.forget(budi)
                #expect(try identify(session, nik: nik, birth: birth) == .mismatch)
                #expect(try session.members.id(of: budi) == nil)
                // Each is counted: two more, and whoever guesses has to wait.
                #expect(try identify(session, nik: Sample.nobody) == .mismatch)
                #expect(try identify(session, nik: Sample.nobody) == .mismatch)
                #expect(try identify(session) == .exhausted)
            }
            #expect(try session.memberLinks.person(of: taken) == siti)
        }
    }

    @Test("After too many guesses nothing helps until the pause is over, not even a code", arguments: Backend.allCases)
    func pauses(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session in
            let id = try #require(try session.plant(try Sample.member()))
            let code = try session.invitations.issue(
                for: .member(id), by: "Ani", until: start + .seconds(86_400), at: start)
            for minute in [0, 10] { _ = try identify(session, nik: Sample.nobody, at: start + .seconds(minute * 60)) }
            _ = try redeem(session, InvitationCode(), at: start + .seconds(50 * 60))
            // An hour after the first, but not after the last.
            #expect(try redeem(session, code, at: start + .seconds(70 * 60)) == .exhausted)
            guard case .member = try redeem(session, code, at: start + .seconds(111 * 60)) else {
                throw Unmet("the pause never ends")
            }
        }
    }

    @Test("A code works once, until it expires, and says to whom it belonged", arguments: Backend.allCases)
    func codes(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session in
            let id = try #require(try session.plant(try Sample.member()))
            let old = try session.invitations.issue(for: .member(id), by: "Ani", until: start + .seconds(60), at: start)
            let code = try session.invitations.issue(
                for: .member(id), by: "Ani", until: start + .seconds(60), at: start)
            #expect(try redeem(session, old) == .unknown, "another code takes its place")
            guard case .member(let dossier, hadAnother: false) = try redeem(session, code) else {
                throw Unmet("not linked")
            }
            #expect(dossier.record.id == id)
            #expect(try redeem(session, code) == .used(byThem: true))
            #expect(try redeem(session, code, by: siti) == .used(byThem: false))
            let late = try session.invitations.issue(
                for: .member(id), by: "Ani", until: start + .seconds(60), at: start)
            #expect(try redeem(session, late, by: siti, at: start + .seconds(60)) == .expired)
            #expect(try session.memberLinks.person(of: id) == budi)
        }
    }

    @Test("A code moves a member to another chat, and a chat to another member", arguments: Backend.allCases)
    func moves(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session in
            let first = try #require(try session.plant(try Sample.member()))
            let second = try #require(try session.plant(try Sample.member(nik: "3174041208850002", kpj: nil)))
            try session.memberLinks.link(siti, first, by: .birthDate, at: start)
            try session.memberLinks.link(budi, second, by: .birthDate, at: start)
            let code = try session.invitations.issue(
                for: .member(first), by: "Ani", until: start + .seconds(60), at: start)
            guard case .member(_, hadAnother: true) = try redeem(session, code) else { throw Unmet("not moved") }
            #expect(try session.members.id(of: budi) == first)
            #expect(try session.members.id(of: siti) == nil)
            #expect(try session.memberLinks.person(of: second) == nil)
        }
    }

    @Test(
        "Whoever withdraws consent is linked no more, and what they sent of payments is forgotten",
        arguments: Backend.allCases)
    func withdrawal(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session in
            let id = try #require(try session.plant(try Sample.member()))
            try session.memberLinks.link(budi, id, by: .birthDate, at: start)
            try session.record(
                .claimedPayment(words: "udah tf", MemberMatter.Receipt(file: "f", kind: .photo)), by: budi,
                in: .with(budi))
            try session.record(.consentWithdrawn, by: budi, in: .with(budi))
            #expect(try session.members.id(of: budi) == nil)
            #expect(try session.paymentClaims.open(limit: 9).map(\.detail) == [nil])
        }
    }

    @Test("A code is found by nobody who reads the database", arguments: Backend.allCases)
    func secrecy(backend: Backend) async throws {
        let subject = try await backend.open()
        let code = try await subject.write { session in
            let id = try #require(try session.plant(try Sample.member()))
            return try session.invitations.issue(for: .member(id), by: "Ani", until: start + .seconds(60), at: start)
        }
        let mark = try await subject.tamper { connection throws(DatabaseError) in
            var mark: [UInt8] = []
            try connection.query("SELECT code_mark FROM invitations", []) { row in
                mark = row.bytes(0)
                return .stop
            }
            return mark
        }
        #expect(mark.count == 32 && mark != Array(code.exposed.utf8))
        #expect("\(code)" == "********")
    }
}
