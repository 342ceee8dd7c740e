import JSON
import TestSupport
import Testing

@Suite struct JSONObjectWriterTests {
    @Test func membersInTheirOrder() {
        var object = JSONObjectWriter()
        object.write("nama", "Siti \"Ita\"\n")
        object.write("bulan", 12)
        object.write("lunas", false)
        object.writeNull("platform")
        object.writeObject("tempat") { place in
            place.write("rt", -5)
            place.writeObject("kosong") { _ in }
            place.write("rw", 3)
        }
        object.writeRaw("daftar") { $0.append(contentsOf: "[{},1]".utf8) }
        object.write("akhir", true)
        #expect(
            String(decoding: object.finished(), as: UTF8.self)
                == #"{"nama":"Siti \"Ita\"\n","bulan":12,"lunas":false,"platform":null,"#
                + #""tempat":{"rt":-5,"kosong":{},"rw":3},"daftar":[{},1],"akhir":true}"#)
    }

    @Test func absentMembersLeaveNothingBehind() {
        var object = JSONObjectWriter()
        object.write("a", ifPresent: nil)
        object.write("b", ifTrue: false)
        #expect(object.finished() == Array("{}".utf8))

        object = JSONObjectWriter()
        object.write("a", ifPresent: nil)
        object.write("b", ifPresent: "{")
        object.write("c", ifTrue: false)
        object.write("d", ifTrue: true)
        #expect(object.finished() == Array(#"{"b":"{","d":true}"#.utf8))
    }

    /// The tree and the writer are two ways to the same document.
    @Test(arguments: 0..<20) func writesWhatTheTreeWrites(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let texts = (0..<4).map { _ in random.text(upTo: 40) }
            let number = Int64.random(in: .min ... .max, using: &random)
            var object = JSONObjectWriter(capacity: 0)
            for (index, text) in texts.enumerated() { object.write("t\(index)", text) }
            object.writeObject("n") { $0.write("n", number) }
            let tree: JSONValue = [
                "t0": .string(texts[0]), "t1": .string(texts[1]), "t2": .string(texts[2]), "t3": .string(texts[3]),
                "n": ["n": .integer(number)],
            ]
            #expect(object.finished() == tree.serialized(), "seed \(seed)")
        }
    }
}
