import Dialogue
import Jamsostek
import Store
import Tabular

/// A survey of reminders as an operator reads it.
struct ReminderReport {
    let knowledge: Knowledge
    let day: CalendarDate

    /// One line for each person: who, what, how much, when.
    func lines(_ entries: [ReminderSurvey.Entry], _ session: Session, csv: Bool) throws(StoreError) -> [String] {
        let writer = TableWriter()
        var lines = csv ? [writer.row(Self.columns)] : []
        for entry in entries {
            guard let (member, coverage) = try session.members.find(entry.member) else { continue }
            let owed = member.membership.owed(by: day, coverage: coverage, tariffs: knowledge.tariffs)
            let (reminder, time) = (entry.reminder, clock(entry.at))
            let kpj = member.kpj?.masked ?? ""
            if csv {
                let cells = [
                    "\(entry.member.rawValue)", member.name.shortened, member.nik.masked, kpj, reminder.rung.rawValue,
                    "\(reminder.month)", reminder.occasion?.description ?? "", "\(owed.total.amount)", "\(day)T\(time)",
                ]
                lines.append(writer.row(cells))
            } else {
                let months = owed.lines.count > 1 ? " (\(owed.lines.count) months)" : ""
                lines.append(
                    "\(time)  \(member.name.shortened), NIK \(member.nik.masked)\(kpj.isEmpty ? "" : ", KPJ \(kpj)"): "
                        + "\(reminder.rung.rawValue), \(reminder.month)\(months), \(owed.total)")
            }
        }
        return lines
    }

    private static let columns = ["member", "name", "nik", "kpj", "rung", "month", "occasion", "amount", "at"]

    /// How many stand where, a kelurahan a line.
    func standings(_ survey: ReminderSurvey) -> [String] {
        let writer = TableWriter()
        return [writer.row(["kelurahan"] + Standing.Kind.allCases.map(\.rawValue))]
            + survey.standings.sorted { $0.key < $1.key }.map { kelurahan, tally in
                writer.row([kelurahan] + Standing.Kind.allCases.map { String(tally[$0]) })
            }
    }

    func totals(_ survey: ReminderSurvey) -> String {
        let all = survey.standings.values.reduce(into: StandingTally()) { $0 += $1 }
        let stand = Standing.Kind.allCases.map { "\(all[$0]) \($0.rawValue)" }.joined(separator: ", ")
        let listed = survey.entries.count < survey.due ? ", \(survey.entries.count) of them listed" : ""
        let others = ReminderSurvey.Reason.allCases.compactMap { reason in
            survey.reasons[reason].map { "  \($0)  \(reason.rawValue)" }
        }
        return
            (["\(day): \(all.total) members: \(stand).", "\(survey.due) to remind\(listed); not reminded:"] + others)
            .joined(separator: "\n")
    }

    /// The time of day, as `09:00`.
    private func clock(_ instant: Int64) -> String {
        let minute = knowledge.zone.minuteOfDay(ofUnixSeconds: instant)
        return [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    }
}

extension String {
    /// A name as others may read it, as in `Budi S.`, the first word and initials.
    fileprivate var shortened: String {
        let words = split(separator: " ")
        return ([words.first.map(String.init) ?? ""] + words.dropFirst().map { "\($0.prefix(1))." })
            .joined(separator: " ")
    }
}
