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
        let rules = config.knowledge.broadcasts
        if let topic, rules[topic: topic] == nil {
            throw OperatorFault(
                "there is no topic '\(topic)'", at: "--topic",
                remedy: "Write one of \(rules.topics.map(\.id).joined(separator: ", ")).")
        }
        let template = try template()
        let store = try await settings.openStoreInUse()
        let now = Time.system.now()
        let segment = try await parsed(by: config.knowledge.segments, store)
        let survey = AudienceSurvey(
            segment: segment, template: template, scope: AudienceScope(config.knowledge, topic: topic, at: now))
        let (census, values) = try await survey.run(on: store)
        try store.close()
        let words = config.phrasebook.templateWords(rules)
        let report = AudienceReport(
            segment: config.knowledge.segments.text(of: segment), census: census,
            seconds: settings.limits.seconds(forBroadcastTo: census.total),
            samples: values.compactMap { template?.filled(with: $0.masked, words: words)?.text })
        for line in report.lines { print(line) }
    }

    private func template() throws -> MessageTemplate? {
        guard let text else { return nil }
        do throws(TemplateFault) {
            return try MessageTemplate(
                parsing: text, longest: attachment ? MessageTemplate.longestCaption : MessageTemplate.longestText)
        } catch {
            throw OperatorFault("\(error)\n\(error.pointing(into: text))", at: "--text", remedy: error.remedy)
        }
    }

    private func parsed(by language: SegmentLanguage, _ store: Store) async throws -> Segment {
        let communities = try await store.read { session throws(StoreError) in try session.communities.names() }
        do throws(SegmentFault) {
            return try language.parse(segment, communities: communities)
        } catch {
            throw OperatorFault("\(error)\n\(error.pointing(into: segment))", at: "--segment", remedy: error.remedy)
        }
    }
}
