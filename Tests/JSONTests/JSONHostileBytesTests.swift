import JSON
import TestSupport
import Testing

/// No bytes may trap the reader; what it accepts it must be able to write and accept again.
@Suite struct JSONHostileBytesTests {
    @Test(arguments: 0..<20) func randomBytes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            exercise(bytes, seed: seed)
        }
    }

    @Test(arguments: 0..<20) func randomRunsOfWhatJSONIsMadeOf(seed: UInt64) {
        let pieces = [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\udE4f", "true", "nul", "-", "0", "12", ".5",
            "e", "E+9", " ", "\n", "\u{0}", "é", #""a":"#, "9999999999999999999999",
        ].map { Array($0.utf8) }
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0..<24, using: &random)).flatMap { _ in
                pieces.randomElement(using: &random) ?? []
            }
            exercise(bytes, seed: seed)
        }
    }

    @Test(arguments: 0..<10) func validDocumentsCutAnywhere(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let bytes = JSONValue.array([.random(using: &random), .random(using: &random)]).serialized()
            let otherwise = bytes.indices.filter { length in
                exercise(Array(bytes[..<length]), seed: seed)
                return !endsEarly(Array(bytes[..<length]))
            }
            #expect(otherwise.isEmpty, "seed \(seed), cut of \(bytes.count) bytes")
        }
    }

    private func endsEarly(_ bytes: [UInt8]) -> Bool {
        do throws(JSONError) {
            _ = try JSONValue(parsing: bytes)
            return false
        } catch {
            return error == .endedEarly
        }
    }

    @Test(arguments: 0..<10) func validDocumentsWithOneByteChanged(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            var bytes = JSONValue.random(using: &random).serialized()
            let index = Int.random(in: bytes.indices, using: &random)
            bytes[index] = UInt8.random(in: 0...255, using: &random)
            exercise(bytes, seed: seed)
        }
    }

    private func exercise(_ bytes: [UInt8], seed: UInt64) {
        var reader = JSONReader(bytes)
        if let range = try? reader.skip() {
            #expect(
                range.upperBound <= bytes.count && range.upperBound == reader.offset && !range.isEmpty, "seed \(seed)")
        }
        guard let value = try? JSONValue(parsing: bytes) else { return }
        #expect((try? JSONValue(parsing: value.serialized())) == value, "seed \(seed): \(bytes)")
    }
}
