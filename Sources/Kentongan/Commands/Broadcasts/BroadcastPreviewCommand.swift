import ArgumentParser
import Broadcasting
import Dialogue
import Engine
import Phrasebook
import Store

/// Shows whom a broadcast would come to and what they would read; nothing is written down and nobody hears of it.
struct BroadcastPreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Count a segment, see who is left out and why, and read what some of them would.",
        discussion: """
            Segments are written in Indonesian words, as in --segment 'ojol dan menunggak' (docs/segments.md). Works \
            beside the running bot. The names in samples are masked.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp("Whom it is for.", valueName: "expression"))
    var segment: String

    @Option(help: ArgumentHelp("What they would read, with marks and placeholders.", valueName: "text"))
    var text: String?

    @Option(help: ArgumentHelp("Of config/broadcasts.yaml: who opted out of it is left out.", valueName: "topic"))
    var topic: String?

    @Flag(help: "The text goes beside a photo or a document, where less fits.")
    var attachment = false

    func run() async throws {
        let directory = try common.directory()
        let settings = try Settings.load(from: directory)
        let config = try Config.load(directory: directory.root)
        let knowledge = config.knowledge
        if let topic { try knowledge.check(topic: topic) }
        let template = try text.map { try knowledge.template($0, isCaption: attachment) }
        let store = try await settings.openStoreInUse()
        let segment = try await knowledge.segment(segment, store)
        let scope = AudienceScope(knowledge, topic: topic, at: Time.system.now())
        var audience = AudienceCounting(segment, template, in: scope, config.phrasebook, settings.limits)
        let count = try await audience.run(on: store)
        try store.close()
        let report = AudienceReport(segment: knowledge.segments.text(of: segment), count: count)
        for line in report.lines { print(line) }
    }
}
