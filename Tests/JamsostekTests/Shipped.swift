import Dialogue
import Foundation
import Jamsostek
import Phrasebook

/// The configuration that ships, as the program reads it: what the domain is tested with is what people are told.
enum Shipped {
    static func tariffs() throws -> TariffBook { try knowledge.get().tariffs }
    static func rules() throws -> EnrolmentRules { try knowledge.get().rules }
    static func areas() throws -> AreaCatalogue { try knowledge.get().areas }
    static func work() throws -> WorkCatalogue { try knowledge.get().work }

    static let knowledge = Result {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../config")
        return try Config.load(directory: root.path()).knowledge
    }
}
