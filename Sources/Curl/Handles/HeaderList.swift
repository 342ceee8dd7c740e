import CCurl
import HTTPTypes
import Transport

/// The header lines of a request as libcurl wants them; frees them with itself.
struct HeaderList: ~Copyable {
    private(set) var pointer: UnsafeMutablePointer<curl_slist>?

    init() {}

    deinit { curl_slist_free_all(pointer) }

    /// - Throws: ``TransportError/internalFault(code:detail:)`` when memory is short.
    mutating func append(_ field: HTTPField) throws(TransportError) {
        // A name with nothing behind its colon would take the header away instead of sending it empty.
        try append(line: field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)")
    }

    /// Keeps libcurl from adding this header by itself.
    mutating func suppress(_ name: HTTPField.Name) throws(TransportError) {
        try append(line: "\(name):")
    }

    private mutating func append(line: String) throws(TransportError) {
        guard let longer = curl_slist_append(pointer, line) else { throw CurlGlobal.fault(CURLE_OUT_OF_MEMORY) }
        pointer = longer
    }
}
