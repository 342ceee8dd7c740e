import Jamsostek

// What a reminder says: a name, the months and what they cost, and by when. Never a threat.
extension Reminding {
    func words(for reminder: Reminder) -> [Phrase] {
        let standing = notes.member.standing(on: context.today, rules: knowledge.contributions)
        let owed = owed
        let sum: Phrase.Arguments = [
            "sapaan": .phrase(salutation), "bulan": .phrase(owed.months), "jumlah": .rupiah(owed.bill.total),
            "tanggal": .date(standing.dueDate), "aman": .date(standing.lastSafeDate),
        ]
        return [Phrase(key(reminder.rung, standing), sum)] + carried(owed.bill)
    }

    /// A wished reminder speaks of where the member stands on the day it comes.
    private func key(_ rung: Rung, _ standing: Standing) -> String {
        let isLate = standing.kind == .arrears
        return switch rung {
        case .weekBefore: "remind.week_before"
        case .dayBefore: "remind.day_before"
        case .payday: "remind.payday"
        case .firstArrears: "remind.arrears_first"
        case .secondArrears: "remind.arrears_second"
        case .last: "remind.last"
        case .snoozed: isLate ? "remind.snoozed.late" : "remind.snoozed.due"
        case .asked: isLate ? "remind.asked.late" : "remind.asked.due"
        }
    }

    /// All months that are late or due by now, and at least the oldest.
    private var owed: (months: Phrase, bill: Bill) {
        let bill = notes.member.membership.owed(
            by: context.today, coverage: notes.member.coverage, tariffs: knowledge.tariffs)
        let (first, months) = (notes.member.coverage.owedFrom, bill.lines.count)
        guard months > 1 else { return (Phrase("remind.month", ["bulan": .month(first)]), bill) }
        let last = first.advanced(by: months - 1)
        return (Phrase("remind.months", ["dari": .month(first), "sampai": .month(last), "lama": .count(months)]), bill)
    }

    /// Says that what was paid too much is counted in.
    private func carried(_ bill: Bill) -> [Phrase] {
        bill.credit > .zero ? [Phrase("remind.credit", ["jumlah": .rupiah(bill.credit)])] : []
    }

    private var salutation: Phrase {
        let first = notes.member.name.split(separator: " ").first.map(String.init) ?? notes.member.name
        return Phrase("remind.name", ["nama": .text(first)])
    }
}
