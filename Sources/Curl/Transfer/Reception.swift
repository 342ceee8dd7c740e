import Transport

/// An answer as it comes in: its lines and body within their limits, or why no more of it is taken.
struct Reception: ~Copyable {
    enum Refusal: Equatable {
        case headTooLarge
        case bodyTooLarge
        case fileNotWritten(detail: String)
    }

    /// More than any honest server sends; libcurl's own limit is per line.
    static let headLimit = 256 << 10
    private static let usualHead = 512

    private(set) var head: [UInt8] = []
    private(set) var body: [UInt8] = []
    private(set) var refusal: Refusal?
    /// Whether the blank line after the header lines has come; a head cut short is no answer.
    private(set) var headIsWhole = false
    private let bodyLimit: Int
    private let path: String?
    private var received = 0
    private var file: PartialFile?

    init(bodyLimit: Int, sink: HTTPExchange.Sink) {
        self.bodyLimit = bodyLimit
        path = if case .file(let path) = sink { path } else { nil }
    }

    /// - Returns: whether to go on.
    mutating func takeHead(_ line: UnsafeRawBufferPointer) -> Bool {
        // A status line begins a new head: what came before was an interim answer (1xx).
        if line.first == UInt8(ascii: "H"), line.starts(with: "HTTP/".utf8) {
            head.removeAll(keepingCapacity: true)
            headIsWhole = false
            head.reserveCapacity(Self.usualHead)
        }
        guard head.count + line.count <= Self.headLimit else { return refuse(.headTooLarge) }
        head.append(contentsOf: line)
        if line.count <= 2, line.last == UInt8(ascii: "\n") { headIsWhole = true }
        return true
    }

    /// - Parameter announced: the whole body's length if the server told it; room is made for it at once.
    /// - Returns: whether to go on.
    mutating func takeBody(_ chunk: UnsafeRawBufferPointer, announced: Int) -> Bool {
        guard received + chunk.count <= bodyLimit, announced <= bodyLimit else { return refuse(.bodyTooLarge) }
        if let path, isSuccess { return write(chunk, to: path) }
        if received == 0, announced > chunk.count { body.reserveCapacity(announced) }
        received += chunk.count
        body.append(contentsOf: chunk)
        return true
    }

    /// Puts the file in its place, after the last byte.
    ///
    /// - Returns: whether there is nothing left to do.
    mutating func finish() -> Bool {
        guard let path, isSuccess else { return true }
        // An empty answer is an empty file.
        guard received > 0 || write(UnsafeRawBufferPointer(start: nil, count: 0), to: path) else { return false }
        do throws(PartialFile.Fault) {
            try file?.commit()
            return true
        } catch {
            return refuse(.fileNotWritten(detail: error.detail))
        }
    }

    private mutating func write(_ chunk: UnsafeRawBufferPointer, to path: String) -> Bool {
        do throws(PartialFile.Fault) {
            if file == nil { file = try PartialFile(for: path) }
            try file?.append(chunk)
            received += chunk.count
            return true
        } catch {
            return refuse(.fileNotWritten(detail: error.detail))
        }
    }

    /// Whether the status line, `HTTP/1.1 200 OK` or `HTTP/2 200`, tells of success.
    private var isSuccess: Bool {
        guard let blank = head.firstIndex(of: UInt8(ascii: " ")), blank + 1 < head.count else { return false }
        return head[blank + 1] == UInt8(ascii: "2")
    }

    private mutating func refuse(_ reason: Refusal) -> Bool {
        refusal = refusal ?? reason
        return false
    }
}
