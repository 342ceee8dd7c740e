import Dialogue
import FoundationEssentials
import Phrasebook
import Testing

/// The catalogue against the sources: every key the code names is in it, and every key in it is named by the code.
@Suite struct PhraseCatalogueTests {
    @Test func listsWhatTheSourcesSay() throws {
        let said = try Self.keysInSources()
        #expect(said.count > 150)
        let known = Set(PhraseCatalogue(try Repository.config.get().knowledge).entries.map(\.key))
        for key in said.sorted() where !key.isPattern {
            #expect(known.contains(key), "the catalogue lacks '\(key)'")
        }
        let patterns = said.filter(\.isPattern)
        // Commands are described to the platform, not said in a conversation.
        for key in known.sorted() where !said.contains(key) && !key.hasPrefix("command.") {
            #expect(patterns.contains { key.matches(pattern: $0) }, "nothing says '\(key)'")
        }
    }

    /// Dotted, lower-case literals, interpolations as `*`; the lists of the catalogue itself do not count.
    private static func keysInSources() throws -> Set<String> {
        let folder = Repository.root + "Sources/Dialogue"
        var keys: Set<String> = ["mishap", "button.consent.yes", "button.cancel_form.yes", "button.restart.yes"]
        for file in try FileManager.default.subpathsOfDirectory(atPath: folder)
        where file.hasSuffix(".swift") && !file.contains("PhraseCatalogue") {
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            for match in text.matches(of: /"([a-z_]+(?:\.(?:[a-z_]+|\\\((?:[^()]|\([^()]*\))*\)))+)"/) {
                keys.insert(String(match.1).replacing(/\\\((?:[^()]|\([^()]*\))*\)/, with: "*"))
            }
        }
        return keys
    }
}

extension String {
    fileprivate var isPattern: Bool { contains("*") }

    /// Part by part, `*` standing for one or more parts.
    fileprivate func matches(pattern: String) -> Bool {
        let ends = pattern.split(separator: "*", omittingEmptySubsequences: false)
        guard let first = ends.first, let last = ends.last, hasPrefix(first), hasSuffix(last) else { return false }
        return count > pattern.count - 1
    }
}
