import ArgumentParser
import Dialogue
import Engine
import Store

struct BroadcastListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The latest broadcasts and how they stand.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let desk = try await BroadcastDesk(common)
        let now = desk.now
        let views = try await desk.store.read { session throws(StoreError) in
            try session.broadcasts.list(limit: 20, at: now)
        }
        try desk.store.close()
        if views.isEmpty { print("No broadcasts yet.") }
        for view in views { print(desk.line(of: view)) }
    }
}

struct BroadcastShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "A broadcast, and what became of its audience, row by row.")

    @OptionGroup var options: BroadcastOptions

    func run() async throws {
        let desk = try await BroadcastDesk(options.common)
        let id = options.number.id
        let view = try await desk.view(id)
        let failures = try await desk.store.read { session throws(StoreError) in
            try session.broadcasts.report.failures(of: id)
        }
        try desk.store.close()
        for line in desk.lines(of: view) { print(line) }
        for failure in failures { print("  failed: \(failure.count)  \(failure.reason)") }
    }
}

struct BroadcastWatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Show how it goes until it is over.",
        discussion: """
            A bar on a terminal, a line now and then elsewhere, then the report. Ends with 0 once it has finished, with 1 \
            where it was called off. Ctrl-C ends the watching alone.
            """)

    @OptionGroup var options: BroadcastOptions

    func run() async throws {
        let desk = try await BroadcastDesk(options.common)
        let bar = ProgressBar("\(options.number.id)")
        var view = try await desk.view(options.number.id)
        // What was called off is over once nothing is under way any more.
        while !view.stage.isOver || view.tally.underWay > 0 {
            let tally = view.tally
            bar.show(rows: tally.ended, of: tally.total > 0 ? Double(tally.ended) / Double(tally.total) : nil)
            try await Task.sleep(for: .milliseconds(250))
            view = try await desk.view(view.id)
        }
        bar.end(rows: view.tally.ended)
        try desk.store.close()
        for line in desk.lines(of: view) { print(line) }
        if view.stage == .cancelled { throw ExitCode(1) }
    }
}
