import Bahasa
import Jamsostek
import Phrasebook

// What identifies a person and where they live.
extension RowReader {
    mutating func nik(_ column: ListColumn = .nik) -> NIK? {
        guard let text = text(column), let digits = digits(text, column) else { return nil }
        guard let nik = try? NIK(digits) else {
            note(.nik, column)
            return nil
        }
        return nik
    }

    mutating func kpj() -> KPJ? {
        guard let text = text(.kpj), let digits = digits(text, .kpj) else { return nil }
        guard let kpj = KPJ(digits) else {
            note(.kpj, .kpj)
            return nil
        }
        return kpj
    }

    mutating func phone(_ column: ListColumn) -> Phone? {
        guard let text = text(column), let digits = digits(text, column) else { return nil }
        // The first of several; spreadsheets drop the 0 in front.
        let first = digits.split { "/,;&".contains($0) }.first.map(String.init) ?? digits
        guard let phone = try? Phone(first) else {
            note(.phone, column)
            return nil
        }
        return phone
    }

    /// A number that is a name, without what is written between its digits; nil where a spreadsheet or a mask spoilt it.
    private mutating func digits(_ text: String, _ column: ListColumn) -> String? {
        if text.contains("*") {
            note(.masked, column)
            return nil
        }
        if text.isRoundedNumber {
            note(.scientific, column)
            return nil
        }
        return column == .nik ? text.filter { !$0.isWhitespace && !".-,'".contains($0) } : text
    }

    /// The code of the kelurahan.
    mutating func village() -> String? {
        guard let text = text(.kelurahan) else { return nil }
        switch context.villages.village(text) {
        case .one(let code): return code
        case .several(let codes):
            note(
                .villages, .kelurahan, ["isi": shown(text, .kelurahan), "pilihan": codes.joined(separator: ", ")])
        case .unknown: note(.village, .kelurahan, ["isi": shown(text, .kelurahan)])
        }
        return nil
    }

    /// RW and RT from columns of their own, or from one for both.
    mutating func circles() -> (rw: Int?, rt: Int?) {
        guard let both = text(.rtrw) else { return (neighbourhood(.rw), neighbourhood(.rt)) }
        guard let read = try? Neighbourhood.read(Saying(both)) else {
            // 000/000 and the like.
            if both.contains(where: { $0.isNumber && $0 != "0" }) {
                note(.count, .rtrw, ["isi": shown(both, .rtrw)])
            }
            return (nil, nil)
        }
        return (read.rw, read.rt)
    }
}

extension String {
    /// Whether a spreadsheet has written it as `3,17404E+15`.
    fileprivate var isRoundedNumber: Bool {
        guard let mark = firstIndex(where: { $0 == "E" || $0 == "e" }) else { return false }
        let (mantissa, exponent) = (self[..<mark], self[index(after: mark)...])
        return mantissa.contains { $0 == "," || $0 == "." } && exponent.first == "+"
            && mantissa.allSatisfy { $0.isNumber || $0 == "," || $0 == "." }
    }
}
