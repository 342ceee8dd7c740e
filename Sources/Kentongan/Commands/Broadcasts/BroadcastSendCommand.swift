import ArgumentParser
import Broadcasting
import Chat
import Database
import Dialogue
import Foundation
import Jamsostek
import Store

struct BroadcastSendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Write a broadcast down, count whom it reaches, and let it be sent.",
        discussion: """
            It is sent by the running bot, or by the next one. What is too large for one person waits for another's \
            `kentongan broadcast approve`. With --hold it is only written down and counted: look at it with `show`, \
            see it in your own chat with `test`, then `submit`.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var content: BroadcastContent

    @Option(help: ArgumentHelp("Who you are; it goes into the audit trail.", valueName: "name"))
    var by: String

    @Flag(help: "Do not let it be sent yet.")
    var hold = false

    func run() async throws {
        let desk = try await BroadcastDesk(common)
        let draft = try await content.draft(for: desk)
        let id = try await desk.act(.create(draft), by: by).id
        var view = try await desk.count(id, by: by)
        for line in desk.lines(of: view) { print(line) }
        if !hold { view = try await desk.act(.submit(id), by: by) }
        try desk.store.close()
        switch view.stage {
        case .awaitingApproval:
            print("\(id): waits for another's approval (`kentongan broadcast approve \(id) --by NAME`).")
        case .scheduled: print("\(id): on its way; watch it with `kentongan broadcast watch \(id)`.")
        default: print("\(id): kept; send it with `kentongan broadcast submit \(id) --by \(by)`.")
        }
    }
}

/// What a broadcast says, to whom and when.
struct BroadcastContent: ParsableArguments {
    @Option(help: ArgumentHelp("What they read, with marks and placeholders (docs/segments.md).", valueName: "text"))
    var text = ""

    @Option(help: ArgumentHelp("Whom it is for, as in 'ojol dan menunggak'.", valueName: "expression"))
    var segment: String

    @Option(help: ArgumentHelp("Of config/broadcasts.yaml.", valueName: "topic"))
    var topic: String

    @Option(help: ArgumentHelp("A photo to go with it, 10 MB at most.", valueName: "file"))
    var photo: String?

    @Option(help: ArgumentHelp("A document to go with it, 50 MB at most.", valueName: "file"))
    var document: String?

    @Option(help: ArgumentHelp("When, as in \"2026-12-01 09:00\" (default: now).", valueName: "time"))
    var at: String?

    @Option(help: ArgumentHelp("Say it again every so many days.", valueName: "days"))
    var every: Int?

    @Option(help: ArgumentHelp("The last day on which it is said again.", valueName: "day"))
    var until: CalendarDate?

    /// Checks every part; the file is copied last, when nothing else can be wrong.
    func draft(for desk: BroadcastDesk) async throws -> BroadcastDraft {
        let knowledge = desk.knowledge
        try knowledge.check(topic: topic)
        _ = try await knowledge.segment(segment, desk.store)
        let file = try attachment()
        if file == nil || !text.isEmpty { _ = try knowledge.template(text, isCaption: file != nil) }
        var draft = BroadcastDraft(topic: topic, text: text, segment: segment)
        draft.startsAt = try startsAt(in: desk.zone)
        draft.repetition = try repetition()
        if let file {
            guard case .sqlite(let path) = try? DatabaseAddress(desk.settings.databaseURL) else {
                throw OperatorFault("there is no folder to keep \(file.path) in", at: "DATABASE_URL")
            }
            draft.attachment = try file.kept(beside: path)
        }
        return draft
    }

    private func attachment() throws -> BroadcastAttachment? {
        switch (photo, document) {
        case (nil, nil): nil
        case (let photo?, nil): try BroadcastAttachment(kind: .photo, path: photo).checked()
        case (nil, let document?): try BroadcastAttachment(kind: .document, path: document).checked()
        case (_?, _?):
            throw OperatorFault("one file goes with it, not two", at: "--document", remedy: "Send two broadcasts.")
        }
    }

    private func startsAt(in zone: Zone) throws -> Int64? {
        guard let at else { return nil }
        let parts = at.split(separator: " ")
        let clock =
            parts.count == 2 ? parts[1].split(whereSeparator: { $0 == ":" || $0 == "." }).compactMap { Int($0) } : []
        guard let day = parts.first.flatMap({ CalendarDate(String($0)) }), clock.count == 2,
            (0..<24).contains(clock[0]),
            (0..<60).contains(clock[1])
        else { throw OperatorFault("'\(at)' is no time", at: "--at", remedy: "Write it as \"2026-12-01 09:00\".") }
        return zone.instant(day, minuteOfDay: clock[0] * 60 + clock[1])
    }

    private func repetition() throws -> BroadcastDraft.Repetition? {
        switch (every, until) {
        case (nil, nil): return nil
        case (let days?, let until?):
            guard (1...366).contains(days) else {
                throw OperatorFault("\(days) days is no rhythm", at: "--every", remedy: "Write 1 to 366.")
            }
            return BroadcastDraft.Repetition(everyDays: days, until: until)
        case (_?, nil): throw OperatorFault("it would go on for ever", at: "--until", remedy: "Give its last day.")
        case (nil, _?): throw OperatorFault("it is said once", at: "--every", remedy: "Say after how many days again.")
        }
    }
}
