/// What a character counts as, once what looks alike is one.
enum Folded {
    /// Nothing: a control, an accent, a variation selector.
    case nothing
    case space
    /// A lower-case ASCII letter.
    case letter(UInt8)
    /// An ASCII digit.
    case digit(UInt8)
    /// Any other ASCII sign; curly quotes and dashes of all lengths have become plain ones.
    case sign(UInt8)
    /// A letter of another script, or an ornament.
    case otherLetter(Unicode.Scalar)
    case otherSymbol(Unicode.Scalar)

    init(_ scalar: Unicode.Scalar) {
        self = scalar.isASCII ? Folded.ascii(UInt8(scalar.value)) : Folded.beyondASCII(scalar)
    }

    private static func ascii(_ byte: UInt8) -> Folded {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .letter(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter(byte | 0x20)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit(byte)
        case 9...13, 32: .space
        case 0...31, 127: .nothing
        case UInt8(ascii: "`"): .sign(UInt8(ascii: "'"))
        default: .sign(byte)
        }
    }

    private static func beyondASCII(_ scalar: Unicode.Scalar) -> Folded {
        switch scalar.value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space
        case 0xB4, 0x2018...0x201B, 0x2032, 0x02B9...0x02BF: return .sign(UInt8(ascii: "'"))
        case 0x201C...0x201F, 0x2033: return .sign(UInt8(ascii: "\""))
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return .sign(UInt8(ascii: "-"))
        case 0xFF01...0xFF5E: return ascii(UInt8(scalar.value - 0xFEE0))
        case 0xC0...0x17F: return latin(scalar)
        default: break
        }
        if let letter = ornamentalLetter(scalar.value) { return .letter(letter) }
        return byCategory(scalar)
    }

    private static func byCategory(_ scalar: Unicode.Scalar) -> Folded {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .nonspacingMark, .enclosingMark:
            return .nothing
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark:
            return .otherLetter(scalar)
        case .decimalNumber, .otherNumber:
            guard let value = properties.numericValue, let digit = UInt8(exactly: value), digit < 10 else {
                return .otherSymbol(scalar)
            }
            return .digit(UInt8(ascii: "0") + digit)
        default:
            return .otherSymbol(scalar)
        }
    }

    /// The letters A to Z in bold, script, double-struck, circled and squared dress, as "fancy text" keyboards type them.
    private static func ornamentalLetter(_ value: UInt32) -> UInt8? {
        let position: UInt32
        switch value {
        case 0x1D400...0x1D6A3: position = (value - 0x1D400) % 26
        case 0x24B6...0x24E9: position = (value - 0x24B6) % 26
        case 0x1F130...0x1F149: position = value - 0x1F130
        case 0x1F150...0x1F169: position = value - 0x1F150
        case 0x1F170...0x1F189: position = value - 0x1F170
        default: return nil
        }
        return UInt8(ascii: "a") + UInt8(position)
    }

    /// Latin letters with accents, from U+00C0 on, by what is left without them; `*` marks what is no letter.
    private static let latinBases = Array(
        """
        aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo*ouuuuypy\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll\
        nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """.utf8)

    private static func latin(_ scalar: Unicode.Scalar) -> Folded {
        let base = latinBases[Int(scalar.value) - 0xC0]
        return base == UInt8(ascii: "*") ? .otherSymbol(scalar) : .letter(base)
    }
}
