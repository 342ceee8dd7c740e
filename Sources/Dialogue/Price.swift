import Jamsostek

/// What the enrolment at hand costs, in the words of the phrase book.
struct Price {
    /// The month of today: whoever enrols is protected from the month they first pay for, whatever its day, so the
    /// first payment is for the month it is made in.
    ///
    /// The 15th is when members already protected fall behind, not a reason to leave a newcomer unprotected until the
    /// next month (domain §1).
    let firstMonth: ContributionMonth
    private let outlook: PriceOutlook

    init(_ enrolment: Enrolment, tariffs: TariffBook, today: CalendarDate) {
        firstMonth = ContributionMonth(today)
        outlook = tariffs.outlook(for: enrolment, from: firstMonth)
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
        answers.job.flatMap { work.sector(of: JobID($0.id)) } ?? .other
    }

    /// For the first month.
    var monthly: Rupiah { outlook.spans.first?.monthly ?? .zero }

    /// Nil for a number of months that cannot be paid at once.
    func total(months: Int) -> Rupiah? { try? outlook.total(months: months) }

    /// So much a month until some month, then so much: as far as the tariff is known, however many months are paid.
    var told: Phrase { told(from: 0) }

    private func told(from index: Int) -> Phrase {
        let span = outlook.spans[index]
        let place = index == 0 ? "first" : "next"
        guard let last = span.last else { return Phrase("price.\(place).open", ["jumlah": .rupiah(span.monthly)]) }
        return Phrase(
            "price.\(place).until",
            ["jumlah": .rupiah(span.monthly), "sampai": .month(last), "lalu": .phrase(told(from: index + 1))])
    }
}
