/// Where a sealed value belongs: a column and the row's key.
///
/// What was sealed for one place opens in no other.
package struct Place: Sendable {
    /// As in `conversations.state`; never changed once something was sealed under it.
    let name: StaticString
    let bytes: [UInt8]

    package init(_ column: StaticString, _ key: Int64, _ second: Int64 = 0) {
        self.init(column, keyCount: 16) { bytes in
            bytes.appendNumber(key)
            bytes.appendNumber(second)
        }
    }

    package init(_ column: StaticString, text key: String, _ number: Int) {
        self.init(column, keyCount: key.utf8.count + 8) { bytes in
            bytes.append(contentsOf: key.utf8)
            bytes.appendNumber(Int64(number))
        }
    }

    package init(_ column: StaticString, _ key: [UInt8]) {
        self.init(column, keyCount: key.count) { bytes in bytes.append(contentsOf: key) }
    }

    private init(_ column: StaticString, keyCount: Int, _ appendKey: (inout [UInt8]) -> Void) {
        name = column
        var bytes: [UInt8] = []
        bytes.reserveCapacity(column.utf8CodeUnitCount + 1 + keyCount)
        column.withUTF8Buffer { bytes.append(contentsOf: $0) }
        // No column's name holds a zero, so name and key cannot run into each other.
        bytes.append(0)
        appendKey(&bytes)
        self.bytes = bytes
    }
}

extension [UInt8] {
    fileprivate mutating func appendNumber(_ number: Int64) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
