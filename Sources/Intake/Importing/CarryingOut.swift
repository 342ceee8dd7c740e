import Dialogue
import Jamsostek
import Phrasebook
package import Store

/// Carries out rows in a transaction, each as if it were the first time: what is known already changes nothing.
package struct CarryingOut {
    let session: Session
    let context: ListContext
    let now: Instant
    /// Whose coverage is to be counted anew.
    private var changed: Set<MemberID> = []

    package init(_ session: Session, _ context: ListContext, at now: Instant) {
        self.session = session
        self.context = context
        self.now = now
    }

    /// Counts the coverage of whom it changed anew, which lets the running bot look anew at their reminders, too.
    package mutating func carryOut(_ entries: some Sequence<ListEntry>) throws(StoreError) {
        for entry in entries {
            switch entry {
            case .member(let entry): try carryOut(entry)
            case .payment(let entry): try carryOut(entry)
            case .area(let entry): try carryOut(entry)
            }
        }
        for member in changed {
            try session.payments.settle(
                member, tariffs: context.knowledge.tariffs, rules: context.knowledge.contributions, at: now)
        }
    }

    private mutating func carryOut(_ entry: MemberEntry) throws(StoreError) {
        guard let id = try session.members.id(nik: entry.nik), let (known, coverage) = try session.members.find(id)
        else { return try setCadre(entry, of: add(entry.member(context.asOf))) }
        try setCadre(entry, of: id)
        var merged = entry.merged(into: known, coverage, context.asOf)
        guard merged != known else { return }
        if try !session.members.update(id, merged, at: now) {
            // Somebody else was given the number since the list was looked at.
            merged.kpj = known.kpj
            _ = try session.members.update(id, merged, at: now)
        }
        changed.insert(id)
    }

    private func setCadre(_ entry: MemberEntry, of id: MemberID?) throws(StoreError) {
        guard let id, let cadre = entry.cadre else { return }
        let known = try session.cadres.roles(of: id).first { $0.isSame(as: cadre) }
        let merged = known.map { cadre.merged(into: $0) } ?? cadre
        if merged != known { try session.cadres.set(merged, of: id, at: now) }
    }

    /// Without the KPJ where it has become another member's since the list was looked at.
    private func add(_ member: Member) throws(StoreError) -> MemberID? {
        let (tariffs, rules) = (context.knowledge.tariffs, context.knowledge.contributions)
        let coverage = Ledger(member.membership, payments: [], tariffs: tariffs, rules: rules).coverage
        if let id = try session.members.add(member, coverage: coverage, at: now) { return id }
        var numberless = member
        numberless.kpj = nil
        return try session.members.add(numberless, coverage: coverage, at: now)
    }

    private mutating func carryOut(_ entry: PaymentEntry) throws(StoreError) {
        guard case .success(let member) = try Judging(session, context).payer(of: entry) else { return }
        let key = entry.key(member)
        if entry.isReversal {
            let reversed = try session.payments.reverse(key: key, why: entry.channel, at: now)
            if let reversed { changed.insert(reversed) }
            return
        }
        guard try session.payments.find(key: key) == nil else { return }
        if let told = try session.payments.toldBefore(entry.payment, by: member) {
            try session.payments.confirm(told.id, as: entry.payment, key: key, channel: entry.channel)
        } else {
            _ = try session.payments.add(
                entry.payment, by: member, key: key, channel: entry.channel, source: .imported, at: now)
        }
        changed.insert(member)
    }

    private func carryOut(_ entry: NeighbourhoodEntry) throws(StoreError) {
        let known = try session.neighbourhoods.find(kelurahan: entry.kelurahan, rw: entry.rw, rt: entry.rt)
        try session.neighbourhoods.put(known.map { entry.merged(into: $0) } ?? entry)
    }
}
