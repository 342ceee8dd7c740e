import Foundation

/// Shows on the standard error how far something long has come: a bar where a person looks at it, a line now and then where it
/// goes to a file.
final class ProgressBar {
    private let name: String
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var shown: ContinuousClock.Instant
    private var isOpen = false

    init(_ name: String) {
        self.name = name
        start = clock.now
        shown = start
    }

    /// Tells how many rows are done and, from 0 to 1, how much of the whole that is; nil where the whole is not known.
    func show(rows: Int, of whole: Double?) {
        let now = clock.now
        guard now - shown >= (isTerminal ? .milliseconds(100) : .seconds(10)) else { return }
        shown = now
        write(line(rows, whole, now - start))
        isOpen = isTerminal
    }

    /// Leaves the last line as it is and goes on below.
    func end(rows: Int) {
        guard isOpen else { return }
        write(line(rows, 1, clock.now - start))
        FileHandle.standardError.write(Data("\n".utf8))
        isOpen = false
    }

    private func write(_ line: String) {
        // Clears what the line before may have had beyond this one's end.
        FileHandle.standardError.write(Data((isTerminal ? "\r\(line)\u{1B}[K" : "\(line)\n").utf8))
    }

    private func line(_ rows: Int, _ whole: Double?, _ elapsed: Duration) -> String {
        let seconds = elapsed / .seconds(1)
        let rate = "\(rows) rows, \(Int(Double(rows) / max(seconds, 0.001)))/s"
        guard let whole, whole > 0 else { return "\(name): \(rate)" }
        let part = min(1, whole)
        let left = Int(seconds / part - seconds)
        let eta = "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left"
        guard isTerminal else { return "\(name): \(Int(part * 100)) %, \(rate), \(eta)" }
        let full = Int(part * Double(Self.width))
        let bar = String(repeating: "#", count: full) + String(repeating: "·", count: Self.width - full)
        return "\(name) [\(bar)] \(Int(part * 100)) %  \(rate)  \(eta)"
    }

    private static let width = 24
}
