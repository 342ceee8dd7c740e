import FoundationEssentials
import Testing

/// Golden conversations; see ``Transcript`` for how they are written and rewritten.
@Suite struct TranscriptTests {
    @Test(arguments: Transcript.names)
    func saysWhatIsWritten(_ name: String) throws {
        let transcript = try Transcript(Repository.fixtures("transcripts/\(name)"))
        let played = try transcript.played()
        if ProcessInfo.processInfo.environment["KENTONGAN_RECORD"] == "1" {
            try played.joined(separator: "\n").write(toFile: transcript.path, atomically: true, encoding: .utf8)
            return
        }
        let change = difference(from: transcript.lines, to: played)
        #expect(change.isEmpty, "\(name) differs:\n\(change)")
    }

    @Test func thereAreTranscripts() {
        #expect(Transcript.names.count >= 12)
    }

    /// The lines that went and those that came, in order.
    private func difference(from old: [String], to new: [String]) -> String {
        new.difference(from: old).map { change in
            switch change {
            case .remove(let line, let text, _): "\(line + 1) - \(text)"
            case .insert(let line, let text, _): "\(line + 1) + \(text)"
            }
        }.joined(separator: "\n")
    }
}
