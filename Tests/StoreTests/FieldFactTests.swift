import Chat
import Database
import Dialogue
import Jamsostek
import Store
import Testing

@Suite("What agents and officers make known")
struct FieldFactTests {
    @Test("A visit is kept by the office, its note sealed, and the month counts it")
    func visits() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            let office = try session.agent([OfficeArea(kelurahan: ragunan)])
            let member = try session.addMember(nik(1), name: "Siti Aminah", owedFrom: "2026-11")
            let promise = Dialogue.Visit(
                lead: .member(member), outcome: .promised, day: today, promise: today.advanced(byDays: 3),
                note: "tunggu kiriman")
            try session.tell(.visited(promise))
            #expect(try session.visits.latest(to: .member(member), by: office) == promise)
            #expect(try session.visits.latest(to: .member(member), by: office + 1) == nil)
            try session.tell(.visited(Dialogue.Visit(lead: .application(9), outcome: .absent, day: today)))
            let tally = try session.tally()
            #expect(tally.visits == [.promised: 1, .absent: 1])
        }
        let notes = try await subject.tamper { connection throws(DatabaseError) in
            try connection.rows("SELECT CAST(note AS TEXT) FROM visits WHERE note IS NOT NULL") { $0.text(0) }
        }
        #expect(notes.count == 1 && notes.allSatisfy { !$0.contains("kiriman") })
    }

    @Test("A logged payment waits for staff, pauses reminders, counts for nothing before, and then in the tally")
    func payments() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            _ = try session.agent([OfficeArea(kelurahan: ragunan)])
            let member = try session.addMember(nik(1), name: "Siti Aminah", owedFrom: "2026-12")
            let until = start.seconds + 86_400
            try session.tell(
                .collected(
                    CollectedPayment(
                        member: member, amount: Rupiah(16_800), months: 1, photo: "AgAC", pausedUntil: until)))
            let claim = try #require(try session.paymentClaims.open(limit: 9).first)
            #expect(claim.source == .perisai && claim.member == member && claim.person == budi)
            #expect(claim.detail?.stated == PaymentClaim.Stated(amount: Rupiah(16_800), months: 1))
            #expect(claim.detail?.receipt?.file == "AgAC")
            #expect(try session.reminders.wishes(of: member).pausedUntil == until)
            #expect(try session.payments.standing(of: member).isEmpty)
            #expect(try session.tally().payments == [.open: 1])
            _ = try session.paymentClaims.reject(claim.number, reason: "tidak cocok", by: "rina", at: start)
            #expect(try session.tally().payments == [.rejected: 1])
        }
    }

    @Test("Who has moved, an agent says, is for staff to look at, and no lead meanwhile")
    func moving() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            let office = try session.agent([OfficeArea(kelurahan: ragunan)])
            let member = try session.addMember(nik(1), name: "Siti Aminah", owedFrom: "2026-12")
            let knowledge = try shippedKnowledge()
            let arrears = {
                let horizon = LeadHorizon(today, knowledge.contributions)
                return try session.leads.page(of: LeadView(kind: .arrears), for: office, horizon, size: 8).leads.count
            }
            #expect(try arrears() == 1)
            try session.tell(.visited(Dialogue.Visit(lead: .member(member), outcome: .moved, day: today)))
            #expect(try session.residentReports.open().map(\.member) == [member])
            #expect(try arrears() == 0)
        }
    }

    @Test("A reminder through the bot wakes the member's chat; without one, nothing happens")
    func nudging() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            _ = try session.agent([OfficeArea(kelurahan: ragunan)])
            let member = try session.addMember(nik(1), name: "Siti Aminah", owedFrom: "2026-12")
            try session.tell(.nudged(member))
            #expect(try session.timers.next() == nil)
            try session.memberLinks.link(siti, member, by: .invitation, at: start)
            try session.tell(.nudged(member))
            #expect(try session.timers.due(at: start, limit: 9).map(\.lane) == [.with(siti)])
            #expect(try session.timers.due(at: start, limit: 9).map(\.name) == [.reminder])
            #expect(try session.reminders.wishes(of: member).askedAt == start.seconds)
        }
    }

    @Test("A log that was left is kept sealed until it is taken up or thrown away")
    func drafts() async throws {
        let subject = try await Backend.sqlite.open()
        let log = AgentLog(instance: "a", kind: .payment, lead: .member(MemberID(3)), name: "Siti Aminah", photo: "f")
        try await subject.write { session in
            let office = try session.agent([OfficeArea(kelurahan: ragunan)])
            try session.tell(.draft(log))
            #expect(try session.agentDrafts.find(of: office) == log)
        }
        let stored = try await subject.tamper { connection throws(DatabaseError) in
            try connection.rows("SELECT CAST(detail AS TEXT) FROM agent_drafts") { $0.text(0) }
        }
        #expect(stored.allSatisfy { !$0.contains("Siti") })
        try await subject.write { session in
            try session.tell(.draft(nil))
            #expect(try session.agentDrafts.find(of: 1) == nil)
        }
    }

    @Test("Whoever holds no office makes nothing known")
    func nobody() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            let member = try session.addMember(nik(1), name: "Siti Aminah", owedFrom: "2026-12")
            let payment = CollectedPayment(
                member: member, amount: Rupiah(16_800), months: 1, photo: "f", pausedUntil: start.seconds)
            for fact in [
                FieldFact.collected(payment),
                .visited(Dialogue.Visit(lead: .member(member), outcome: .met, day: today)),
                .nudged(member), .draft(AgentLog(instance: "a", kind: .visit)),
                .reported(CadreReport(member: member, role: "pkk", kind: .own, from: month("2027-01"))),
            ] { try session.tell(fact) }
            #expect(try session.paymentClaims.open(limit: 9).isEmpty)
            #expect(try session.visits.latest(to: .member(member), by: 1) == nil)
            #expect(try session.cadreReports.open().isEmpty)
        }
    }
}

extension Session {
    func tell(_ fact: FieldFact) throws {
        var assigned = Assigned()
        try record(.field(fact), by: budi, in: .with(budi), at: start, assigned: &assigned)
    }

    fileprivate func tally() throws -> AgentTally {
        let span = start.seconds - 14 * 86_400..<start.seconds + 14 * 86_400
        let finding = try answer(
            .field(.tally(month("2027-01"), span)), for: budi, in: .with(budi), at: start)
        guard case .field(.tally(let tally)) = finding else { throw Unexpected(finding) }
        return tally
    }
}
