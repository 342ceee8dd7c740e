/// An Indonesian mobile number in international form.
///
/// Printing one shows it masked; the number itself comes only from ``exposed``. Operators' prefixes are not checked,
/// since they change: any number beginning 081 to 089 with 10 to 13 digits is taken.
package struct Phone: Hashable, Sendable {
    /// What follows +62, as in `81234567890`.
    private let national: String

    /// Reads a number as people and platforms write it; spaces, dots, dashes, slashes and brackets are passed over.
    ///
    /// Accepts `0812…`, `812…`, `62812…`, `+62812…`, `+62 (0)812…` and `0062812…`.
    package init(_ text: String) throws(PhoneFault) {
        guard text.utf8.allSatisfy(Phone.mayAppear) else { throw .notDigits }
        let digits = text.utf8.filter(isDigit)
        guard !digits.isEmpty else { throw .notDigits }
        guard digits.count <= 24 else { throw .tooLong(digits.count) }
        let national = try Phone.national(of: digits, isInternational: text.utf8.contains(UInt8(ascii: "+")))

        // Counted with the 0 in front, as people count the digits of their own number.
        let count = national.count + 1
        guard count >= Phone.lengths.lowerBound else { throw .tooShort(count) }
        guard national.first == UInt8(ascii: "8") else { throw .landline }
        guard national.dropFirst().first != UInt8(ascii: "0") else { throw .notMobile }
        guard count <= Phone.lengths.upperBound else { throw .tooLong(count) }
        self.national = String(decoding: national, as: UTF8.self)
    }

    private static let lengths = 10...13

    /// What remains of the digits after the country's code and the 0 that stands for it.
    private static func national(of digits: [UInt8], isInternational: Bool) throws(PhoneFault) -> ArraySlice<UInt8> {
        let bare = digits.drop { $0 == UInt8(ascii: "0") }
        let zeros = digits.count - bare.count
        // A single 0 begins an area code within the country, where 62 is a region of Sumatera.
        if zeros != 1 || isInternational, bare.starts(with: "62".utf8) {
            return bare.dropFirst(2).drop { $0 == UInt8(ascii: "0") }
        }
        let isForeign = isInternational || (zeros != 1 && bare.first != UInt8(ascii: "8"))
        if isForeign, bare.count >= 8 { throw .foreign }
        return bare
    }

    private static func mayAppear(_ byte: UInt8) -> Bool {
        isDigit(byte) || " +-.()/".utf8.contains(byte)
    }
}

/// Why some text cannot be an Indonesian mobile number.
package enum PhoneFault: Error, Hashable, Sendable {
    case notDigits
    /// So many digits, counted with the 0 in front; there should be 10 to 13.
    case tooShort(Int)
    case tooLong(Int)
    /// Another country's code.
    case foreign
    /// A fixed line, as with 021; welcome only as a second number.
    case landline
    /// A service number, as with 0800.
    case notMobile
}

extension Phone {
    /// The number as systems dial it, `+62…`, for sealing, hashing and sending; never for a log or a group.
    package var exposed: String { "+62\(national)" }

    /// The first and last four characters of the number as written at home, the rest as stars: `0812****7890`.
    package var masked: String { Jamsostek.masked("0\(national)") }
}

extension Phone: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { masked }
    package var debugDescription: String { masked }
    /// Keeps `dump` and a failed test's output from the stored number.
    package var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }
}
