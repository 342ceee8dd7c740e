import Jamsostek

/// How the sum for some contribution months comes about, in lines for a terminal.
struct TariffReport {
    let book: TariffBook
    let enrolment: Enrolment
    let months: ClosedRange<ContributionMonth>

    private var breakdowns: [PriceBreakdown] { months.map { book.breakdown(for: enrolment, month: $0) } }

    var lines: [String] {
        let breakdowns = breakdowns
        return heading + [""] + table(breakdowns) + [""] + remarks(breakdowns) + sources(breakdowns)
    }

    private var heading: [String] {
        let bracket = book.bracket(for: enrolment.income)
        let end = book.end(of: bracket).map { "to below \($0)" } ?? "and above"
        return [
            "income     \(enrolment.income) a month, in the bracket from \(bracket.lowerBound) \(end)",
            "base       \(bracket.base)",
            "for        \(enrolment.programmes), sector \(enrolment.sector.rawValue), "
                + "paid by \(enrolment.payer.rawValue)",
        ]
    }

    private func table(_ breakdowns: [PriceBreakdown]) -> [String] {
        let lowered = Set(breakdowns.flatMap(\.parts).filter { $0.reduction > .zero }.map(\.programme))
        let programmes = breakdowns.first?.parts.map(\.programme) ?? []
        var sum = Rupiah.zero
        var rows = [
            ["month"] + programmes.flatMap { [$0.rawValue] + (lowered.contains($0) ? ["discount"] : []) }
                + ["price", "sum"]
        ]
        for breakdown in breakdowns {
            sum += breakdown.total
            let parts = breakdown.parts.flatMap { part in
                ["\(part.full)"] + (lowered.contains(part.programme) ? [reduction(part)] : [])
            }
            rows.append(["\(breakdown.month)"] + parts + ["\(breakdown.total)", "\(sum)"])
        }
        return aligned(rows) + ["sum \(sum) for \(breakdowns.count) months"]
    }

    private func reduction(_ part: PriceBreakdown.Part) -> String {
        part.reduction > .zero ? "\(Rupiah.zero - part.reduction)" : ""
    }

    private func aligned(_ rows: [[String]]) -> [String] {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 }.joined(separator: "  ")
        }
    }

    /// Which discount holds when, and which does not although it runs.
    private func remarks(_ breakdowns: [PriceBreakdown]) -> [String] {
        book.discounts.flatMap { discount -> [String] in
            let applied = breakdowns.filter { $0.discount == discount.id }.map(\.month)
            let withheld = breakdowns.filter { $0.withheld == discount.id }.map(\.month)
            return [
                span(applied).map {
                    "discount \(discount.id): \(discount.rate) off \(discount.programmes), \($0)"
                },
                span(withheld).map {
                    "no discount \(discount.id) in \($0): it excludes what is paid by \(enrolment.payer.rawValue)"
                },
            ].compactMap(\.self)
        }
    }

    private func span(_ months: [ContributionMonth]) -> String? {
        guard let first = months.first, let last = months.last else { return nil }
        return first == last ? "\(first)" : "\(first) to \(last)"
    }

    private func sources(_ breakdowns: [PriceBreakdown]) -> [String] {
        let charges = book.charges.filter { enrolment.programmes.contains($0.programme) }
        let named = Set(breakdowns.flatMap { [$0.discount, $0.withheld].compactMap(\.self) })
        let sources: [(String, Provenance)] =
            [("brackets", book.provenance)] + charges.map { ("\($0.programme.rawValue) \($0.amount)", $0.provenance) }
            + book.discounts.filter { named.contains($0.id) }.map { ("discount \($0.id)", $0.provenance) }
        return ["sources"]
            + sources.flatMap { name, source in
                [
                    "  \(name): \(source.rule)",
                    "    \(source.source)",
                    "    checked \(source.checked), confidence \(source.confidence.rawValue): \(source.confidence.meaning)",
                ]
            }
    }
}

extension TariffBook.Charge.Amount: CustomStringConvertible {
    package var description: String {
        switch self {
        case .flat(let amount): "\(amount)"
        case .share(let rate): "\(rate) of the base"
        }
    }
}

extension Confidence {
    fileprivate var meaning: String {
        switch self {
        case .official: "an official page"
        case .seen: "the source's text was seen"
        case .corroborated: "two or more sources agree"
        case .draft: "only in another branch's draft site"
        case .inferred: "our own inference or setting"
        case .remembered: "from memory, in no source yet; not told to members"
        case .conflicting: "sources contradict one another; not told to members"
        }
    }
}
