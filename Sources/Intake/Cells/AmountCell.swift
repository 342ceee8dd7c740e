import Bahasa
package import Jamsostek

/// An amount of rupiah as lists have it: `16800`, `16.800`, `Rp 16.800,00`, `16,800.00`, `16.800,-`, `(16.800)`, `2,5jt`.
package enum AmountCell {
    package enum Fault: Error, Hashable, Sendable {
        case unreadable
        /// `16,8`: parts of a rupiah, most likely thousands.
        case notWhole
    }

    /// The amount; below zero where a minus or brackets say so, as with a payment taken back.
    package static func read(_ cell: String) throws(Fault) -> Rupiah {
        var digits = plain(cell)[...]
        var isNegative = false
        if digits.first == "-" || digits.first == "−" {
            isNegative = true
            digits = digits.dropFirst()
        } else if digits.first == "(", digits.last == ")" {
            isNegative = true
            digits = digits.dropFirst().dropLast()
        }
        for ending in [",-", ".-", ",–", ",--"] where digits.hasSuffix(ending) { digits.removeLast(ending.count) }
        let amount = try isFigures(digits) ? figures(digits) : words(cell)
        return isNegative ? .zero - amount : amount
    }

    /// Without white space and the currency, wherever that stands.
    private static func plain(_ cell: String) -> String {
        var scalars = cell.unicodeScalars
        scalars.removeAll(where: \.properties.isWhitespace)
        var bytes = Array(String(scalars).utf8)
        for currency in currencies {
            let found = bytes.indices.first { start in
                bytes[start...].prefix(currency.count).lazy.map { $0 | 0x20 }.elementsEqual(currency)
            }
            guard let found else { continue }
            bytes.removeSubrange(found..<found + currency.count)
            if bytes.indices.contains(found), bytes[found] == UInt8(ascii: ".") { bytes.remove(at: found) }
            break
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let currencies = [Array("rp".utf8), Array("idr".utf8)]

    private static func isFigures(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) || $0 == 0x2C || $0 == 0x2E }
    }

    private static func figures(_ text: Substring) throws(Fault) -> Rupiah {
        let groups = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        let signs = text.filter { $0 == "," || $0 == "." }
        guard groups.allSatisfy({ !$0.isEmpty }) else { throw .unreadable }
        // The last part is decimals where its sign is met for the first time, unless it looks like thousands.
        let hasDecimals =
            signs.last.map { last in
                signs.dropLast().contains { $0 == last }
                    ? false : signs.count > 1 || groups[groups.count - 1].count != 3
            } ?? false
        let whole = hasDecimals ? groups.dropLast() : groups[...]
        guard whole.count == 1 || (whole.dropFirst().allSatisfy { $0.count == 3 } && whole[0].count <= 3) else {
            throw .unreadable
        }
        if hasDecimals, groups[groups.count - 1].contains(where: { $0 != "0" }) { throw .notWhole }
        if whole.count > 1, whole[0] == "0" { throw .notWhole }
        let digits = whole.joined()
        guard digits.count <= 15, let amount = Int(digits) else { throw .unreadable }
        return Rupiah(amount)
    }

    private static func words(_ cell: String) throws(Fault) -> Rupiah {
        guard let amount = try? Amount.read(Saying(cell)), amount.upTo == nil else { throw .unreadable }
        return Rupiah(amount.rupiah)
    }
}
