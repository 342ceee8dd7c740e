import ArgumentParser
import Dialogue
import Jamsostek
import Store

struct CaseShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "What was said in a case, and shortly before it.")

    @OptionGroup var options: CaseOptions

    func run() async throws {
        let desk = try await options.desk()
        let found = try await desk.find(options.number.number)
        let (lines, person) = try await desk.store.read { session throws(StoreError) in
            (try session.cases.lines(of: found.number), try session.people.find(found.person))
        }
        let name = [person?.name, person?.username.map { "@\($0)" }].compactMap(\.self).filter { !$0.isEmpty }
        print("\(found.name)  \(found.kind.rawValue)  \(name.joined(separator: " "))")
        print("opened \(desk.moment(found.openedAt)) \(desk.zone.rawValue), \(desk.age(found.openedAt)) ago")
        if let closed = found.closedAt {
            print("closed \(desk.moment(closed))\(found.closedBy.map { " by \($0)" } ?? "")")
        } else if let returns = found.botReturnsAt {
            print("the bot keeps quiet until \(desk.moment(returns))")
        } else {
            print("the bot answers again; a reply lets it keep quiet")
        }
        for line in lines { show(line, desk) }
        try desk.store.close()
    }

    private func show(_ line: CaseLine, _ desk: CaseDesk) {
        // Notes are for staff alone.
        let isWaiting = line.speaker == .staff && line.passedAt == nil && line.kind != CaseMessage.note
        print("\n\(desk.moment(line.saidAt))  \(line.speaker.rawValue)\(isWaiting ? " (not yet passed on)" : "")")
        print(line.kind == "text" ? line.words ?? line.gist : line.gist)
    }
}
