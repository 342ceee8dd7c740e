import Chat
import Dialogue
import FoundationEssentials
import JSON
import Jamsostek
import TestSupport
import Testing

/// The written form of states: pinned for ever by the files of `Tests/Fixtures/states`.
@Suite struct StateTests {
    static let released: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: Repository.fixtures("states/v1"))) ?? []).sorted()

    /// Every state ever released still decodes, and the present version writes it as it was.
    @Test(arguments: released)
    func stillReadsWhatWasOnceWritten(_ name: String) throws {
        let bytes = try Array(Data(contentsOf: URL(filePath: Repository.fixtures("states/v1/\(name)")))).dropLast()
        let state = try State(decoding: Array(bytes))
        #expect(state != .idle || name == "idle.json")
        #expect(String(decoding: state.encoded(), as: UTF8.self) == String(decoding: bytes, as: UTF8.self))
    }

    /// One file for every kind, stage and doubt, so that none goes unpinned.
    @Test func everyShapeIsPinned() throws {
        var shapes: Set<String> = []
        for name in Self.released {
            let json = try JSONValue(
                parsing: Array(Data(contentsOf: URL(filePath: Repository.fixtures("states/v1/\(name)")))))
            let kind = json["kind"]?.string ?? ""
            shapes.insert([kind, json["stage"]?.string].compactMap(\.self).joined(separator: "."))
            if let doubt = json["doubt"]?["kind"]?.string { shapes.insert("doubt.\(doubt)") }
            for member in json["answers"]?.object?.members ?? [] { shapes.insert("answer.\(member.name)") }
        }
        let ours: Set<String> = [
            "idle", "binding", "guided", "with_staff", "quizzing", "logging", "composing", "appointing",
            "filling.consent",
            "filling.question",
            "filling.review", "asked.consent", "asked.nik", "asked.birth", "asked.receipt",
            "filling.choosing",
            "filling.correcting", "doubt.cancelling", "doubt.restarting", "doubt.resuming", "doubt.erasing",
            "doubt.meant", "doubt.lookingUp",
        ]
        let expected = ours.union(Field.allCases.map { "answer.\($0.rawValue)" })
        #expect(
            shapes == expected, "missing: \(expected.subtracting(shapes)), unknown: \(shapes.subtracting(expected))")
    }

    @Test(arguments: [
        ("", StateFault.notJSON(.endedEarly)),
        ("[]", .malformed(member: "v")),
        (#"{"kind":"idle"}"#, .malformed(member: "v")),
        (#"{"v":1}"#, .malformed(member: "kind")),
        (#"{"kind":"idle","v":2}"#, .newer(version: 2)),
        (#"{"kind":"idle","v":0}"#, .noUpgrade(from: 0)),
        (#"{"kind":"dreaming","v":1}"#, .unknownKind("dreaming")),
        (#"{"kind":"filling","v":1}"#, .malformed(member: "form")),
        (#"{"kind":"filling","v":1,"form":"enrol","id":"a","stage":"question"}"#, .malformed(member: "field")),
        (
            #"{"kind":"filling","v":1,"form":"enrol","id":"a","stage":"review","answers":{"nik":"1"},"started":1,"answered":1}"#,
            .malformed(member: "nik")
        ),
        (
            #"{"kind":"filling","v":1,"form":"enrol","id":"a","stage":"review","answers":{},"started":1,"answered":1,"doubt":3}"#,
            .malformed(member: "doubt")
        ),
        (#"{"kind":"binding","v":1,"id":"a","community":"pirates"}"#, .malformed(member: "community")),
        (#"{"kind":"with_staff","v":1,"since":1}"#, .malformed(member: "returns")),
        (#"{"kind":"asked","v":1,"id":"a","stage":"weight"}"#, .malformed(member: "stage")),
        (#"{"kind":"asked","v":1,"id":"a","stage":"birth","nik":"1"}"#, .malformed(member: "nik")),
        (#"{"kind":"asked","v":1,"id":"a","stage":"receipt","file":"f"}"#, .malformed(member: "media")),
        (#"{"kind":"composing","v":1,"part":"tune"}"#, .malformed(member: "part")),
        (#"{"kind":"composing","v":1,"part":"text","draft":{"media":"photo"}}"#, .malformed(member: "draft")),
        (#"{"kind":"composing","v":1,"part":"text","draft":{"every":7,"until":"soon"}}"#, .malformed(member: "draft")),
        (#"{"kind":"with_staff","v":1,"since":1,"returns":2,"form":{}}"#, .malformed(member: "form")),
        (#"{"kind":"with_staff","v":1,"since":1,"returns":2,"form":3}"#, .malformed(member: "form")),
        (#"{"kind":"with_staff","v":1,"since":1,"returns":2,"accident":3}"#, .malformed(member: "accident")),
        (#"{"kind":"guided","v":1,"id":"a","step":"b"}"#, .malformed(member: "guide")),
        (
            #"{"kind":"guided","v":1,"id":"a","guide":"g","step":"b","gathered":[{"step":1}]}"#,
            .malformed(member: "gathered")
        ),
        (
            #"{"kind":"guided","v":1,"id":"a","guide":"g","step":"b","suspended":{"form":"enrol"}}"#,
            .malformed(member: "suspended")
        ),
        (
            #"{"kind":"quizzing","v":1,"id":"a","questions":[1],"answered":0,"right":0}"#,
            .malformed(member: "questions")
        ),
    ])
    func saysWhatIsWrong(_ text: String, _ fault: StateFault) {
        #expect(throws: fault) { try State(decoding: Array(text.utf8)) }
    }

    /// Whatever is cut off or scribbled over in the store is a fault told, never a trap and never another state.
    @Test(arguments: released)
    func survivesDamage(_ name: String) throws {
        let bytes = try Array(Data(contentsOf: URL(filePath: Repository.fixtures("states/v1/\(name)"))).dropLast())
        for end in bytes.indices {
            #expect(throws: StateFault.self, "cut at \(end)") { try State(decoding: Array(bytes[..<end])) }
        }
        var random = SeededGenerator(seed: UInt64(bytes.count))
        for _ in 0..<300 {
            var damaged = bytes
            damaged[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0x20...0x7E, using: &random)
            _ = try? State(decoding: damaged)
        }
    }

    /// A program of the same version may write more than this one knows.
    @Test func toleratesMembersItDoesNotKnow() throws {
        #expect(try State(decoding: Array(#"{"kind":"idle","v":1,"mood":"good"}"#.utf8)) == .idle)
    }
}

/// The machinery of upgrades, with a chain of its own: the real one has no step yet.
@Suite struct StateUpgradeTests {
    private let chain = StateUpgrade(
        to: 3,
        steps: [
            1: { object in
                var object = object
                object["colour"] = object["color"]
                object["color"] = nil
                return object
            },
            2: { object in
                var object = object
                object["colour"] = object["colour"].map { ["name": $0] }
                return object
            },
        ])

    @Test(arguments: [
        (#"{"v":1,"color":"red"}"#, #"{"v":3,"colour":{"name":"red"}}"#),
        (#"{"v":2,"colour":"red"}"#, #"{"v":3,"colour":{"name":"red"}}"#),
        (#"{"v":3,"colour":{"name":"red"}}"#, #"{"v":3,"colour":{"name":"red"}}"#),
    ])
    func climbsStepByStep(_ before: String, _ after: String) throws {
        #expect(try chain.upgraded(try JSONValue(parsing: before)).text == after)
    }

    @Test func refusesWhatItCannotReach() throws {
        #expect(throws: StateFault.newer(version: 4)) { try chain.upgraded(["v": 4]) }
        #expect(throws: StateFault.noUpgrade(from: 0)) { try chain.upgraded(["v": 0]) }
    }

    /// The chain in use ends at the version that is written.
    @Test func theRealChainLeadsToThePresent() {
        #expect(StateUpgrade.chain.version == State.version)
    }
}
