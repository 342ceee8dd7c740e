package import Jamsostek
package import Phrasebook
package import Store

/// What a list changes in what was known.
package struct Change: Hashable, Sendable {
    package let column: ListColumn
    /// Nil for what must not be shown.
    package let before: String?
    package let after: String?
}

extension MemberEntry {
    /// A member of whom nothing was known.
    package func member(_ asOf: CalendarDate) -> Member {
        let first = firstMonth ?? ContributionMonth(protectionEnd ?? asOf)
        let basis = Membership.Basis(
            income: income ?? .zero, programmes: programmes ?? .protection, sector: sector ?? .other)
        let membership = Membership(
            basis: basis, firstMonth: first,
            statedEnd: protectionEnd.map { Membership.StatedEnd(protectionEnd: $0, readOn: asOf) },
            payers: payers(PayerHistory(), from: payerFrom ?? first), ending: status?.ending)
        return Member(
            nik: nik, kpj: kpj, name: name, birthDate: birthDate, phone: phone, address: address,
            kelurahan: kelurahan ?? "", rw: rw ?? 0, rt: rt ?? 0, job: job ?? "", membership: membership)
    }

    /// What is known, and over it what the list tells.
    ///
    /// An end of protection is news only where it is neither what was stated before nor what the payments since come to,
    /// and where the list is not older than what was stated. Nobody comes back from the dead by a list.
    package func merged(into known: Member, _ coverage: Coverage, _ asOf: CalendarDate) -> Member {
        var member = known
        member.kpj = kpj ?? known.kpj
        member.name = name
        member.birthDate = birthDate ?? known.birthDate
        member.phone = phone ?? known.phone
        member.address = address ?? known.address
        // A list of cadres tells where they serve, not where they live.
        member.kelurahan = (cadre == nil || known.kelurahan.isEmpty ? kelurahan : nil) ?? known.kelurahan
        member.rw = rw ?? known.rw
        member.rt = rt ?? known.rt
        member.job = job ?? known.job
        member.membership.basis.income = income ?? known.membership.basis.income
        member.membership.basis.programmes = programmes ?? known.membership.basis.programmes
        member.membership.basis.sector = sector ?? known.membership.basis.sector
        member.membership.firstMonth = firstMonth ?? known.membership.firstMonth
        member.membership.statedEnd = statedEnd(known.membership.statedEnd, coverage, asOf)
        member.membership.payers = payers(
            known.membership.payers, from: payerFrom ?? ContributionMonth(asOf))
        if let status, known.membership.ending != .died { member.membership.ending = status.ending }
        return member
    }

    private func statedEnd(
        _ known: Membership.StatedEnd?, _ coverage: Coverage, _ asOf: CalendarDate
    ) -> Membership.StatedEnd? {
        guard let protectionEnd, protectionEnd != known?.protectionEnd, protectionEnd != coverage.protectionEnd,
            known.map({ $0.readOn <= asOf }) ?? true
        else { return known }
        return Membership.StatedEnd(protectionEnd: protectionEnd, readOn: asOf)
    }

    private func payers(_ known: PayerHistory, from month: ContributionMonth) -> PayerHistory {
        let present = known.payer(in: month)
        // A list that does not name the payer says nothing against the name that is known.
        guard let payer, present != payer, !assumesPayer || known.periods.isEmpty,
            !(payer.name.isEmpty && payer.kind == present.kind)
        else { return known }
        return PayerHistory(known.periods + [PayerHistory.Period(from: month, payer: payer)])
    }
}

extension Member {
    /// In what one differs from the other, by the columns of a list.
    package func changes(to new: Member, _ words: ListWords) -> [Change] {
        var changes: [Change] = []
        func compare<Value: Equatable>(_ column: ListColumn, _ before: Value, _ after: Value, _ text: (Value) -> String)
        {
            guard before != after else { return }
            let isShown = !column.isPersonal
            changes.append(
                Change(column: column, before: isShown ? text(before) : nil, after: isShown ? text(after) : nil))
        }
        compare(.kpj, kpj, new.kpj) { _ in "" }
        compare(.name, name, new.name) { _ in "" }
        compare(.birthDate, birthDate, new.birthDate) { _ in "" }
        compare(.phone, phone, new.phone) { _ in "" }
        compare(.address, address, new.address) { _ in "" }
        compare(.kelurahan, kelurahan, new.kelurahan) { $0 }
        compare(.rw, rw, new.rw) { "\($0)" }
        compare(.rt, rt, new.rt) { "\($0)" }
        compare(.job, job, new.job) { $0 }
        compare(.sector, membership.basis.sector, new.membership.basis.sector) { $0.rawValue }
        compare(.programmes, membership.basis.programmes, new.membership.basis.programmes) { "\($0)" }
        compare(.income, membership.basis.income, new.membership.basis.income) { "\($0)" }
        compare(.firstMonth, membership.firstMonth, new.membership.firstMonth) { "\($0)" }
        compare(.protectionEnd, membership.statedEnd, new.membership.statedEnd) { end in
            end.map { "\($0.protectionEnd)" } ?? ""
        }
        compare(.payer, membership.payers, new.membership.payers) { payers in
            payers.periods.map { "\($0.payer.kind.rawValue) from \($0.from)" }.joined(separator: ", ")
        }
        compare(.status, membership.ending, new.membership.ending) { $0?.rawValue ?? "active" }
        return changes
    }
}
