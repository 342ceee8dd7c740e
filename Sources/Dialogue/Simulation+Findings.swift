import Jamsostek

// What an amount comes to.
extension Simulation {
    enum Kind: Hashable { case exact, undiscounted, below, above }

    struct Finding {
        let kind: Kind
        let purchase: Purchase
        /// For whom it is so.
        var sectors: [Sector]
    }

    func findings(_ amount: Rupiah) -> [Finding] {
        var findings: [Finding] = []
        for sector in sectors {
            for (kind, purchase) in purchases(amount, sector) {
                if let place = findings.firstIndex(where: { $0.kind == kind && $0.purchase == purchase }) {
                    findings[place].sectors.append(sector)
                } else {
                    findings.append(Finding(kind: kind, purchase: purchase, sectors: [sector]))
                }
            }
        }
        return findings
    }

    private func purchases(_ amount: Rupiah, _ sector: Sector) -> [(Kind, Purchase)] {
        let spending = tariffs.spending(
            amount, sector: sector, payer: .own, from: ContributionMonth(context.today),
            periods: context.knowledge.rules.periods.value)
        return switch spending {
        case .exact(let purchases): purchases.prefix(2).map { (.exact, $0) }
        case .undiscounted(let purchases): purchases.prefix(1).map { (.undiscounted, $0) }
        case .between(let below, let above):
            [below.map { (.below, $0) }, above.map { (.above, $0) }].compactMap(\.self)
        }
    }

    /// One paragraph for each; those that come only near stand in a list.
    func told(_ findings: [Finding], for amount: Rupiah) -> [Phrase] {
        let near = findings.filter { $0.kind == .below || $0.kind == .above }
        let sure = findings.filter { $0.kind == .exact || $0.kind == .undiscounted }.map { told($0, amount) }
        guard !near.isEmpty else { return sure }
        let lines = near.map { addressed(Phrase("simulation.near.line", arguments($0.purchase)), to: $0.sectors) }
        return sure + [Phrase("simulation.near.intro", ["jumlah": .rupiah(amount), "isian": .lines(lines)])]
    }

    private func told(_ finding: Finding, _ amount: Rupiah) -> Phrase {
        let key =
            switch (finding.kind, finding.purchase.months) {
            case (.undiscounted, _): "undiscounted"
            case (_, 1): "exact"
            default: "exact_months"
            }
        var arguments = arguments(finding.purchase)
        arguments["bayar"] = arguments["jumlah"]
        arguments["jumlah"] = .rupiah(amount)
        return addressed(Phrase("simulation.\(key)", arguments), to: finding.sectors)
    }

    private func arguments(_ purchase: Purchase) -> Phrase.Arguments {
        [
            "jumlah": .rupiah(purchase.total), "program": .phrase(name(purchase.programmes)),
            "lama": .count(purchase.months), "rentang": .phrase(range(purchase.bracket)),
        ]
    }

    /// For some of the sectors only, it says so.
    private func addressed(_ phrase: Phrase, to some: [Sector]) -> Phrase {
        guard some != sectors, let sector = some.first else { return phrase }
        return Phrase("simulation.sector.\(sector.rawValue)", ["isian": .phrase(phrase)])
    }

    /// What each programme takes of it and, for a month, how the price goes on.
    func price(of finding: Finding) -> [Phrase] {
        let purchase = finding.purchase
        var parts: Phrase.Arguments = ["jumlah": .rupiah(purchase.total)]
        for part in purchase.parts { parts[part.programme.rawValue] = .rupiah(part.amount) }
        let bundle = purchase.programmes.contains(.jht) ? "three" : "two"
        let told = addressed(Phrase("simulation.parts.\(bundle)", parts), to: finding.sectors)
        guard purchase.months == 1 else { return [told] }
        let lines = prices(purchase.bracket.lowerBound, purchase.programmes)
        return [told, Phrase("simulation.price", ["iuran": .lines(lines)])]
    }
}
