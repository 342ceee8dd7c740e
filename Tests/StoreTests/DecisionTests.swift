import Chat
import Dialogue
import Jamsostek
import Store
import Testing

@Suite("What staff decide on applications and payments")
struct DecisionTests {
    private func confirm(
        _ session: Session, _ number: Int64, kpj: String = "23012345678", at now: Instant = start
    ) throws -> Applications.Act {
        try session.applications.confirm(
            number,
            Applications.Confirmation(
                kpj: try #require(KPJ(kpj)), from: try ContributionMonth(year: 2027, month: 1),
                payer: PayingParty(.own), name: "Ani"),
            tariffs: try Sample.tariffs(), rules: Sample.contributions(), at: now)
    }

    private func confirmClaim(
        _ session: Session, _ number: Int64, _ amount: Int, on day: String = "2027-01-13", at now: Instant = start
    ) throws -> PaymentClaims.Act {
        let payment = Payment(paidOn: try #require(CalendarDate(day)), amount: Rupiah(amount))
        return try session.paymentClaims.confirm(
            number, payment, channel: "JMO", by: "Ani", tariffs: try Sample.tariffs(), rules: Sample.contributions(),
            today: try CalendarDate(year: 2027, month: 1, day: 15), at: now)
    }

    private func news(_ session: Session, of person: PersonID = budi, at now: Instant = start) throws -> [MemberNews] {
        guard case .decisions(let news) = try session.answer(.decisions, for: person, in: .with(person), at: now) else {
            return []
        }
        return news
    }

    private func claimed(_ session: Session) throws -> (member: MemberID, number: Int64) {
        let id = try #require(try session.plant(try Sample.member()))
        try session.memberLinks.link(budi, id, by: .birthDate, at: start)
        try session.record(.claimedPayment(words: "udah tf", nil), by: budi, in: .with(budi))
        try session.record(.reminderWish(.paused(until: start.seconds + 999)), by: budi, in: .with(budi))
        return (id, try #require(try session.paymentClaims.open(limit: 2).first).number)
    }

    @Test("An application becomes a member, linked, and is told once", arguments: Backend.allCases)
    func application(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session in
            let sent = try session.applications.submit(try Sample.application(), by: budi, at: start)
            guard case .done = try confirm(session, sent.number) else { throw Unmet("not confirmed") }
            let id = try #require(try session.members.id(of: budi))
            let member = try #require(try session.members.find(id)).member
            #expect(member.kpj == KPJ("23012345678") && member.rt == 5 && member.kelurahan == "31.74.06.1003")
            #expect(member.membership.basis.income == Rupiah(2_500_000))
            #expect(try session.applications.open(limit: 9).isEmpty)
            #expect(try session.timers.due(at: start, limit: 9).map(\.name) == [.decisionMade])
            guard case .confirmed(let told, let kpj, let record?)? = try news(session).first else {
                throw Unmet("not told")
            }
            #expect(told.number == sent.number && kpj == "*******5678" && record.id == id)
            #expect(try news(session).isEmpty)
            #expect(try confirm(session, sent.number) == .decided(told))
            #expect(try confirm(session, 99) == .unknown)
        }
    }

    @Test("A NIK or KPJ that is another member's is refused, and nothing changes", arguments: Backend.allCases)
    func taken(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session in
            let known = try #require(try session.plant(try Sample.member()))
            let same = try session.applications.submit(try Sample.application(), by: budi, at: start)
            let other = try session.applications.submit(
                try Sample.application(nik: "3174041208850002"), by: siti, at: start)
            #expect(try confirm(session, same.number, kpj: "99999999999") == .nikTaken(known))
            #expect(try confirm(session, other.number) == .kpjTaken(known))
            #expect(try session.applications.open(limit: 9).count == 2)
            #expect(try session.members.id(of: siti) == nil)
            #expect(try session.timers.due(at: start, limit: 9).isEmpty)
        }
    }

    @Test("Whoever enrolled a relative stays linked with themselves", arguments: Backend.allCases)
    func relative(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session in
            let own = try #require(try session.plant(try Sample.member()))
            try session.memberLinks.link(budi, own, by: .birthDate, at: start)
            let sent = try session.applications.submit(
                try Sample.application(nik: "3174041208850002"), by: budi, at: start)
            _ = try confirm(session, sent.number, kpj: "99999999999")
            #expect(try session.members.id(of: budi) == own)
            guard case .confirmed(_, _, nil)? = try news(session).first else { throw Unmet("not told") }
        }
    }

    @Test("A declined application may be sent again", arguments: Backend.allCases)
    func declined(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session in
            let sent = try session.applications.submit(try Sample.application(), by: budi, at: start)
            let revealing = try session.applications.decline(
                sent.number, reason: "NIK 3174041208850001 salah", by: "Ani", at: start)
            #expect(revealing == .revealing)
            _ = try session.applications.decline(sent.number, reason: "fotonya buram", by: "Ani", at: start)
            guard case .declined(_, "fotonya buram")? = try news(session).first else { throw Unmet("not told") }
            let again = try session.applications.submit(try Sample.application(), by: budi, at: start)
            #expect(again.number != sent.number)
        }
    }

    @Test("A confirmed payment moves the coverage, ends the pause and is told once", arguments: Backend.allCases)
    func confirmedClaim(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session in
            let (member, number) = try claimed(session)
            #expect(try session.reminders.wishes(of: member).pausedUntil == start.seconds + 999)
            #expect(try confirmClaim(session, number, 33_600, on: "2027-02-01") == .early)
            guard case .done = try confirmClaim(session, number, 33_600) else { throw Unmet("not confirmed") }
            let coverage = try #require(try session.members.find(member)).coverage
            #expect(coverage.owedFrom == (try ContributionMonth(year: 2027, month: 3)))
            #expect(try session.reminders.wishes(of: member).pausedUntil == nil)
            guard case .paymentConfirmed(let amount, _, let record?)? = try news(session).first else {
                throw Unmet("not told")
            }
            #expect(amount == Rupiah(33_600) && record.coverage == coverage)
            #expect(try news(session).isEmpty)
            guard case .decided = try confirmClaim(session, number, 16_800) else { throw Unmet("paid twice") }
            #expect(try session.payments.standing(of: member).count == 1)
        }
    }

    @Test(
        "More words and a photo belong to the open claim; after a rejection a new one begins",
        arguments: Backend.allCases)
    func rejectedClaim(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session in
            let (member, number) = try claimed(session)
            let photo = MemberMatter.Receipt(file: "f1", kind: .photo)
            try session.record(.claimedPayment(words: "", photo), by: budi, in: .with(budi))
            try session.record(.claimedPayment(words: "NIK 3174041208850001 ya", nil), by: budi, in: .with(budi))
            let detail = try #require(try session.paymentClaims.find(number)?.detail)
            #expect(detail.receipt == photo && detail.words == "udah tf · NIK 3174********0001 ya")
            _ = try session.paymentClaims.reject(number, reason: "belum masuk", by: "Ani", at: start)
            #expect(try session.reminders.wishes(of: member).pausedUntil == nil)
            guard case .paymentRejected("belum masuk", isOwn: true)? = try news(session).first else {
                throw Unmet("not told")
            }
            try session.record(.claimedPayment(words: "ini strukknya", nil), by: budi, in: .with(budi))
            #expect(try session.paymentClaims.open(limit: 9).map(\.number) != [number])
        }
    }

    @Test("Of another's payment whoever told of it hears no standing", arguments: Backend.allCases)
    func claimOfAnother(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session in
            let id = try #require(try session.plant(try Sample.member()))
            let number = try session.paymentClaims.add(
                for: id, by: siti, in: siti.privateChat, source: .perisai, words: "", receipt: nil, at: start)
            _ = try confirmClaim(session, number, 16_800)
            guard case .paymentConfirmed(_, _, nil)? = try news(session, of: siti).first else {
                throw Unmet("not told, or too much")
            }
        }
    }

    /// A timer's firing is an event of its own, so the second decision of a moment needs another.
    @Test("Two decisions within a moment are both told", arguments: Backend.allCases)
    func twoAtOnce(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session in
            let (_, number) = try claimed(session)
            _ = try session.paymentClaims.reject(number, reason: "a", by: "Ani", at: start)
            let first = try #require(try session.timers.due(at: start, limit: 9).first)
            #expect(try session.timers.fire(first))
            #expect(try news(session).count == 1)
            try session.record(.claimedPayment(words: "", nil), by: budi, in: .with(budi))
            let next = try #require(try session.paymentClaims.open(limit: 9).last).number
            _ = try session.paymentClaims.reject(next, reason: "b", by: "Ani", at: start)
            let second = try #require(try session.timers.due(at: start + .seconds(1), limit: 9).first)
            #expect(second.event != first.event)
            #expect(try news(session).count == 1)
        }
    }
}
