/// The parts of a `multipart/form-data` body (RFC 7578).
struct Multipart {
    struct Part {
        var name: String
        /// Nil for an ordinary field.
        var fileName: String?
        var mimeType: String?
        var bytes: ArraySlice<UInt8>
    }

    /// Reads the parts that are whole; what is cut off or nameless is left out.
    static func parse(_ body: [UInt8], boundary: String) -> [Part] {
        let delimiter = Array("--\(boundary)".utf8)
        guard !boundary.isEmpty, var place = find(delimiter, in: body, from: 0) else { return [] }
        var parts: [Part] = []
        while let start = lineEnd(after: place + delimiter.count, in: body),
            let end = find(lineBreak + delimiter, in: body, from: start - lineBreak.count)
        {
            if let part = part(body[start..<max(start, end)]) { parts.append(part) }
            place = end + lineBreak.count
        }
        return parts
    }

    /// The boundary a content type names; nil where it is no multipart form.
    static func boundary(of contentType: String) -> String? {
        guard contentType.lowercased().hasPrefix("multipart/form-data") else { return nil }
        return parameters(of: contentType)["boundary"]
    }

    private static let lineBreak = Array("\r\n".utf8)

    /// Where the line after a delimiter ends; nil after the last delimiter, which has two hyphens there.
    private static func lineEnd(after place: Int, in body: [UInt8]) -> Int? {
        guard place < body.count, !body[place...].starts(with: "--".utf8) else { return nil }
        return find(lineBreak, in: body, from: place).map { $0 + lineBreak.count }
    }

    private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
        let bytes = Array(bytes)
        guard let gap = find(lineBreak + lineBreak, in: bytes, from: 0) else { return nil }
        var headers: [String: String] = [:]
        for line in String(decoding: bytes[..<gap], as: UTF8.self).split(separator: "\r\n") {
            let halves = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2 else { continue }
            headers[halves[0].lowercased()] = halves[1].drop { $0 == " " }.description
        }
        let disposition = parameters(of: headers["content-disposition"] ?? "")
        guard let name = disposition["name"] else { return nil }
        let encoded = disposition["filename*"].map { FormFields.decode(Array($0.utf8)[...]) }
        let fileName = encoded.flatMap { $0.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false).last }
        return Part(
            name: name, fileName: fileName.map(String.init) ?? disposition["filename"],
            mimeType: headers["content-type"], bytes: bytes[(gap + 2 * lineBreak.count)...])
    }

    /// The parameters of a header such as `form-data; name="photo"; filename="a.jpg"`.
    static func parameters(of header: String) -> [String: String] {
        var parameters: [String: String] = [:]
        var rest = header.drop { $0 != ";" }.dropFirst()
        while !rest.isEmpty {
            let name = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest.dropFirst(name.count)
            var value = Substring()
            if rest.first == "=" {
                rest = rest.dropFirst()
                let isQuoted = rest.first == "\""
                if isQuoted { rest = rest.dropFirst() }
                value = rest.prefix { $0 != (isQuoted ? "\"" : ";") }
                rest = rest.dropFirst(value.count)
            }
            parameters[name.lowercased().filter { $0 != " " }] = String(value)
            rest = rest.drop { $0 != ";" }.dropFirst()
        }
        return parameters
    }

    /// The first place of a pattern, or nil.
    private static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first, start >= 0 else { return nil }
        var place = start
        while place + pattern.count <= bytes.count,
            let next = bytes[place...(bytes.count - pattern.count)].firstIndex(of: first)
        {
            if bytes[next...].starts(with: pattern) { return next }
            place = next + 1
        }
        return nil
    }
}
