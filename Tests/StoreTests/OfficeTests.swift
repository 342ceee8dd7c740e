import Chat
import Database
import Dialogue
import Jamsostek
import Store
import Testing

@Suite("Offices")
struct OfficeTests {
    /// RT 5 of RW 3, and what lies around it.
    private static let rt5 = OfficeArea(kelurahan: "31.74.04.1001", rw: 3, rt: 5)
    private static let rt6 = OfficeArea(kelurahan: "31.74.04.1001", rw: 3, rt: 6)
    private static let rw3 = OfficeArea(kelurahan: "31.74.04.1001", rw: 3)

    @Test("An office keeps its areas, its term and its sealed name, and is held by whoever was bound to it")
    func holding() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session throws in
            let until = try day("2027-12-31")
            let id = try session.offices.open(
                OfficeDraft(role: .perisai, areas: [Self.rw3, Self.rt6, Self.rw3], name: "Bu Ani", until: until),
                at: start)
            #expect(try session.offices.find(id)?.areas == [Self.rw3, Self.rt6])
            #expect(try session.recall(.with(budi), speaker: budi).record.office == nil)
            let bound = try session.offices.bind(id, to: budi, on: today, at: start)
            #expect(bound?.name == "Bu Ani" && bound?.person == budi)
            #expect(
                try session.recall(.with(budi), speaker: budi).record.office
                    == Office(id: id, role: .perisai, until: until))
        }
        let names = try await subject.tamper { connection throws(DatabaseError) in
            var found = ""
            try connection.query("SELECT CAST(name AS TEXT) FROM offices", []) { row in
                found += row.text(0)
                return .more
            }
            return found
        }
        #expect(!names.contains("Ani"))
    }

    @Test("A successor takes over at once: the one before has nothing more and is told, once")
    func successor() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session throws in
            let first = try open(.rtHead, [Self.rt5], session)
            let neighbour = try open(.rtHead, [Self.rt6], session)
            let second = try open(.rtHead, [Self.rt5], session)
            _ = try session.offices.bind(first, to: budi, on: today, at: start)
            _ = try session.offices.bind(neighbour, to: PersonID(9), on: today, at: start)
            #expect(try session.timers.next() == nil)
            let later = start + .seconds(60)
            _ = try session.offices.bind(second, to: siti, on: today, at: later)
            #expect(try session.recall(.with(budi), speaker: budi).record.office == nil)
            #expect(try session.recall(.with(siti), speaker: siti).record.office?.id == second)
            #expect(try session.offices.number(of: PersonID(9)) == neighbour)
            #expect(try session.timers.due(at: later, limit: 9).map(\.name) == [.officeEnded])
            #expect(try session.timers.due(at: later, limit: 9).map(\.lane) == [.with(budi)])
            #expect(try session.offices.takeEnded(of: budi, on: today, at: later).map(\.ending) == [.successor])
            #expect(try session.offices.takeEnded(of: budi, on: today, at: later).isEmpty)
        }
    }

    @Test("Several agents work in one area; who takes another office leaves the one before without a word")
    func several() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session throws in
            let one = try open(.perisai, [Self.rw3], session)
            let two = try open(.perisai, [Self.rw3], session)
            _ = try session.offices.bind(one, to: budi, on: today, at: start)
            _ = try session.offices.bind(two, to: siti, on: today, at: start)
            #expect(try session.offices.number(of: budi) == one)
            let third = try open(.rwHead, [Self.rw3], session)
            _ = try session.offices.bind(third, to: budi, on: today, at: start)
            #expect(try session.offices.number(of: budi) == third)
            #expect(try session.offices.find(one)?.ending == .moved)
            #expect(try session.timers.next() == nil)
            #expect(try session.offices.takeEnded(of: budi, on: today, at: start).isEmpty)
        }
    }

    @Test("A term that is over ends the office, and nobody takes one outside its term or after its end")
    func terms() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session throws in
            let id = try session.offices.open(
                OfficeDraft(role: .rtHead, areas: [Self.rt5], from: today, until: today.advanced(byDays: 1)), at: start)
            #expect(try session.offices.bind(id, to: siti, on: today.advanced(byDays: -1), at: start) == nil)
            #expect(try session.offices.bind(id, to: siti, on: today.advanced(byDays: 2), at: start) == nil)
            #expect(try session.offices.bind(id, to: siti, on: today, at: start) != nil)
            #expect(try session.offices.bind(id, to: budi, on: today, at: start) == nil)
            #expect(try session.offices.takeEnded(of: siti, on: today.advanced(byDays: 1), at: start).isEmpty)
            let ended = try session.offices.takeEnded(of: siti, on: today.advanced(byDays: 2), at: start)
            #expect(ended.map(\.ending) == [.term])
            #expect(try session.offices.number(of: siti) == nil)

            let other = try open(.rtHead, [Self.rt5], session)
            #expect(try session.offices.end(other, .staff, by: .bot, at: start))
            #expect(try !session.offices.end(other, .staff, by: .bot, at: start))
            #expect(try session.offices.bind(other, to: siti, on: today, at: start) == nil)
            #expect(try session.offices.list(withEnded: false).isEmpty)
            #expect(try session.offices.list(withEnded: true).map(\.id) == [id, other])
        }
    }

    @Test("Whoever brings the code of an office holds it; one brought too early is good again when the term begins")
    func redeeming() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session throws in
            let limit = GuessLimit(most: 3, window: 3_600)
            let id = try session.offices.open(
                OfficeDraft(role: .rtHead, areas: [Self.rt5], from: today.advanced(byDays: 1)), at: start)
            let code = try session.invitations.issue(
                for: .office(id), by: "Ani", until: start + .seconds(86_400), at: start)
            for day in [today, today.advanced(byDays: 1)] {
                guard case .invitation(.office(id)) = try session.answer(.invitation(code, limit), for: budi) else {
                    Issue.record("the code is not good on \(day)")
                    return
                }
                let isHeld = day > today
                let finding = try session.answer(.office(.take(id, on: day)), for: budi)
                if !isHeld { #expect(finding == .office(.notTaken(.closed))) }
                #expect((try session.recall(.with(budi), speaker: budi).record.office != nil) == isHeld)
            }
            #expect(try session.answer(.invitation(code, limit), for: siti) == .invitation(.used(byThem: false)))
        }
    }

    @Test(
        "An area covers what lies in it and nothing else",
        arguments: [
            (rt5, rt5, true), (rt5, rt6, false), (rt5, rw3, false), (rw3, rt5, true),
            (OfficeArea(kelurahan: "31.74.04.1001"), rt6, true), (OfficeArea(kelurahan: "31.74.04.1002"), rt6, false),
            (OfficeArea(kelurahan: "31.74.04.1001", rw: 4), rt5, false),
        ])
    func covering(_ area: OfficeArea, _ other: OfficeArea, _ expected: Bool) {
        #expect(area.covers(other) == expected)
    }

    private let today = CalendarDate(daysSinceEpoch: 20_833)

    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    private func open(_ role: Office.Role, _ areas: [OfficeArea], _ session: Session) throws -> Int64 {
        try session.offices.open(OfficeDraft(role: role, areas: areas), at: start)
    }
}
