import Broadcasting
import Dialogue
import FoundationEssentials
import Jamsostek
import Phrasebook
import Testing

/// The configuration that ships, read once.
enum Shipped {
    static let knowledge = Result {
        try Config.load(
            directory: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().path() + "config"
        ).knowledge
    }

    static var language: SegmentLanguage {
        get throws { try knowledge.get().segments }
    }
}

func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
func area(_ text: String) throws -> AreaCode { try #require(AreaCode(text)) }
