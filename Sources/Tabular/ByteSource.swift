/// Bytes that come in pieces, as from a file.
package protocol ByteSource {
    /// The next piece; empty at the end, and for ever after.
    mutating func next() throws(ReadFault) -> [UInt8]
}

/// The bytes could not be read.
package struct ReadFault: Error, Hashable, Sendable {
    /// The system's own words.
    package let reason: String

    package init(_ reason: String) { self.reason = reason }
}

/// Bytes in memory, given in pieces of at most so many.
package struct MemoryBytes: ByteSource {
    private var rest: ArraySlice<UInt8>
    private let pieceCount: Int

    package init(_ bytes: [UInt8], pieceCount: Int = 65_536) {
        rest = bytes[...]
        self.pieceCount = max(1, pieceCount)
    }

    package init(_ text: String, pieceCount: Int = 65_536) { self.init(Array(text.utf8), pieceCount: pieceCount) }

    package mutating func next() -> [UInt8] {
        defer { rest = rest.dropFirst(pieceCount) }
        return Array(rest.prefix(pieceCount))
    }
}
