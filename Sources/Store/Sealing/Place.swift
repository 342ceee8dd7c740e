/// Where a sealed value belongs: a column and the row's key.
///
/// What was sealed for one place opens in no other.
package struct Place: Sendable {
    /// As in `conversations.state`; never changed once something was sealed under it.
    let name: String
    let bytes: [UInt8]

    package init(_ column: StaticString, _ key: Int64...) {
        self.init(column, key.flatMap { key in withUnsafeBytes(of: key.littleEndian, Array.init) })
    }

    package init(_ column: StaticString, text key: String, _ number: Int) {
        self.init(column, Array(key.utf8) + withUnsafeBytes(of: Int64(number).littleEndian, Array.init))
    }

    package init(_ column: StaticString, _ key: [UInt8]) {
        name = column.description
        // No column's name holds a zero, so name and key cannot run into each other.
        bytes = Array(name.utf8) + [0] + key
    }
}
