import Jamsostek

extension Interview {
    /// Sends the application, if the price the person said yes to is still the price.
    mutating func send() -> Step {
        filling.doubt = nil
        guard filling.quotedMonth == ContributionMonth(context.today) else {
            note("enrol.review.repriced")
            return ask()
        }
        guard let application = application() else {
            // A question has come to apply since, as when the catalogue changed under a stored form.
            advance()
            note("enrol.review.incomplete")
            return ask()
        }
        guard filling.behalf == nil else { return sendForNeighbour(application) }
        orders.append(.record(.applied(application)))
        return end(
            saying: [
                Phrase(
                    "enrol.sent",
                    [
                        "sapaan": .phrase(.salutation(filling.answers)), "nomor": .applicationNumber(nil),
                        "jumlah": .rupiah(application.amount), "lama": .count(application.months),
                    ]),
                Phrase("enrol.next"),
            ], knowledge.offers.afterEnrolment.map { [.topic($0)] } + [[.menu]])
    }

    /// The answers as one application; nil while one is missing.
    private func application() -> Application? {
        let answers = filling.answers
        guard form.firstOpen(answers, knowledge.work) == nil,
            let nik = answers.nik, let name = answers.name, let birth = answers.birth, let phone = answers.phone,
            let area = answers.area, let job = answers.job, let workplace = answers.words(.workplace),
            let hours = answers.words(.hours), let income = answers.income, let programmes = answers.programmes,
            let months = answers.months, let consent = filling.consentVersion,
            let price = Price(answers, programmes: programmes, in: knowledge, today: context.today),
            let amount = price.total(months: months)
        else { return nil }
        let asksPlatform = form.applying(answers, knowledge.work).contains { $0.field == .platform }
        return Application(
            nik: nik, name: name, birthDate: birth, birthDateDiffers: !nik.agrees(with: birth), phone: phone,
            kelurahan: area.name, areaCode: area.code, rt: answers.neighbourhood?.rt, rw: answers.neighbourhood?.rw,
            jobID: job.id, job: job.words, platform: asksPlatform ? answers.words(.platform) : nil,
            sector: Price.sector(of: answers, knowledge.work), workplace: workplace, workingHours: hours,
            monthlyIncome: income,
            programmes: Set(programmes.list), months: months, firstMonth: price.firstMonth, amount: amount,
            consentVersion: consent, communityID: context.record.community?.id)
    }

    /// All answers and what they come to, for a last look.
    func summary() -> [Phrase] {
        let answers = filling.answers
        var phrases = [
            Phrase(
                "enrol.review.summary",
                ["isian": .lines(form.applying(answers, knowledge.work).compactMap { line($0.field) })])
        ]
        if let nik = answers.nik, let birth = answers.birth, !nik.agrees(with: birth) {
            phrases.append(Phrase("enrol.review.differs"))
        }
        if let programmes = answers.programmes, let months = answers.months,
            let price = Price(answers, programmes: programmes, in: knowledge, today: context.today),
            let total = price.total(months: months)
        {
            phrases.append(
                Phrase(
                    "enrol.review.price",
                    [
                        "iuran": .phrase(price.told), "mulai": .month(price.firstMonth), "lama": .count(months),
                        "total": .rupiah(total),
                    ]))
        }
        return phrases
    }

    /// One line of the summary, as in `Nama: Budi Santoso`.
    private func line(_ field: Field) -> Phrase? {
        filling.answers[field].map {
            Phrase("enrol.review.line", ["isian": .phrase(field.name), "jawaban": $0.shown])
        }
    }
}

extension Answer {
    /// As it may be shown to the person: numbers that identify are masked.
    var shown: Phrase.Argument {
        switch self {
        case .nik(let nik): .text(nik.masked)
        case .words(let words): .text(words)
        case .date(let date): .date(date)
        case .phone(let phone): .text(phone.masked)
        case .area(let name, _): .text(name)
        case .neighbourhood(let rt, let rw): .phrase(Phrase("answer.rtrw", ["rt": .count(rt), "rw": .count(rw)]))
        case .job(_, let words): .text(words)
        case .income(let income): .phrase(Phrase("answer.income", ["jumlah": .rupiah(income)]))
        case .programmes(let programmes):
            .phrase(Phrase("answer.programmes.\(programmes.contains(.jht) ? "three" : "two")"))
        case .months(let months): .phrase(Phrase("answer.months", ["jumlah": .count(months)]))
        case .skipped: .phrase(Phrase("answer.skipped"))
        }
    }
}
