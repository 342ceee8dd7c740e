import Database
import Dialogue
import Jamsostek
import Store

/// Who is to be reminded on a day, as things stand, and why the others are not.
///
/// One scan over all members; only of those who may be reminded is more asked, so that a million take seconds and the
/// memory of the list.
struct ReminderSurvey {
    struct Entry {
        let member: MemberID
        let reminder: Reminder
        /// Seconds since 1970, UTC.
        let at: Int64
    }

    /// By the member's number; no more than asked for.
    private(set) var entries: [Entry] = []
    private(set) var due = 0
    private(set) var reasons: [Reason: Int] = [:]
    /// Where all members stand on the day, by the code of their kelurahan.
    private(set) var standings: [String: StandingTally] = [:]

    /// - Parameter start: The moment from which something may be said; seconds since 1970, UTC.
    init(
        _ session: Session, _ planner: ReminderPlanner, on day: CalendarDate, from start: Int64, limit: Int
    ) throws(StoreError) {
        try session.reminders.scan { candidate throws(StoreError) in
            var subject = candidate.subject
            let standing = candidate.line.standing(on: day, rules: planner.contributions)
            standings[candidate.line.area.kelurahan, default: StandingTally()].count(standing.kind)
            guard candidate.line.person != nil else { return count(.noChat) }
            guard candidate.isReachable else { return count(.unreachable) }
            guard isOn(day, planner.plan(for: subject, from: start), planner) else {
                return count(Reason(planner.plan(for: subject, from: start), subject, on: day, planner))
            }
            subject.said = try session.reminders.said(to: candidate.line.id)
            let plan = planner.plan(for: subject, from: start)
            guard case .say(let reminder, let at) = plan, isOn(day, plan, planner) else {
                return count(Reason(plan, subject, on: day, planner))
            }
            due += 1
            if entries.count < limit { entries.append(Entry(member: candidate.line.id, reminder: reminder, at: at)) }
            return .more
        }
    }

    private mutating func count(_ reason: Reason) -> Scan {
        reasons[reason, default: 0] += 1
        return .more
    }

    private func isOn(_ day: CalendarDate, _ plan: ReminderPlan, _ planner: ReminderPlanner) -> Bool {
        if case .say(_, let at) = plan { planner.zone.date(ofUnixSeconds: at) == day } else { false }
    }
}

extension ReminderSurvey {
    /// Why somebody is not reminded on a day, in the order they are told.
    enum Reason: String, CaseIterable {
        case later = "nothing due that day"
        case allSaid = "all was said for the owed month"
        case snoozed = "snoozed by the member"
        case paused = "says to have paid: paused"
        case claimed = "says to have paid: staff have yet to look"
        case optedOut = "opted out"
        case budget = "the kelurahan's budget is to pay: its officer hears of it"
        case donor = "a donor is to pay: the donor's officer hears of it"
        case employer = "an employer is to pay"
        case lapsed = "protection has lapsed"
        case died = "has died"
        case moved = "has moved away"
        case stopped = "has left"
        case unreachable = "blocked the bot"
        case noChat = "no chat is linked: for the RT/RW digest and Perisai"

        init(
            _ plan: ReminderPlan, _ subject: ReminderSubject, on day: CalendarDate, _ planner: ReminderPlanner
        ) {
            let isAfter = { (instant: Int64?) in
                instant.map { planner.zone.date(ofUnixSeconds: $0) > day } ?? false
            }
            self =
                switch plan {
                case .say where isAfter(subject.wishes.pausedUntil): .paused
                case .say where isAfter(subject.wishes.snoozedUntil): .snoozed
                case .say: .later
                case .silent(.allSaid): .allSaid
                case .silent(.claimed): .claimed
                case .silent(.optedOut): .optedOut
                case .silent(.lapsed): .lapsed
                case .silent(.ended(.died)): .died
                case .silent(.ended(.moved)): .moved
                case .silent(.ended(.stopped)): .stopped
                case .silent(.paidBy(let payer)):
                    switch payer.kind {
                    case .donor: .donor
                    case .employer: .employer
                    case .governmentBudget, .own: .budget
                    }
                }
        }
    }
}
