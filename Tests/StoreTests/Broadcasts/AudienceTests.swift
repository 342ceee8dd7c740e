import Broadcasting
import Chat
import Dialogue
import Jamsostek
import Store
import TestSupport
import Testing

@Suite("The audience of broadcasts")
struct AudienceTests {
    private let knowledge: Knowledge

    init() throws { knowledge = try shippedKnowledge() }

    private func scope(topic: String? = nil) -> AudienceScope { AudienceScope(knowledge, topic: topic, at: start) }

    private func meet(_ number: Int64, name: String = "Siti", in session: Session) throws -> PersonID {
        let person = PersonID(number)
        try session.people.meet(Sender(id: person, name: name), at: start - .seconds(40 * 86_400))
        return person
    }

    private func everybody(
        _ session: Session, slice: Int = 100, topic: String? = nil
    ) throws -> [AudienceSubject] {
        var (subjects, after): ([AudienceSubject], Int64?) = ([], Audience.start)
        while let chat = after {
            let (slice, next) = try session.audience.slice(after: chat, limit: slice, in: scope(topic: topic))
            subjects += slice
            after = next
        }
        return subjects
    }

    @Test(
        "Groups that are a community's come first, then people, each once however it is sliced",
        arguments: Backend.allCases)
    func slices(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            for number in Int64(1)...7 { _ = try meet(number, in: session) }
            for number in Int64(1)...3 {
                try session.chats.note(ChatID(-number), ChatDescription(kind: .supergroup, title: "Grup"))
            }
            // The second told no community, the third has moved on.
            try session.communities.bind(ChatID(-1), kind: .ojol, name: "Ojol Mampang Raya", at: start)
            try session.communities.bind(ChatID(-3), kind: .rtRw, name: "RT 05", at: start)
            try session.chats.remap(from: ChatID(-3), to: ChatID(-1_000_000_000_003))
            let all = try everybody(session)
            #expect(all.map(\.chat) == [-1_000_000_000_003, -1, 1, 2, 3, 4, 5, 6, 7])
            for slice in 1...10 { #expect(try everybody(session, slice: slice) == all, "\(slice)") }
            #expect(all.map(\.communityKind).prefix(3) == ["rt_rw", "ojol", nil])
        }
    }

    @Test("A candidate is told by all that is known", arguments: Backend.allCases)
    func attributes(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            _ = try meet(budi.rawValue, in: session)
            let community = try session.communities.bind(group, kind: .ojol, name: "Ojol Mampang Raya", at: start)
            try session.people.setCommunity(community.id, budi, at: start)
            try session.applications.submit(try Sample.application(), by: budi, at: start)
            let id = try #require(try session.plant(try Sample.member()))
            try session.memberLinks.link(budi, id, by: .application, at: start)
            let office = try session.offices.open(
                OfficeDraft(role: .rtHead, areas: [OfficeArea(kelurahan: "31.74.04.1004", rw: 2, rt: 1)]), at: start)
            _ = try session.offices.bind(office, to: budi, on: scope().day, at: start)
            let found = try #require(try everybody(session).first { !$0.isGroup })
            #expect(
                found.places == [
                    .init(kelurahan: AreaCode("31.74.06.1003"), rw: 3, rt: 5),
                    .init(kelurahan: AreaCode("31.74.04.1004"), rw: 2, rt: 1),
                ])
            #expect(found.roles == ["rt_head"] && found.job == JobID("ojol") && found.platform == PlatformID("gojek"))
            #expect(found.hasApplied && found.standing == .due && found.communityName == "Ojol Mampang Raya")
            #expect(found.joined == scope().day.advanced(byDays: -40) && found.lastActive == found.joined)
            #expect(found.fields == [.name, .community, .kelurahan, .amount, .dueDate])
        }
    }

    @Test("An office outside its term is no role; a job in a list's own words is found", arguments: Backend.allCases)
    func terms(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            _ = try meet(budi.rawValue, in: session)
            let office = try session.offices.open(
                OfficeDraft(
                    role: .perisai, areas: [OfficeArea(kelurahan: "31.74.04.1004")],
                    until: scope().day.advanced(byDays: -1)), at: start)
            _ = try session.offices.bind(office, to: budi, on: scope().day.advanced(byDays: -9), at: start)
            var member = try Sample.member()
            (member.job, member.kelurahan, member.rw, member.rt) = ("Tukang ojek online", "", 0, 0)
            let id = try #require(try session.plant(member))
            try session.memberLinks.link(budi, id, by: .application, at: start)
            let found = try #require(try everybody(session).first)
            #expect(found.roles.isEmpty && found.places.isEmpty && found.job == JobID("ojol"))
        }
    }

    @Test("Who is left out, and why, is the same in the scan and at the moment of sending", arguments: Backend.allCases)
    func leftOut(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let people = try (Int64(1)...6).map { try meet($0, in: session) }
            try session.people.setReachable(false, people[0], at: start)
            try session.people.setOptedOut(true, people[0], at: start)
            try session.people.setOptedOut(true, people[1], at: start)
            for person in people[1...3] { try session.topicOptOuts.set("iuran", for: person, at: start) }
            try session.topicOptOuts.clear("iuran", for: people[3])
            try session.record(.askedForHuman(lastWords: "", kind: .death), by: people[4], in: .with(people[4]))
            try session.record(.askedForHuman(lastWords: "", kind: .question), by: people[5], in: .with(people[5]))
            for (chat, isPresent) in [(Int64(-1), true), (-2, false)] {
                try session.communities.bind(ChatID(chat), kind: .other, name: "Warga", at: start)
                try session.chats.setStanding(
                    BotStanding(isPresent: isPresent, isAdministrator: false, mayDelete: false), in: ChatID(chat))
            }
            let expected: [LeftOut?] = [.absent, nil, .unreachable, .optedOut, .topic, nil, .mourning, nil]
            #expect(try everybody(session, topic: "iuran").map(\.leftOut) == expected)
            let now = try [-2, -1, 1, 2, 3, 4, 5, 6].map { try session.audience.leftOut(ChatID($0), topic: "iuran") }
            #expect(now == expected)
            #expect(try everybody(session)[4].leftOut == nil)
            #expect(try session.audience.leftOut(ChatID(99), topic: nil) == .unreachable)
            #expect(try session.topicOptOuts.has("iuran", for: people[2]))
            #expect(try session.topicOptOuts.all(for: people[2]) == ["iuran"])
        }
    }

    @Test("What can be said of somebody is what the scan says can be said", arguments: Backend.allCases)
    func values(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let month = ContributionMonth(scope().day)
            var number: Int64 = 0
            for payer in [Payer.own, .governmentBudget] {
                for (owed, ending) in [(1, nil), (0, nil), (-1, nil), (-6, nil), (0, Membership.Ending.moved)] {
                    number += 1
                    let person = try meet(number, in: session)
                    var member = try Sample.member(nik: "317404120885100\(number % 10)", kpj: nil)
                    member.membership.ending = ending
                    member.membership.payers = PayerHistory([
                        PayerHistory.Period(from: month.advanced(by: -20), payer: PayingParty(payer))
                    ])
                    let owedFrom = month.advanced(by: owed)
                    let id = try #require(
                        try session.members.add(
                            member,
                            coverage: Coverage(
                                owedFrom: owedFrom, protectionEnd: owedFrom.advanced(by: -1).lastDay, credit: .zero),
                            at: start))
                    try session.memberLinks.link(person, id, by: .application, at: start)
                }
            }
            _ = try meet(50, name: "", in: session)
            try session.communities.bind(ChatID(-1), kind: .other, name: "Warga", at: start)
            let words = TemplateWords(months: Array(repeating: "Mei", count: 12), nameless: "Bapak/Ibu")
            for subject in try everybody(session) {
                let values = try session.audience.values(for: ChatID(subject.chat), in: scope())
                for field in TemplateField.allCases {
                    let template = try MessageTemplate(parsing: "{\(field.rawValue)}")
                    #expect(
                        (template.filled(with: values, words: words) != nil)
                            == subject.fields.contains(TemplateFields(field)), "\(field) of \(subject)")
                }
            }
            let late = try session.audience.values(for: ChatID(3), in: scope())
            #expect(late.name == "Budi Santoso" && late.kelurahan == "Pondok Labu" && late.monthsLate == 1)
            // Two months: the one that is late, and the present one.
            #expect(late.amount == knowledge.price(of: month, month.advanced(by: -1)))
            #expect(try session.audience.values(for: ChatID(50), in: scope()).name == "")
            #expect(try session.audience.values(for: ChatID(99), in: scope()) == RecipientValues())
        }
    }
}

extension Knowledge {
    /// What the sample's member owes for some months.
    fileprivate func price(of months: ContributionMonth...) -> Rupiah {
        months.reduce(.zero) { sum, month in
            sum
                + tariffs.contribution(
                    for: Enrolment(
                        income: Rupiah(1_000_000), programmes: .protection, sector: .transport, payer: .own),
                    month: month)
        }
    }
}
