import Jamsostek

/// What a payment buys, and what the bundles cost and give, in the words of the phrase book.
///
/// Nothing is asked of who the person is: where the price hangs on the kind of work, it is told for each.
struct Simulation {
    let context: Context
    /// Those the person may belong to.
    let sectors: [Sector]

    init(_ context: Context, job: JobID?) {
        self.context = context
        sectors = job.flatMap { context.knowledge.work.sector(of: $0) }.map { [$0] } ?? Sector.allCases
    }

    var tariffs: TariffBook { context.knowledge.tariffs }

    /// What that amount pays for, what it gives, and where the figures come from.
    func purchase(_ amount: Rupiah) -> [Phrase] {
        let findings = findings(amount)
        guard let best = findings.first else { return [] }
        return told(findings, for: amount) + price(of: best) + [gets(best.purchase), source]
    }

    /// Both bundles for an income.
    func comparison(income: Rupiah) -> [Phrase] {
        let base = tariffs.bracket(for: income).base
        let savings =
            price(.transport, income, .protectionAndSavings).monthly - price(.transport, income, .protection).monthly
        return [
            Phrase("simulation.compare.intro", ["penghasilan": .rupiah(income), "dasar": .rupiah(base)]),
            Phrase(
                "simulation.compare.two",
                ["iuran": .lines(prices(income, .protection)), "manfaat": .lines(protection(base))]),
            Phrase(
                "simulation.compare.three",
                [
                    "iuran": .lines(prices(income, .protectionAndSavings)), "sebulan": .rupiah(savings),
                    "setahun": .rupiah(savings * 12),
                ]),
            source,
        ]
    }

    /// Both bundles for the incomes whose contribution that payment is, or comes nearest to.
    func comparison(payment: Rupiah) -> [Phrase] {
        guard let best = findings(payment).first else { return [] }
        return comparison(income: max(best.purchase.bracket.lowerBound, best.purchase.bracket.base))
    }
}

// What is paid and what is given.
extension Simulation {
    private func price(_ sector: Sector, _ income: Rupiah, _ programmes: Programmes) -> Price {
        Price(
            Enrolment(income: income, programmes: programmes, sector: sector, payer: .own), tariffs: tariffs,
            today: context.today)
    }

    /// How the price goes on: in one line where it is the same for all, else in one for each.
    func prices(_ income: Rupiah, _ programmes: Programmes) -> [Phrase] {
        let prices = sectors.map { ($0, price($0, income, programmes).told) }
        guard let first = prices.first, prices.contains(where: { $0.1 != first.1 }) else {
            return prices.prefix(1).map(\.1)
        }
        return prices.map { Phrase("simulation.sector.\($0.0.rawValue)", ["isian": .phrase($0.1)]) }
    }

    private func gets(_ purchase: Purchase) -> Phrase {
        var lines = protection(purchase.bracket.base)
        if let savings = purchase.parts.first(where: { $0.programme == .jht })?.amount, purchase.months == 1 {
            lines.append(
                Phrase("simulation.get.savings", ["sebulan": .rupiah(savings), "setahun": .rupiah(savings * 12)]))
        } else if let savings = purchase.parts.first(where: { $0.programme == .jht })?.amount {
            lines.append(Phrase("simulation.get.savings_once", ["jumlah": .rupiah(savings)]))
        }
        return Phrase(
            "simulation.gets",
            [
                "program": .phrase(name(purchase.programmes)), "jumlah": .rupiah(purchase.total),
                "manfaat": .lines(lines),
            ])
    }

    /// What JKK and JKM give where contributions are paid on that base.
    private func protection(_ base: Rupiah) -> [Phrase] {
        let benefits = context.knowledge.benefits
        let (wages, early) = (benefits.wages.value, benefits.earlyDeath.value)
        let afterwards = wages.afterwards.share(of: base) ?? base
        return [
            Phrase("simulation.get.care"),
            Phrase(
                "simulation.get.wages",
                ["jumlah": .rupiah(base), "lama": .count(wages.fullMonths), "lalu": .rupiah(afterwards)]),
            Phrase("simulation.get.disability", ["jumlah": .rupiah(base * benefits.disability.value)]),
            Phrase("simulation.get.accident_death", ["jumlah": .rupiah(base * benefits.accidentDeath.value)]),
            Phrase(
                "simulation.get.death",
                [
                    "jumlah": .rupiah(benefits.death.value), "baru": .rupiah(early.amount),
                    "lama": .count(early.months),
                ]),
            Phrase(
                "simulation.get.scholarship",
                [
                    "jumlah": .rupiah(benefits.scholarship.value.most),
                    "anak": .count(benefits.scholarship.value.children),
                ]),
        ]
    }

    /// When the oldest of the figures was last compared with its source.
    private var source: Phrase {
        let provenances =
            [tariffs.provenance] + tariffs.charges.map(\.provenance) + tariffs.discounts.map(\.provenance)
            + context.knowledge.benefits.provenances
        let oldest = provenances.map(\.checked).min() ?? context.today
        return Phrase("simulation.source", ["tanggal": .date(oldest)])
    }

    func name(_ programmes: Programmes) -> Phrase {
        Phrase("answer.programmes.\(programmes.contains(.jht) ? "three" : "two")")
    }

    /// The incomes of a bracket.
    func range(_ bracket: TariffBook.Bracket) -> Phrase {
        switch (bracket.lowerBound, tariffs.end(of: bracket)) {
        case (.zero, let end?): Phrase("simulation.income.first", ["batas": .rupiah(end)])
        case (let start, let end?):
            Phrase("simulation.income.between", ["dari": .rupiah(start), "batas": .rupiah(end)])
        case (let start, nil): Phrase("simulation.income.last", ["dari": .rupiah(start)])
        }
    }
}
