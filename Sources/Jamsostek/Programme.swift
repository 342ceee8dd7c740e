/// A programme a self-employed worker (BPU) can join; JP and JKP are not open to them.
package enum Programme: String, CaseIterable, Sendable {
    /// Jaminan Kecelakaan Kerja: work accidents.
    case jkk
    /// Jaminan Kematian: death by any other cause.
    case jkm
    /// Jaminan Hari Tua: savings for old age.
    case jht
}

/// The programmes a worker chooses.
package struct Programmes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue & 0b111 }

    package static let jkk = Programmes(rawValue: 1)
    package static let jkm = Programmes(rawValue: 2)
    package static let jht = Programmes(rawValue: 4)

    /// JKK with JKM, which are compulsory as a pair.
    package static let protection: Programmes = [.jkk, .jkm]
    /// The pair with JHT, which is voluntary for who employs nobody.
    package static let protectionAndSavings: Programmes = [.jkk, .jkm, .jht]

    package init(_ programmes: some Sequence<Programme>) {
        self = programmes.reduce(into: []) { $0.insert(Programmes($1)) }
    }

    private init(_ programme: Programme) {
        switch programme {
        case .jkk: self = .jkk
        case .jkm: self = .jkm
        case .jht: self = .jht
        }
    }

    package func contains(_ programme: Programme) -> Bool { contains(Programmes(programme)) }

    /// The programmes in their customary order.
    package var list: [Programme] { Programme.allCases.filter(contains) }

    /// Whether a worker can join with these: JKK and JKM come together, JHT only on top of them.
    package var canBeJoined: Bool { isSuperset(of: .protection) }
}

extension Programmes: LosslessStringConvertible {
    /// As in `jkk+jkm`; stable, for storage and button payloads.
    package var description: String { Self.descriptions[Int(rawValue)] }

    /// Reads that, and no other order; nil for anything else and for none.
    package init?(_ text: String) {
        guard let rawValue = Self.descriptions.firstIndex(of: text), rawValue > 0 else { return nil }
        self.init(rawValue: UInt8(rawValue))
    }

    /// Of every choice, by its raw value.
    private static let descriptions = (0...UInt8(0b111)).map { choice in
        Programmes(rawValue: choice).list.map(\.rawValue).joined(separator: "+")
    }
}
