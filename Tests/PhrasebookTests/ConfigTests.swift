import Dialogue
import FoundationEssentials
import Phrasebook
import Testing

/// The configuration that ships.
@Suite struct ConfigTests {
    static let folder =
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path() + "config"

    @Test func everyPhraseFitsWhatIsSaid() throws {
        let config = try Config.load(directory: Self.folder)
        let faults = config.phrasebook.faults(for: PhraseCatalogue(config.knowledge.handbook))
        #expect(faults.isEmpty, "\(faults.map(\.description).joined(separator: "\n"))")
    }
}
