/// A whole number of rupiah; the currency has no smaller unit in use.
///
/// Arithmetic traps on overflow as `Int` does, so what people type is bounded before it becomes money.
package struct Rupiah: Hashable, Sendable {
    package let amount: Int

    package init(_ amount: Int) { self.amount = amount }
}

extension Rupiah: Comparable, AdditiveArithmetic {
    package static let zero = Rupiah(0)

    package static func < (left: Self, right: Self) -> Bool { left.amount < right.amount }
    package static func + (left: Self, right: Self) -> Self { Rupiah(left.amount + right.amount) }
    package static func - (left: Self, right: Self) -> Self { Rupiah(left.amount - right.amount) }
    package static func * (left: Self, count: Int) -> Self { Rupiah(left.amount * count) }
}

extension Rupiah: CustomStringConvertible {
    /// As Indonesians write it: `Rp16.800`, with dots between thousands and no decimals.
    package var description: String {
        let digits = String(amount.magnitude).utf8
        var bytes = Array((amount < 0 ? "-Rp" : "Rp").utf8)
        bytes.reserveCapacity(32)
        var left = digits.count
        for digit in digits {
            bytes.append(digit)
            left -= 1
            if left > 0, left % 3 == 0 { bytes.append(UInt8(ascii: ".")) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
