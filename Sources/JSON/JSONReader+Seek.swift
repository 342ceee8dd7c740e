extension JSONReader {
    /// Steps to just before the value of the next member of that name, at any depth, whatever lies between.
    ///
    /// Serves to save single members from bytes that are no JSON as a whole. Strings are stepped over as strings, so a
    /// text that quotes such a member is not mistaken for one.
    ///
    /// - Returns: false where there is none before the end of the bytes, or of the last string that is closed.
    package mutating func seek(member: String) -> Bool {
        while offset < bytes.count {
            guard bytes[offset] == UInt8(ascii: "\"") else {
                offset += 1
                continue
            }
            let start = offset
            if let name = try? name() {
                if name == member { return true }
            } else {
                // A string, but no member's name. Behind one that never ends nothing can be told from its text.
                offset = start
                if (try? skip()) == nil { offset = bytes.count }
            }
        }
        return false
    }
}
