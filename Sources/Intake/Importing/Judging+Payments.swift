import Dialogue
import Jamsostek
import Phrasebook
import Store

extension Judging {
    /// Whose payment a row tells of.
    func payer(of entry: PaymentEntry) throws(StoreError) -> Result<MemberID, RowProblem> {
        let byNIK = try entry.nik.flatMap { nik throws(StoreError) in try session.members.id(nik: nik) }
        let byKPJ = try entry.kpj.flatMap { kpj throws(StoreError) in try session.members.id(kpj: kpj) }
        if let byNIK, let byKPJ, byNIK != byKPJ { return .failure(RowProblem(.differ, .kpj)) }
        guard let member = byNIK ?? byKPJ else { return .failure(RowProblem(.nobody, entry.nik == nil ? .kpj : .nik)) }
        return .success(member)
    }

    func judge(_ entry: PaymentEntry) throws(StoreError) -> Judgement {
        let member: MemberID
        switch try payer(of: entry) {
        case .success(let found): member = found
        case .failure(let problem): return .refused(problem)
        }
        let known = try session.payments.find(key: entry.key(member))
        if let known, known.member != member || known.payment.amount != entry.payment.amount {
            return .refused(RowProblem(.reference, .reference, ["isi": entry.reference ?? "–"]))
        }
        if entry.isReversal {
            guard let known else {
                return .refused(RowProblem(.reversal, .reference, ["isi": entry.reference ?? "–"]))
            }
            return Judgement(known.isReversed ? .unchanged : .changed([change(entry)]))
        }
        if known != nil { return Judgement(.unchanged) }
        if let problem = try implausible(entry.payment, member) { return .refused(problem) }
        let wasTold = try session.payments.toldBefore(entry.payment, by: member) != nil
        return Judgement(wasTold ? .changed([change(entry)]) : .new)
    }

    private func change(_ entry: PaymentEntry) -> Change {
        Change(column: .paymentStatus, before: nil, after: entry.isReversal ? "reversed" : "confirmed")
    }

    /// An amount no number of months comes near to: below a tenth of the cheapest, or far above the longest time that can be
    /// paid at once after the longest arrears. Wide enough for a member whose income is another than we know; what is a
    /// thousand times too much or too little lies far outside.
    private func implausible(_ payment: Payment, _ member: MemberID) throws(StoreError) -> RowProblem? {
        guard let membership = try session.members.find(member)?.member.membership else { return nil }
        let (tariffs, rules) = (context.knowledge.tariffs, context.knowledge.rules)
        let months = (rules.periods.value.last ?? 1) + context.knowledge.contributions.grace.value
        let paid = ContributionMonth(payment.paidOn)
        let prices = (0...months).map { membership.price(of: paid.advanced(by: $0), by: tariffs) }
        guard let least = prices.min(), let most = prices.max(), least > .zero else { return nil }
        let plausible = Rupiah(least.amount / 10)...(most * (4 * months))
        guard !plausible.contains(payment.amount) else { return nil }
        let meant = [payment.amount * 1000, Rupiah(payment.amount.amount / 1000)].first(where: plausible.contains)
        return RowProblem(
            .unit, .amount,
            [
                "jumlah": "\(payment.amount)", "iuran": "\(prices[0])", "usul": "\(meant ?? prices[0])",
            ])
    }
}
