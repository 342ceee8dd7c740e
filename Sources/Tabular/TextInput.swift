/// The bytes of a source as UTF-8 or an encoding that shares its signs, one at a time, without the byte order mark.
struct TextInput<Source: ByteSource> {
    let encoding: TextEncoding
    private var source: Source
    private var transcoder: UTF16Transcoder?
    private var buffer: [UInt8]
    private var position = 0

    /// Reads as much as is needed to judge the encoding, and the delimiter by ``sample``.
    init(_ source: Source) throws(ReadFault) {
        self.source = source
        var first: [UInt8] = []
        while first.count < Self.sampleCount {
            let piece = try self.source.next()
            if piece.isEmpty { break }
            first += piece
        }
        let (encoding, markCount) = TextEncoding.detect(Array(first.prefix(Self.sampleCount)))
        self.encoding = encoding
        switch encoding {
        case .utf16BigEndian: transcoder = UTF16Transcoder(isBigEndian: true)
        case .utf16LittleEndian: transcoder = UTF16Transcoder(isBigEndian: false)
        case .utf8, .windows1252: transcoder = nil
        }
        buffer = Array(first.dropFirst(markCount))
        if transcoder != nil { buffer = transcoder?.utf8(buffer) ?? [] }
    }

    private static var sampleCount: Int { 65_536 }

    /// What has been read and not been given yet.
    var sample: ArraySlice<UInt8> { buffer[position...] }

    mutating func next() throws(ReadFault) -> UInt8? {
        if position == buffer.count { try refill() }
        guard position < buffer.count else { return nil }
        defer { position += 1 }
        return buffer[position]
    }

    private mutating func refill() throws(ReadFault) {
        position = 0
        repeat {
            let piece = try source.next()
            guard !piece.isEmpty else {
                buffer = transcoder?.end() ?? []
                return
            }
            buffer = transcoder?.utf8(piece) ?? piece
        } while buffer.isEmpty
    }
}
