extension JSONValue {
    /// The document as compact UTF-8 JSON (RFC 8259), members in their order.
    ///
    /// A number that is not finite, which JSON cannot say, is written as `null`.
    package func serialized() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        write(into: &bytes)
        return bytes
    }

    /// The same as a string, for messages and tests.
    package var text: String { String(decoding: serialized(), as: UTF8.self) }

    /// Appends the same to bytes that somebody else began.
    package func write(into bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
        case .integer(let value): bytes.appendJSON(value)
        case .double(let value): bytes.append(contentsOf: value.isFinite ? value.description.utf8 : "null".utf8)
        case .string(let value): bytes.appendJSON(value)
        case .array(let elements):
            var mark = UInt8(ascii: "[")
            for element in elements {
                bytes.append(mark)
                element.write(into: &bytes)
                mark = UInt8(ascii: ",")
            }
            if elements.isEmpty { bytes.append(mark) }
            bytes.append(UInt8(ascii: "]"))
        case .object(let object):
            var mark = UInt8(ascii: "{")
            for member in object.members {
                bytes.append(mark)
                bytes.appendJSON(member.name)
                bytes.append(UInt8(ascii: ":"))
                member.value.write(into: &bytes)
                mark = UInt8(ascii: ",")
            }
            if object.members.isEmpty { bytes.append(mark) }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}

extension [UInt8] {
    /// Appends a whole number in decimal.
    package mutating func appendJSON(_ number: Int64) {
        append(contentsOf: String(number).utf8)
    }

    /// Appends a string in quotes, escaping only what JSON demands.
    package mutating func appendJSON(_ string: String) {
        append(UInt8(ascii: "\""))
        let wasPlain: Void? = string.utf8.withContiguousStorageIfAvailable { appendEscaping($0) }
        if wasPlain == nil { Array(string.utf8).withUnsafeBufferPointer { appendEscaping($0) } }
        append(UInt8(ascii: "\""))
    }

    /// Copies run by run what needs no escape: in most texts that is all of it.
    private mutating func appendEscaping(_ text: UnsafeBufferPointer<UInt8>) {
        var copied = 0
        for index in text.indices {
            let byte = text[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
            appendEscape(byte)
            copied = index + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
    }

    private mutating func appendEscape(_ byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case 0x0A: append(UInt8(ascii: "n"))
        case 0x0D: append(UInt8(ascii: "r"))
        case 0x09: append(UInt8(ascii: "t"))
        case 0..<0x20:
            append(contentsOf: "u00".utf8)
            append(UInt8(ascii: "0") + byte >> 4)
            append((byte & 15) < 10 ? UInt8(ascii: "0") + byte & 15 : UInt8(ascii: "a") + byte & 15 - 10)
        default: append(byte)
        }
    }
}
