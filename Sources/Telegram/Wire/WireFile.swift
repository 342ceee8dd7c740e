import JSON

/// `File`: where a file lies that somebody sent.
package struct WireFile: Sendable, Hashable {
    /// In bytes, where told.
    package var size: Int64?
    /// Below the server's file address; absolute where a local server left the file on this machine.
    package var path: String?
}

extension WireFile: WireReadable {
    init(_ json: JSONValue) throws(WireFault) {
        guard json.object != nil else { throw .wrongKind("file") }
        size = json["file_size"]?.int64
        path = json["file_path"]?.string
    }
}
