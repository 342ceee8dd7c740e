import Jamsostek

extension Topic {
    /// The answer with its figures, and a word of caution where it is not sure or not of today.
    func told(in context: Context) -> [Phrase] {
        if let validUntil, context.today > validUntil { return [Phrase("topic.outdated")] }
        let answer = Phrase("topic.\(id).text", Figures(context).arguments)
        return isCertain ? [answer] : [answer, Phrase("topic.uncertain")]
    }
}

/// The amounts that prepared answers may name, computed for today from the tariffs.
struct Figures {
    private let context: Context

    init(_ context: Context) { self.context = context }

    /// The placeholders a topic's text may use.
    static let names: Set<String> = [
        "iuran_transportasi", "iuran_lain", "iuran_transportasi_jht", "iuran_lain_jht", "tambahan_jht", "bulan_ini",
    ]

    var arguments: Phrase.Arguments {
        [
            "iuran_transportasi": .phrase(outlook(.transport, .protection)),
            "iuran_lain": .phrase(outlook(.other, .protection)),
            "iuran_transportasi_jht": .phrase(outlook(.transport, .protectionAndSavings)),
            "iuran_lain_jht": .phrase(outlook(.other, .protectionAndSavings)),
            "tambahan_jht": .rupiah(savings),
            "bulan_ini": .month(ContributionMonth(context.today)),
        ]
    }

    /// For the lowest bracket, which is what people mean by "the" contribution.
    private func outlook(_ sector: Sector, _ programmes: Programmes) -> Phrase { price(sector, programmes).told }

    private var savings: Rupiah {
        price(.other, .protectionAndSavings).monthly - price(.other, .protection).monthly
    }

    private func price(_ sector: Sector, _ programmes: Programmes) -> Price {
        Price(
            Enrolment(income: .zero, programmes: programmes, sector: sector, payer: .own),
            tariffs: context.knowledge.tariffs, today: context.today)
    }
}
