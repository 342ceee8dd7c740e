import Bahasa
import Jamsostek

extension AnswerReader {
    /// Far above what anybody earns in a month, far below what arithmetic overflows on.
    static let incomeCeiling = 1 << 40

    /// Monthly income.
    ///
    /// What is earned in a day, a week or a year is brought to a month and asked back.
    func income(_ saying: Saying) -> Reading {
        let plausible = knowledge.rules.plausibleIncome.value
        do throws(AmountFault) {
            let amount = try Amount.read(
                saying, plausible: plausible.lowerBound.amount...plausible.upperBound.amount)
            return income(amount, plausible)
        } catch {
            return switch error {
            case .nothing: .nothing("enrol.income.fault.nothing")
            case .zero: .fault("enrol.income.fault.zero")
            case .negative: .fault("enrol.income.fault.negative")
            case .tooLarge: .fault("enrol.income.fault.large")
            case .unsteady: .fault("enrol.income.fault.unsteady")
            case .several(let amounts):
                .several(
                    amounts.prefix(4).filter { $0 > 0 }.map { .income(Rupiah($0)) },
                    Phrase("enrol.income.fault.several"))
            }
        }
    }

    private func income(_ amount: Amount, _ plausible: ClosedRange<Rupiah>) -> Reading {
        guard (1..<Self.incomeCeiling).contains(amount.rupiah) else { return .fault("enrol.income.fault.large") }
        let stated = Rupiah(amount.rupiah)
        let days = knowledge.offers.workingDays
        switch amount.per {
        case .day:
            return .doubtful(
                .income(stated * days),
                Phrase("enrol.income.doubt.day", ["jumlah": .rupiah(stated), "hari": .count(days)]))
        case .week:
            return .doubtful(.income(stated * 4), Phrase("enrol.income.doubt.week", ["jumlah": .rupiah(stated)]))
        case .year:
            return .doubtful(
                .income(Rupiah(amount.rupiah / 12)), Phrase("enrol.income.doubt.year", ["jumlah": .rupiah(stated)]))
        case .month, nil: break
        }
        if let upTo = amount.upTo, (amount.rupiah + 1..<Self.incomeCeiling).contains(upTo) {
            return .several([.income(stated), .income(Rupiah(upTo))], Phrase("enrol.income.fault.range"))
        }
        if stated > plausible.upperBound { return .doubtful(.income(stated), Phrase("enrol.income.doubt.large")) }
        if stated < plausible.lowerBound, amount.per == nil {
            return .several(
                [.income(stated * days), .income(stated)],
                Phrase("enrol.income.doubt.small", ["jumlah": .rupiah(stated)]))
        }
        if amount.isAssumed { return .doubtful(.income(stated), Phrase("enrol.income.doubt.unit")) }
        return .answer(.income, .income(stated))
    }

    /// With JHT or without: by name, by number of programmes, or by the price that was shown.
    func programmes(_ saying: Saying) -> Reading {
        if let amount = try? Amount.read(saying) {
            for programmes in [Programmes.protection, .protectionAndSavings] {
                let price = Price(answers, programmes: programmes, in: knowledge, today: today)
                if price?.monthly.amount == amount.rupiah { return .answer(.programmes, .programmes(programmes)) }
            }
        }
        guard let withSavings = knowledge.language.vocabulary.programmes.choosesSavings(words(saying)) else {
            return .nothing("enrol.programmes.fault.nothing")
        }
        return .answer(.programmes, .programmes(withSavings ? .protectionAndSavings : .protection))
    }

    /// One of the periods that can be paid at once.
    func months(_ saying: Saying) -> Reading {
        do throws(MonthCountFault) {
            let months = try MonthCount.read(saying)
            guard knowledge.rules.periods.value.contains(months) else {
                return .fault("enrol.months.fault.period", ["jumlah": .count(months)])
            }
            return .answer(.months, .months(months))
        } catch {
            return switch error {
            case .nothing, .zero, .negative, .tooMany: .nothing("enrol.months.fault.nothing")
            case .several(let counts):
                .several(
                    counts.filter(knowledge.rules.periods.value.contains).map { .months($0) },
                    Phrase("enrol.months.fault.several"))
            }
        }
    }
}
