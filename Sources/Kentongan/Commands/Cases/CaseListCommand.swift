import ArgumentParser
import Dialogue
import Store

struct CaseListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The open cases: emergencies first, then whoever waits longest.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let desk = try await CaseDesk(common)
        let open = try await desk.store.read { session throws(StoreError) in
            var entries: [(Case, CaseLine?)] = []
            for open in try session.cases.open(limit: Self.most) {
                entries.append((open, try session.cases.lastLine(of: open.number, by: .member)))
            }
            return entries
        }
        if open.isEmpty { print("No open cases.") }
        for (open, line) in open {
            let waiting = desk.age(open.openedAt).padded(to: 7)
            print("\(open.name)  \(open.kind.rawValue.padded(to: 8))  \(waiting)  \(line?.gist.clipped(to: 80) ?? "")")
        }
        try desk.store.close()
    }

    /// More open cases than a person looks through.
    private static let most = 500
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    fileprivate func clipped(to width: Int) -> String { count > width ? prefix(width - 1) + "…" : self }
}
