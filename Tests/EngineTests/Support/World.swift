import Chat
import Database
import FoundationEssentials
import JSON
import Logging
import Phrasebook
import ServiceLifecycle
import ServiceLifecycleTestKit
import Store
import Synchronization
import TestSupport
import Testing

@testable import Engine

/// One bot: the real turn and courier on a real SQLite file and the repository's configuration, with a platform and a
/// clock that the test plays.
struct World: Sendable {
    let clock: ManualClock
    let platform: ScriptedPlatform
    let store: Store
    let mailroom: Mailroom
    let turn: Turn
    let key: DataKey
    let folder: ScratchFolder
    private let limits: Limits
    private let capacity: Int

    static let identity = BotIdentity(
        id: PersonID(1), username: "KentonganBot", name: "Kentongan", seesAllGroupMessages: true)
    private static let config = Result {
        try Config.load(
            directory: URL(filePath: #filePath).appending(path: "../../../../config").standardized.path())
    }

    init(limits: Limits = .telegram, capacity: Int = 16) async throws {
        try await self.init(
            clock: ManualClock(), platform: ScriptedPlatform(), key: DataKey(), folder: try ScratchFolder(),
            limits: limits, capacity: capacity)
    }

    private init(
        clock: ManualClock, platform: ScriptedPlatform, key: DataKey, folder: ScratchFolder, limits: Limits,
        capacity: Int
    ) async throws {
        (self.clock, self.platform, self.key, self.folder) = (clock, platform, key, folder)
        (self.limits, self.capacity) = (limits, capacity)
        store = try await Store.open(
            url: "sqlite:///\(folder.file("bot.db"))", key: key, settings: DatabaseSettings(durability: .normal))
        mailroom = Mailroom(limits: limits, capacity: capacity)
        let config = try Self.config.get()
        turn = try await Turn(
            store: store, mailroom: mailroom, knowledge: config.knowledge, phrasebook: config.phrasebook,
            identity: Self.identity, time: clock.time, logger: Self.logger)
    }

    static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// The same bot, in a new process, after the old one died; nothing of the old one's memory is left.
    func restarted() async throws -> World {
        try await World(
            clock: clock, platform: platform, key: key, folder: folder, limits: limits, capacity: capacity)
    }

    var courier: Courier {
        Courier(
            platform: platform, store: store, mailroom: mailroom, turn: turn, time: clock.time, logger: Self.logger)
    }

    var timekeeper: Clock {
        Clock(turn: turn, store: store, time: clock.time, retention: .seconds(90 * 86_400), logger: Self.logger)
    }

    func poller(longestPoll: Duration = .seconds(70)) -> Poller {
        Poller(
            platform: platform, turn: turn, mailroom: mailroom, time: clock.time, longestPoll: longestPoll,
            logger: Self.logger)
    }
}

/// Whether something is over.
private final class End: Sendable {
    private let flag = Atomic(false)
    var hasCome: Bool { flag.load(ordering: .acquiring) }
    func note() { flag.store(true, ordering: .releasing) }
}

extension World {
    /// Runs the courier while the closure plays, then stops it as SIGTERM does and waits for its end.
    func withCourier(_ play: @escaping @Sendable () async throws -> Void) async throws {
        try await running(courier, untilEndAdvancing: .milliseconds(50), play)
    }

    /// Runs a service while the closure plays, then stops it as SIGTERM does and waits for its end.
    ///
    /// - Parameter step: how far the clock goes on, again and again, until the service has ended.
    func running(
        _ service: some Service, untilEndAdvancing step: Duration = .zero,
        _ play: @escaping @Sendable () async throws -> Void
    ) async throws {
        try await testGracefulShutdown { trigger in
            let end = End()
            try await withThrowingTaskGroup { group in
                group.addTask {
                    defer { end.note() }
                    try await service.run()
                }
                do {
                    try await play()
                } catch {
                    Issue.record(error)
                }
                trigger.triggerGracefulShutdown()
                try await until("the service ends", advancing: step) { end.hasCome }
                try await group.waitForAll()
            }
        }
    }

    /// Waits for something that is on its way; its absence is a failure, after long.
    func until(
        _ what: Comment, advancing step: Duration = .zero, at location: SourceLocation = #_sourceLocation,
        _ condition: @Sendable () async throws -> Bool
    ) async throws {
        let deadline = ContinuousClock.now + .seconds(60)
        while try await !condition() {
            guard ContinuousClock.now < deadline else {
                Issue.record("never came: \(what)", sourceLocation: location)
                throw CancellationError()
            }
            if step > .zero { clock.advance(by: step) }
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    /// Writes messages into the outbox as one turn does.
    func enqueue(_ texts: String..., to lane: Lane = .budi, as priority: Priority = .reply, event: String) async throws
    {
        try await turn.commit { transaction throws(StoreError) in
            var occasion = Occasion(
                key: EventKey(rawValue: event), lane: lane, chat: ChatDescription(kind: .personal), speaker: nil,
                priority: priority)
            for text in texts {
                try transaction.enqueue(.message(OutgoingMessage(text: text)), in: lane, by: &occasion)
            }
        }
    }

    func counts(_ priority: Priority = .reply) async throws -> OutboxCounts.Tally {
        try await store.read { session throws(StoreError) in try session.outbox.counts()[priority] }
    }

    /// What lies in quarantine, the latest first.
    func quarantined() async throws -> [Quarantined] {
        try await store.read { session throws(StoreError) in try session.quarantine.unresolved(limit: 9) }
    }

    /// Every batch fails at its end, as on a full disk.
    func refuseAll() async throws {
        try await tamper("CREATE TRIGGER full BEFORE UPDATE ON series BEGIN SELECT RAISE(ABORT, 'full'); END")
    }

    func allowAll() async throws { try await tamper("DROP TRIGGER full") }

    /// Works on the database past the store, as damage would.
    func tamper(_ sql: StaticString, _ arguments: SQLValue...) async throws {
        let database = try DatabaseAddress.sqlite(path: folder.file("bot.db")).open()
        defer { try? database.close() }
        _ = try await database.write { connection throws(DatabaseError) in try connection.execute(sql, arguments) }
            .get()
    }
}
