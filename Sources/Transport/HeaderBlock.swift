package import HTTPTypes

/// The header lines of an answer, parsed only when somebody reads them.
///
/// Most answers are read for their body alone, and building a field per line costs more than receiving it.
package struct HeaderBlock: Sendable {
    private enum Source {
        case lines([UInt8])
        case fields(HTTPFields)
    }

    private let source: Source

    /// - Parameter lines: the lines as they came, a status line among them or not.
    package init(lines: [UInt8]) {
        source = .lines(lines)
    }

    package init(_ fields: HTTPFields) {
        source = .fields(fields)
    }

    /// The fields in the order they came; lines that are none (RFC 9112 section 5) are left out.
    package var fields: HTTPFields {
        switch source {
        case .fields(let fields): fields
        case .lines(let lines): Self.parse(lines)
        }
    }

    private static func parse(_ lines: [UInt8]) -> HTTPFields {
        var fields = HTTPFields()
        for line in lines.split(whereSeparator: { $0 == UInt8(ascii: "\n") }) {
            guard let field = field(line) else { continue }
            fields.append(field)
        }
        return fields
    }

    private static func field(_ line: ArraySlice<UInt8>) -> HTTPField? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
            let name = HTTPField.Name(String(decoding: line[..<colon], as: UTF8.self))
        else { return nil }
        return HTTPField(name: name, value: trimmed(line[line.index(after: colon)...]))
    }

    private static func trimmed(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isBlank: (UInt8) -> Bool = {
            $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r")
        }
        let start = value.firstIndex { !isBlank($0) } ?? value.endIndex
        let end = value.lastIndex { !isBlank($0) }.map { value.index(after: $0) } ?? start
        return value[start..<end]
    }
}
