/// Why some bytes are not a JSON document; the offset is in bytes from the start.
package enum JSONError: Error, Equatable, Sendable {
    case unexpected(offset: Int)
    case endedEarly
    /// More nesting than ``JSONValue/deepest``, which no honest peer sends.
    case tooDeep(offset: Int)
    /// A second value after the first.
    case trailing(offset: Int)
}
