/// Something definite that a message names: a number, a day, a sum, a place.
package struct Entity: Hashable, Sendable {
    package enum Value: Hashable, Sendable {
        /// Sixteen digits that can be a NIK; what they say, the domain tells.
        case nik(String)
        /// The number on a membership card; digits.
        case kpj(String)
        /// The digits as written, with a leading `+` if there was one; whether it can be called, the domain tells.
        case phone(String)
        case day(StatedDay)
        case month(StatedMonth)
        /// "Dari januari sampai maret".
        case span(from: StatedMonth, to: StatedMonth)
        case amount(Amount)
        /// A length in months; years count twelve.
        case months(Int)
        /// In completed years.
        case age(Int)
        case rt(Int)
        case rw(Int)
        /// A kelurahan, by the id and name of its gazetteer.
        case village(id: String, name: String)
        case platform(id: String)
        case job(id: String)
        /// By its name in `config/bahasa/entities.yaml`.
        case programme(String)
    }

    package let value: Value
    /// How sure it is, from 0 to 1: by what stands around it, not a measured frequency.
    package let confidence: Double
    /// Where it stands in ``Saying/source``, as offsets into its UTF-8; on borders of characters.
    package let bytes: Range<Int>
}

extension Entity {
    /// The words it was read from, as typed.
    package func text(in saying: Saying) -> Substring {
        let utf8 = saying.source.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
        return saying.source[start..<utf8.index(start, offsetBy: bytes.count)]
    }

    /// Where it stands, counted in Unicode code points, as Python counts.
    package func scalars(in saying: Saying) -> Range<Int> {
        offsets(in: saying) { $0.unicodeScalars.count }
    }

    /// Where it stands, counted in UTF-16 units, as Telegram and JavaScript count.
    package func utf16(in saying: Saying) -> Range<Int> {
        offsets(in: saying) { $0.utf16.count }
    }

    private func offsets(in saying: Saying, _ count: (Substring) -> Int) -> Range<Int> {
        let text = text(in: saying)
        let start = count(saying.source[..<text.startIndex])
        return start..<start + count(text)
    }
}
