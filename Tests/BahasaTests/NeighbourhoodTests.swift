import Bahasa
import Testing

@Suite("RT and RW")
struct NeighbourhoodTests {
    @Test(
        "RT and RW are told apart however they are written",
        arguments: [
            ("rt5/3", ""), ("RT 005 RW 003", ""), ("rt 5 rw 3", ""), ("5/3", ""), ("005/003", ""), ("05-03", ""),
            ("5 3", ""), ("rt05rw03", ""),
            ("rw 3 rt 5", ""), ("rt.5 rw.3", ""), ("RT.005/RW.003", ""), ("rt/rw 5/3", ""), ("rtrw 05/03", ""),
            ("RT: 5, RW: 3", ""),
            ("rt lima rw tiga", ""), ("rt 5 rw 3 ragunan", "ragunan"), ("Ragunan RT 05/03", "Ragunan"),
            ("5/3 Ragunan", "Ragunan"),
            ("Jl. Kemuning No. 12 RT 5/RW 3, Ragunan", "Jl. Kemuning No. 12, Ragunan"),
            ("rt5 rw3 kel. ragunan", "kel. ragunan"),
            ("RT No. 5 RW no 3", ""),
        ])
    func numbers(text: String, rest: String) throws {
        #expect(try Neighbourhood.read(saying(text)) == Neighbourhood(rt: 5, rw: 3, rest: rest))
    }

    @Test(
        "what is missing or impossible is said",
        arguments: [
            ("", NeighbourhoodFault.nothing), ("ragunan", .nothing), ("5", .nothing), ("rt 5", .missingRW(rt: 5)),
            ("rw 3", .missingRT(rw: 3)),
            ("rt 0 rw 3", .outOfRange(0)), ("rt 5 rw 1000", .outOfRange(1000)),
            ("rt 99999999999999999999 rw 3", .outOfRange(999_999)),
            ("17/8/1990", .nothing), ("jl mawar 5", .nothing),
        ])
    func faults(text: String, fault: NeighbourhoodFault) {
        #expect(throws: fault) { try Neighbourhood.read(saying(text)) }
    }
}
