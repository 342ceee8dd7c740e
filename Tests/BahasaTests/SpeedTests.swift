import Bahasa
import Testing

/// How long a message takes to be read; only a release build tells anything.
@Suite("Speed", .enabled(if: BuildKind.isRelease, "only a release build is measured"), .serialized)
struct SpeedTests {
    private static let messages = [
        "3174 0412 0885 0001", "nama saya siti nuraini kak", "12 agt 85", "0812-3456-7890", "rt 5 rw 3 ragunan",
        "ojol gojek", "jam 7 sampe 5 sore",
        "penghasilan ga nentu, sehari 120an", "3 bulan", "iya setuju kak",
    ]

    /// The best of several rounds, in microseconds a message: other work on the machine only ever adds.
    private func microseconds(rounds: Int = 40, _ body: (String) -> Int) -> Double {
        var sink = 0
        let best =
            (0..<rounds).map { _ in
                ContinuousClock().measure {
                    for _ in 0..<20 { for message in Self.messages { sink &+= body(message) } }
                }
            }.min() ?? .zero
        #expect(sink != .min)
        return Double(best.components.attoseconds) / 1e12 / Double(20 * Self.messages.count)
    }

    // The testing library takes a backtrace of every error thrown, which is most of what is measured here: outside it, all
    // readers together take about 9 microseconds. The bounds are there to notice when something becomes slow.
    @Test("a message goes through every reader of answers in microseconds")
    func readers() throws {
        let (jobs, platforms, villages) = try (
            ConfigFiles.jobs.get(), ConfigFiles.platforms.get(), ConfigFiles.villages.get()
        )
        let readers: [(String, (Saying) -> Int)] = [
            ("nik", { ((try? DigitText.read($0)) ?? "").utf8.count }),
            ("phone", { ((try? DigitText.readPhone($0)) ?? "").utf8.count }),
            ("name", { ((try? PersonName.read($0)) ?? "").utf8.count }),
            ("birth", { (try? SpokenDate.readBirth($0, currentYear: 2026))?.year ?? 0 }),
            ("amount", { (try? Amount.read($0, plausible: 100_000...100_000_000))?.rupiah ?? 0 }),
            ("months", { (try? MonthCount.read($0)) ?? 0 }),
            ("rt/rw", { (try? Neighbourhood.read($0))?.rt ?? 0 }),
            ("hours", { (try? WorkingHours.read($0)) == nil ? 0 : 1 }),
            ("assent", { Assent.read($0) == nil ? 0 : 1 }),
            ("reserved", { ReservedWord.read($0) == nil ? 0 : 1 }),
        ]
        let folding = microseconds { Saying($0).tokens.count }
        print("folding \(folding) µs")
        for (name, read) in readers {
            print("  \(name) \(microseconds { read(Saying($0)) } - folding) µs")
        }
        let all = microseconds { message in
            let saying = Saying(message)
            return readers.reduce(0) { $0 &+ $1.1(saying) }
        }
        let catalogues = microseconds { message in
            let saying = Saying(message)
            return ((try? villages.find(in: saying))?.distance ?? 0)
                + ((try? Work.read(saying, jobs: jobs, platforms: platforms)) == nil ? 0 : 1)
        }
        print("all forms \(all) µs, places and jobs \(catalogues) µs")
        #expect(all <= 80)
        #expect(catalogues <= 100)
    }

    @Test("a question is matched, its kind told and its numbers hidden within 60 microseconds")
    func questions() throws {
        let normaliser = try ConfigFiles.normaliser.get()
        let matcher = QuestionMatcher(
            (0..<20).map { entry in
                .init(id: "\(entry)", questions: (0..<10).map { "berapa iuran \(entry) cara bayar denda \($0) bulan" })
            },
            normaliser: normaliser)
        let matching = microseconds { matcher.ranked(Saying($0)).count }
        let cues = microseconds { Cues(Saying($0), normaliser: normaliser).isQuestion ? 1 : 0 }
        let redaction = microseconds { PersonalData.redact($0).utf8.count }
        print("matching \(matching) µs, cues \(cues) µs, redaction \(redaction) µs")
        #expect(matching + cues + redaction <= 60)
    }
}

enum BuildKind {
    #if DEBUG
    static let isRelease = false
    #else
    static let isRelease = true
    #endif
}
