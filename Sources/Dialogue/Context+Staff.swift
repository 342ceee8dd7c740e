import Jamsostek

// What is said of staff's time.
extension Context {
    var openCase: StaffCase? { record.openCase }

    /// How long a case has waited, in the unit one would say it in.
    func waited(_ open: StaffCase) -> Phrase {
        let minutes = Int(clamping: max(0, now - open.openedAt) / 60)
        return switch minutes {
        case ..<2: Phrase("case.waited.now")
        case ..<60: Phrase("case.waited.minutes", ["lama": .count(minutes)])
        case ..<(24 * 60): Phrase("case.waited.hours", ["lama": .count(minutes / 60)])
        default: Phrase("case.waited.days", ["lama": .count(minutes / (24 * 60))])
        }
    }

    /// Whether staff are at work or when they come, as far as the branch has told its hours, and what else there is.
    var officeWord: Phrase {
        let (branch, zone) = (knowledge.branch, knowledge.zone)
        guard let hours = branch.officeHours else { return Phrase("case.office.unknown") }
        if let closing = hours.closing(at: now, in: zone) {
            return Phrase("case.office.open", ["jam": .text(clock(closing))])
        }
        return Phrase("case.office.closed", ["kapan": .phrase(day(of: hours.opening(after: now, in: zone)))])
    }

    private func day(of instant: Int64) -> Phrase {
        let date = knowledge.zone.date(ofUnixSeconds: instant)
        let time = Phrase.Argument.text(clock(instant))
        return switch date.daysSinceEpoch - today.daysSinceEpoch {
        case 0: Phrase("case.opens.today", ["jam": time])
        case 1: Phrase("case.opens.tomorrow", ["jam": time])
        default:
            Phrase(
                "case.opens.later",
                [
                    "hari": .phrase(Phrase("calendar.weekday.\(date.weekday.rawValue)")), "tanggal": .date(date),
                    "jam": time,
                ])
        }
    }

    /// The time of day, as `08.00`.
    func clock(_ instant: Int64) -> String {
        let minute = knowledge.zone.minuteOfDay(ofUnixSeconds: instant)
        return [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ".")
    }
}

// Who of staff speaks.
extension Context {
    /// Officer or supervisor, where the speaker is one today; what they do is judged again by the store, when it is done.
    var staffRole: Office.Role? { office.flatMap { $0.role.isStaff ? $0.role : nil } }

    /// What can be written to the bot, for staff with their own commands.
    var help: [Phrase] { [Phrase("help.text")] + (staffRole.map { [Phrase("help.\($0.rawValue)")] } ?? []) }

    /// What staff open from the menu; each part of their work has its button here.
    func staffChoices(as role: Office.Role) -> [Choice] {
        let broadcasts = Choice(Phrase("button.roster.broadcasts"), .token(BroadcastWish.list.token.text))
        return role == .supervisor ? [broadcasts, RosterWish.ask(.summary).choice("button.roster.all")] : [broadcasts]
    }

    /// Whether the speaker may decide who holds what, and approve what goes to many.
    var isSupervisor: Bool { staffRole == .supervisor }
}
