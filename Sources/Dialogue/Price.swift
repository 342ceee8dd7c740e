import Jamsostek

/// What the enrolment at hand costs, in the words of the phrase book.
struct Price {
    let tariffs: TariffBook
    let enrolment: Enrolment
    /// The month of today: whoever enrols is protected from the month they first pay for, whatever its day, so the
    /// first payment is for the month it is made in.
    ///
    /// The 15th is when members already protected fall behind, not a reason to leave a newcomer unprotected until the
    /// next month (domain §1).
    let firstMonth: ContributionMonth

    init(_ enrolment: Enrolment, tariffs: TariffBook, today: CalendarDate) {
        self.enrolment = enrolment
        self.tariffs = tariffs
        firstMonth = ContributionMonth(today)
    }

    /// Nil until the income is known.
    init?(_ answers: Answers, programmes: Programmes, in knowledge: Knowledge, today: CalendarDate) {
        guard let income = answers.income else { return nil }
        let sector = Price.sector(of: answers, knowledge.work)
        self.init(
            Enrolment(income: income, programmes: programmes, sector: sector, payer: .own),
            tariffs: knowledge.tariffs, today: today)
    }

    /// Which side of the discount the job lies on; a job the catalogue lacks has none.
    static func sector(of answers: Answers, _ work: WorkCatalogue) -> Sector {
        answers.job.flatMap { work[JobID($0.id)] }?.sector ?? .other
    }

    /// For the first month.
    var monthly: Rupiah { tariffs.contribution(for: enrolment, month: firstMonth).total }

    /// Nil for a number of months that cannot be paid at once.
    func total(months: Int) -> Rupiah? {
        try? tariffs.quote(for: enrolment, from: firstMonth, months: months).total
    }

    /// "Rp8.400 per bulan sampai Maret 2027, lalu Rp16.800": as far as the tariff is known, however many months are paid.
    var outlook: Phrase {
        let spans = tariffs.outlook(for: enrolment, from: firstMonth)
        // Spans differ by the discount behind them too; a person sees only amounts.
        var prices: [(amount: Rupiah, last: ContributionMonth?)] = []
        for span in spans {
            if prices.last?.amount == span.monthly.total {
                prices[prices.count - 1].last = span.last
            } else {
                prices.append((span.monthly.total, span.last))
            }
        }
        var phrase: Phrase?
        for (index, price) in prices.enumerated().reversed() {
            let place = index == 0 ? "first" : "next"
            var arguments: Phrase.Arguments = ["jumlah": .rupiah(price.amount)]
            if let rest = phrase, let last = price.last {
                arguments["sampai"] = .month(last)
                arguments["lalu"] = .phrase(rest)
                phrase = Phrase("price.\(place).until", arguments)
            } else {
                phrase = Phrase("price.\(place).open", arguments)
            }
        }
        return phrase ?? Phrase("price.first.open", ["jumlah": .rupiah(monthly)])
    }
}
