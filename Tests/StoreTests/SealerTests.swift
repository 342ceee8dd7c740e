import Store
import TestSupport
import Testing

@Suite("Sealing")
struct SealerTests {
    private let sealer = Sealer(DataKey())
    private let place = Place("people.name", 7)

    @Test("Whatever is sealed opens again, in its place", arguments: [UInt64(1), 2, 3])
    func roundTrip(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let plain = (0..<Int.random(in: 0...600, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            let place = Place(
                "updates.body", .random(in: .min ... .max, using: &random), .random(in: 0...9, using: &random))
            #expect(try sealer.open(try sealer.seal(plain, at: place), at: place) == plain)
        }
    }

    @Test("A value with any bit changed does not open")
    func damage() throws {
        let sealed = try sealer.seal("Siti", at: place)
        for index in sealed.indices {
            for bit in 0..<8 {
                var damaged = sealed
                damaged[index] ^= 1 << bit
                #expect(throws: StoreError.unreadable(place: "people.name")) { try sealer.open(damaged, at: place) }
            }
        }
    }

    @Test("A value cut short does not open")
    func truncation() throws {
        let sealed = try sealer.seal("Siti", at: place)
        for length in 0..<sealed.count {
            #expect(throws: StoreError.self) { try sealer.open(Array(sealed.prefix(length)), at: place) }
        }
    }

    @Test("A value moved to another row, column or key does not open")
    func moved() throws {
        let sealed = try sealer.seal("Siti", at: place)
        #expect(throws: StoreError.self) { try sealer.open(sealed, at: Place("people.name", 8)) }
        #expect(throws: StoreError.self) { try sealer.open(sealed, at: Place("people.name", 7, 1)) }
        #expect(throws: StoreError.self) { try sealer.open(sealed, at: Place("people.username", 7)) }
        #expect(throws: StoreError.self) { try Sealer(DataKey()).open(sealed, at: place) }
    }

    @Test("Equal texts do not look alike")
    func freshness() throws {
        let sealed = try (0..<5_000).map { _ in try sealer.seal("Siti", at: place) }
        #expect(Set(sealed.map { $0[5..<17] }).count == sealed.count, "a nonce came twice")
    }

    @Test("A value sealed by the first release opens for ever")
    func firstRelease() throws {
        let key = try DataKey(base64: "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
        let sealed: [UInt8] = [
            1, 34, 39, 153, 10, 4, 232, 120, 40, 126, 207, 77, 38, 14, 3, 243, 207, 237, 227, 140, 141, 192, 252, 59,
            208,
            183, 20, 49, 215, 200, 149, 111, 69, 155, 237, 235, 224, 89, 82, 217, 223, 242, 222, 81, 118, 253,
        ]
        #expect(try Sealer(key).text(sealed, at: place) == "Siti Nur'aini")
    }

    @Test("A mark finds equal texts of one purpose under one key, and nothing else")
    func marks() {
        let mark = sealer.mark(Sample.nik, for: "nik")
        #expect(mark.count == 32)
        #expect(mark == sealer.mark(Sample.nik, for: "nik"))
        #expect(mark != sealer.mark(Sample.nik, for: "phone"))
        #expect(mark != sealer.mark("3174041208850002", for: "nik"))
        #expect(mark != Sealer(DataKey()).mark(Sample.nik, for: "nik"))
        #expect(sealer.mark("b", for: "a") != sealer.mark("", for: "ab"))
    }
}
