import Dialogue
import Jamsostek
import Store
import Testing

@Suite("Cadres")
struct CadreTests {
    @Test("A list taken twice gives a cadre once, with the newer term")
    func repeated() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            let siti = try session.addMember(Sample.nik, name: "Siti Aminah")
            try session.cadres.set(Cadre(role: "pkk", kelurahan: ragunan), of: siti, at: start)
            try session.cadres.set(
                Cadre(role: "pkk", kelurahan: ragunan, from: CalendarDate("2026-03-01")), of: siti, at: start)
            try session.cadres.set(Cadre(role: "jumantik", kelurahan: ragunan), of: siti, at: start)
            #expect(
                try session.cadres.roles(of: siti) == [
                    Cadre(role: "jumantik", kelurahan: ragunan),
                    Cadre(role: "pkk", kelurahan: ragunan, from: CalendarDate("2026-03-01")),
                ])
        }
    }

    @Test("A term is shortened, never made longer, by an end")
    func ending() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            let siti = try session.addMember(Sample.nik, name: "Siti Aminah")
            let june = try #require(CalendarDate("2026-06-30"))
            let july = try #require(CalendarDate("2026-07-31"))
            try session.cadres.set(Cadre(role: "pkk", kelurahan: ragunan), of: siti, at: start)
            #expect(try session.cadres.end("pkk", in: ragunan, of: siti, on: june, at: start))
            #expect(try !session.cadres.end("pkk", in: ragunan, of: siti, on: july, at: start))
            #expect(try session.cadres.roles(of: siti).map(\.until) == [june])
        }
    }
}
