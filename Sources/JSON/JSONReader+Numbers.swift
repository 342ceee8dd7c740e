extension JSONReader {
    /// Reads a number by the grammar of RFC 8259 §6.
    ///
    /// One too large for a `Double` becomes the largest finite one of its sign: a peer's odd figure in a member that
    /// nobody reads must not make the whole document unreadable.
    mutating func number() throws(JSONError) -> JSONValue {
        let start = offset
        let isNegative = take(UInt8(ascii: "-"))
        let digits = try digits()
        if digits.count > 1, bytes[digits.lowerBound] == UInt8(ascii: "0") {
            throw .unexpected(offset: digits.lowerBound)
        }
        var isInteger = true
        if take(UInt8(ascii: ".")) {
            isInteger = false
            _ = try self.digits()
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isInteger = false
            _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
            _ = try self.digits()
        }
        if isInteger, let integer = integer(digits, isNegative: isNegative) { return .integer(integer) }
        guard let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)) else {
            throw .unexpected(offset: start)
        }
        let largest = Double.greatestFiniteMagnitude
        return .double(min(max(value, -largest), largest))
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    /// Steps over one digit or more.
    private mutating func digits() throws(JSONError) -> Range<Int> {
        let start = offset
        while offset < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset]) { offset += 1 }
        if offset == start { throw offset < bytes.count ? .unexpected(offset: offset) : .endedEarly }
        return start..<offset
    }

    /// The digits as a 64-bit integer, or nil where they are more than it holds.
    private func integer(_ digits: Range<Int>, isNegative: Bool) -> Int64? {
        var value: Int64 = 0
        for index in digits {
            let digit = Int64(bytes[index] - UInt8(ascii: "0"))
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(isNegative ? -digit : digit)
            guard !overflow, !carry else { return nil }
            value = sum
        }
        return value
    }
}
