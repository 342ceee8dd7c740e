/// Writes numbers and lists of them as bytes, in the machine's own order: what is written is read on the same machine.
struct RecordWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write<Value: BitwiseCopyable>(_ value: Value) {
        withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
    }

    /// Its length, then the values as they lie in memory.
    mutating func write<Value: BitwiseCopyable>(_ values: [Value]) {
        write(values.count)
        values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ text: String) { write(Array(text.utf8)) }
}

/// Reads what a ``RecordWriter`` wrote; nil for whatever is not there or is longer than the record.
struct RecordReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    mutating func read<Value: BitwiseCopyable>(_ type: Value.Type = Value.self) -> Value? {
        let length = MemoryLayout<Value>.size
        guard length <= bytes.count - place else { return nil }
        defer { place += length }
        return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: type) }
    }

    mutating func readList<Value: BitwiseCopyable>(of type: Value.Type = Value.self) -> [Value]? {
        let stride = MemoryLayout<Value>.stride
        guard let count = read(Int.self), count >= 0, count <= (bytes.count - place) / stride else { return nil }
        defer { place += count * stride }
        return [Value](unsafeUninitializedCapacity: count) { values, initialised in
            bytes.withUnsafeBytes { source in
                UnsafeMutableRawBufferPointer(values).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: source[place..<place + count * stride]))
            }
            initialised = count
        }
    }

    mutating func readText() -> String? {
        readList(of: UInt8.self).flatMap { String(validating: $0, as: UTF8.self) }
    }
}
