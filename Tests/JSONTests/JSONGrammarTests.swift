import JSON
import Testing

@Suite struct JSONGrammarTests {
    static let documents: [(String, JSONValue)] = [
        (#"null"#, nil), (#" true "#, true), ("[\r\n\t]", []), (#"{}"#, [:]),
        (#"0"#, 0), (#"-0"#, 0), (#"-7"#, -7), (#"9223372036854775807"#, .integer(.max)),
        (#"-9223372036854775808"#, .integer(.min)), (#"9223372036854775808"#, .double(9_223_372_036_854_775_808)),
        (#"1.5"#, .double(1.5)), (#"-1E+2"#, .double(-100)), (#"5e-1"#, .double(0.5)), (#"1.0"#, .double(1)),
        (#"[1,[2,{"a":[]}]]"#, [1, [2, ["a": []]]]), (#"{"a":1,"b":{"c":null}}"#, ["a": 1, "b": ["c": nil]]),
    ]

    @Test(arguments: documents)
    func read(text: String, value: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == value)
    }

    @Test(arguments: [
        "", " ", "{", "[", "[1", "[1,", #"{"a"#, #"{"a":"#, #"{"a":1"#, #"""#, #""\"#, #""\u12"#, "-", "1.", "1e",
        "1e+",
        "tru", "nul",
    ])
    func cutShortIsToldApart(text: String) {
        #expect(throws: JSONError.endedEarly) { try JSONValue(parsing: text) }
    }

    @Test(arguments: [
        "]", "}", ",", "[,]", "[1,]", "[1 2]", "{,}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a" 1}"#, "{1:2}", "[1}",
        #"{"a":1]"#, "01", "-01", "+1", ".5", "1.e5", "1.x", "--1", "NaN", "Infinity", "nulL", "True",
        "'a'", #""\x""#, #""\u12G4""#, "\"a\nb\"", "\"\u{0}\"", "\u{FEFF}1",
    ])
    func refused(text: String) {
        #expect {
            try JSONValue(parsing: text)
        } throws: { error in
            guard case JSONError.unexpected(let offset) = error else { return false }
            return (0..<max(text.utf8.count, 1)).contains(offset)
        }
    }

    @Test(arguments: ["1 1", "{} x", "[]]", "null,", "truex", "0x10"]) func nothingMayFollow(text: String) {
        #expect {
            try JSONValue(parsing: text)
        } throws: { error in
            if case JSONError.trailing = error { true } else { false }
        }
    }

    @Test func nestingIsReadToTheLimitAndNoDeeper() throws {
        let limit = JSONValue.deepest
        let nested = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        #expect(try JSONValue(parsing: nested(limit)).array != nil)
        #expect(throws: JSONError.tooDeep(offset: limit)) { try JSONValue(parsing: nested(limit + 1)) }
        let objects = String(repeating: #"{"a":"#, count: 100_000)
        #expect(throws: JSONError.self) { try JSONValue(parsing: objects) }
    }

    @Test(arguments: [
        ("1e999", Double.greatestFiniteMagnitude), ("-1e999", -Double.greatestFiniteMagnitude), ("1e-999", 0),
    ])
    func numbersBeyondReachAreClamped(text: String, value: Double) throws {
        #expect(try JSONValue(parsing: text) == .double(value))
    }

    @Test func numbersOfManyDigitsAreRead() throws {
        let digits = String(repeating: "9", count: 10_000)
        #expect(try JSONValue(parsing: digits) == .double(.greatestFiniteMagnitude))
    }
}
