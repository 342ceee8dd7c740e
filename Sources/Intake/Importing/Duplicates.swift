import Jamsostek
import Phrasebook
import Store

/// What a list has told already; some 40 bytes a row, which is all that is kept of it.
struct Duplicates {
    private var niks: [UInt64: Int32] = [:]
    private var kpjs: [UInt64: Int32] = [:]
    /// Of payments without a reference, by member, day and amount.
    private var occurrences: [Int: UInt16] = [:]
    /// What the reference of a payment stood for.
    private var references: [Int: Int] = [:]

    enum Finding {
        case fresh
        /// The same payment was told above, or is taken back here that was told above.
        case known
        case refused(RowProblem)
    }

    /// Notes a row, and tells how it goes with those above it; gives a payment its number among its like.
    mutating func note(_ entry: inout ListEntry, line: Int, isCadre: Bool) -> Finding {
        switch entry {
        case .member(let member): return note(member, line: line, isCadre: isCadre)
        case .payment(var payment):
            defer { entry = .payment(payment) }
            return note(&payment)
        case .area: return .fresh
        }
    }

    private mutating func note(_ entry: MemberEntry, line: Int, isCadre: Bool) -> Finding {
        let nik = UInt64(entry.nik.exposed) ?? 0
        let earlier = niks.updateValue(Int32(clamping: line), forKey: nik)
        // A list of cadres has a row for each role, and for each time that somebody else pays.
        let isNews = isCadre && references.updateValue(0, forKey: Self.hash(entry)) == nil
        if let earlier, !isNews {
            niks[nik] = earlier
            return .refused(RowProblem(.nikTwice, .nik, ["baris": "\(earlier)"]))
        }
        guard let kpj = entry.kpj, earlier == nil else { return .fresh }
        if let holder = kpjs.updateValue(Int32(clamping: line), forKey: Self.number(kpj)) {
            kpjs[Self.number(kpj)] = holder
            return .refused(RowProblem(.kpjTwice, .kpj, ["baris": "\(holder)"]))
        }
        return .fresh
    }

    private mutating func note(_ entry: inout PaymentEntry) -> Finding {
        let identity = entry.nik?.exposed ?? entry.kpj?.exposed ?? ""
        if let reference = entry.reference {
            let meaning = Self.hash(identity, "", entry.payment.amount)
            let earlier = references.updateValue(meaning, forKey: reference.hashValue)
            guard let earlier else { return .fresh }
            // Who is named by the NIK in one row may be by the KPJ in the other: the amount alone must agree then.
            return earlier == meaning || entry.nik == nil
                ? .known : .refused(RowProblem(.reference, .reference, ["isi": reference]))
        }
        let like = Self.hash(identity, "\(entry.payment.paidOn)", entry.payment.amount)
        occurrences[like, default: 0] &+= 1
        entry.occurrence = Int(occurrences[like] ?? 1)
        return .fresh
    }

    private static func hash(_ cadre: MemberEntry) -> Int {
        var hasher = Hasher()
        hasher.combine(cadre.nik)
        hasher.combine(cadre.cadre?.role)
        hasher.combine(cadre.cadre?.kelurahan)
        hasher.combine(cadre.payerFrom)
        return hasher.finalize()
    }

    private static func hash(_ identity: String, _ day: String, _ amount: Rupiah) -> Int {
        var hasher = Hasher()
        hasher.combine(identity)
        hasher.combine(day)
        hasher.combine(amount)
        return hasher.finalize()
    }

    /// A number of digits as it is; one with letters by its hash, beyond all those.
    private static func number(_ kpj: KPJ) -> UInt64 {
        UInt64(kpj.exposed) ?? UInt64(bitPattern: Int64(kpj.exposed.hashValue)) | 1 << 63
    }
}
