import Bahasa
import Jamsostek

// What is to be paid, month by month, why it is so much, and where.
extension MemberTalk {
    /// A button for each number of months that can be paid at once, two in a row.
    func billRows(_ record: MemberRecord) -> [[Choice]] {
        knowledge.rules.periods.value.compactMap { months in
            bill(months, record).map { bill in
                .bill(
                    months, Phrase("button.months", ["lama": .count(months), "jumlah": .rupiah(bill.total)]))
            }
        }.inRows(of: 2)
    }

    private func bill(_ months: Int, _ record: MemberRecord) -> Bill? {
        try? record.membership.bill(
            months: months, coverage: record.coverage, on: context.today, tariffs: knowledge.tariffs,
            rules: knowledge.contributions)
    }

    func tellBill(_ months: Int, _ record: MemberRecord) -> Step {
        guard let bill = bill(months, record) else { return say([Phrase("tapped.stale")], [[.standing, .menu]]) }
        let lines = bill.lines.map { line in
            let arguments: Phrase.Arguments = ["bulan": .month(line.month), "jumlah": .rupiah(line.price)]
            return discount(in: line.month, record) == nil
                ? Phrase("member.bill.line", arguments) : Phrase("member.bill.discounted", arguments)
        }
        var told = [
            Phrase(
                "member.bill.total",
                ["lama": .count(months), "jumlah": .rupiah(bill.total), "isian": .lines(lines)])
        ]
        if bill.credit > .zero { told.append(Phrase("member.bill.credit", ["jumlah": .rupiah(bill.credit)])) }
        told += discountNote(bill.lines.map(\.month), record)
        return end(told, [[.waysToPay, .paid], [.reason, .standing]])
    }

    /// The parts of a month's contribution in full, what lowers it, and the rules it rests on.
    func tellReason(_ record: MemberRecord) -> Step {
        let (tariffs, basis) = (knowledge.tariffs, record.membership.basis)
        let base = tariffs.bracket(for: basis.income).base
        let charges = tariffs.charges.filter { basis.programmes.contains($0.programme) }
        let parts = charges.map { charge in
            Phrase(
                "member.reason.part",
                [
                    "program": .text(charge.programme.rawValue.uppercased()),
                    "jumlah": .rupiah(charge.full(onBase: base)),
                ])
        }
        let full = charges.reduce(.zero) { $0 + $1.full(onBase: base) }
        let month = max(record.coverage.owedFrom, ContributionMonth(context.today))
        let named = ([tariffs.provenance.rule] + charges.map(\.provenance.rule)).distinct
        // A rule that another one names already is not told twice.
        let rules = named.filter { rule in !named.contains { $0 != rule && $0.contains(rule) } }.joined(separator: "; ")
        var told = [
            Phrase(
                "member.reason.base",
                ["dasar": .rupiah(base), "isian": .lines(parts), "jumlah": .rupiah(full)])
        ]
        let note = discountNote([month], record)
        told += note
        if note.isEmpty, record.membership.payers.payer(in: month).kind == .governmentBudget {
            told.append(Phrase("member.reason.no_discount"))
        }
        told.append(Phrase("member.reason.rules", ["aturan": .text(rules)]))
        return end(told, [[.standing, .human]])
    }

    func tellWays() -> Step {
        let lines = knowledge.memberCare.channels.map(\.value).map { channel in
            Phrase("member.ways.line", ["nama": .text(channel.name), "cara": .text(channel.way)])
        }
        return end([Phrase("member.ways.list", ["isian": .lines(lines)])], [[.paid, .standing], [.menu]])
    }

    /// Until when the discount of some of these months holds, and by which rule; nothing where none has one.
    private func discountNote(_ months: [ContributionMonth], _ record: MemberRecord) -> [Phrase] {
        let discounts = months.compactMap { month in discount(in: month, record).map { (month, $0) } }
        guard let (month, discount) = discounts.last,
            let window = discount.window(record.membership.basis.sector, month)
        else { return [] }
        return [
            Phrase(
                "member.bill.discount",
                [
                    "potongan": .text(discount.rate.description), "sampai": .month(window.months.upperBound),
                    "program": .text(
                        discount.programmes.list.map { $0.rawValue.uppercased() }.joined(separator: " + ")),
                    "aturan": .text(discount.provenance.rule),
                ])
        ]
    }

    private func discount(in month: ContributionMonth, _ record: MemberRecord) -> TariffBook.Discount? {
        let payer = record.membership.payers.payer(in: month).kind
        return knowledge.tariffs.discounts.first { discount in
            !discount.excludedPayers.contains(payer)
                && discount.window(record.membership.basis.sector, month) != nil
        }
    }
}

extension TariffBook.Discount {
    fileprivate func window(_ sector: Sector, _ month: ContributionMonth) -> Window? {
        windows.first { $0.sectors.contains(sector) && $0.months.contains(month) }
    }
}

extension TariffBook.Charge {
    /// Before any discount; a book's amounts are whole.
    fileprivate func full(onBase base: Rupiah) -> Rupiah {
        switch amount {
        case .flat(let rupiah): rupiah
        case .share(let rate): rate.share(of: base) ?? .zero
        }
    }
}
