import Bahasa
import Chat
import Jamsostek

// "Later", "on the 5th, after payday": by button in any state, by word where nothing else is asked.
extension Reminding {
    static func tap(_ text: String, in state: State, _ context: Context) -> Step? {
        guard let token = ButtonToken(text), token.instance == ButtonToken.menu else { return nil }
        switch (token.verb, Int(token.value)) {
        case ("snooze", .some(let days)) where (1...31).contains(days):
            return Step(state, inquiry: .reminders(granting: .snoozed(until: context.morning(in: days))))
        case ("snooze", nil): return ask("remind.when", context.snoozeRows, in: state)
        case ("payday", .some(let day)) where (0...31).contains(day):
            return Step(state, inquiry: .reminders(granting: .payday(day == 0 ? nil : day)))
        case ("payday", nil): return ask("remind.which_day", context.paydayRows, in: state)
        default: return nil
        }
    }

    /// What somebody writes who wants to be reminded on a day; nil where no day is told, or something else is meant.
    static func wish(_ heard: Heard, _ context: Context) -> Step? {
        guard heard.words.contains(where: { $0.is(.reminding) }), !heard.isQuestion else { return nil }
        let days = context.knowledge.language.entities.entities(in: heard.saying, year: context.today.year)
            .compactMap { entity in if case .day(let day) = entity.value { day } else { nil } }
        let isPayday = days.contains { if case .occasion("payday", _) = $0.kind { true } else { false } }
        let isRecurring = isPayday || heard.words.contains { $0.is(.recurring) }
        for case .dayOfMonth(let day, monthsAhead: nil) in days.map(\.kind) where isRecurring {
            return Step(.idle, inquiry: .reminders(granting: .payday(day)))
        }
        // "Hari sabtu", said on a Saturday, is the next one: reminders of today are over.
        let tomorrow = context.today.advanced(byDays: 1)
        let dates = days.lazy.compactMap { day in
            if case .weekday(_, nil) = day.kind { day.date(from: tomorrow) } else { day.date(from: context.today) }
        }
        if let date = dates.first(where: { $0 >= tomorrow }) {
            return Step(.idle, inquiry: .reminders(granting: .snoozed(until: context.morning(of: date))))
        }
        return isPayday ? ask("remind.which_day", context.paydayRows, in: .idle) : nil
    }

    /// Keeps the wish where it can be granted, and says when the reminder will really come.
    static func grant(_ wish: ReminderWish, _ notes: ReminderNotes?, in state: State, _ context: Context) -> Step {
        guard var notes else { return ask("remind.not_member", [[.link], [.human, .menu]], in: state) }
        switch wish {
        case .payday(let day): (notes.wishes.payday, notes.wishes.snoozedUntil) = (day, nil)
        case .snoozed(let until): notes.wishes.snoozedUntil = until
        case .paused(let until): notes.wishes.pausedUntil = until
        case .asked(let at): notes.wishes.askedAt = at
        }
        return Reminding(notes, context).grant(wish, in: state)
    }

    private func grant(_ wish: ReminderWish, in state: State) -> Step {
        guard case .say(_, let at) = plan(notes, from: context.now) else { return refuse(wish, in: state) }
        let date = knowledge.zone.date(ofUnixSeconds: at)
        let orders: [Effect] = [.record(.reminderWish(wish)), .schedule(.reminder, at: at)]
        if case .payday(let day?) = wish {
            let word = Phrase(
                "remind.payday_kept",
                ["hari": .count(day), "nama_hari": .phrase(weekday(date)), "tanggal": .date(date)])
            return Self.say(word, [[.usualDays, .menu]], orders, in: state)
        }
        let day: Phrase.Arguments = ["nama_hari": .phrase(weekday(date)), "tanggal": .date(date)]
        // A holiday, or enough was said this month already.
        let isOther =
            if case .snoozed(let until) = wish { knowledge.zone.date(ofUnixSeconds: until) != date } else { false }
        let word = isOther ? Phrase("remind.kept_other", day) : Phrase("remind.kept", day)
        return Self.say(word, [[.waysToPay, .paid], [.payday]], orders, in: state)
    }

    /// Too late for the month, or nothing to remind of: said, so that nobody relies on it.
    private func refuse(_ wish: ReminderWish, in state: State) -> Step {
        let standing = notes.member.standing(on: context.today, rules: knowledge.contributions)
        guard case .snoozed = wish, standing.kind == .due || standing.kind == .arrears, !notes.hasOptedOut,
            notes.subject.payer.kind == .own
        else {
            // A payday holds for the months to come, whatever is with this one.
            guard case .payday = wish, !notes.hasOptedOut else {
                return Self.ask(
                    notes.hasOptedOut ? "remind.opted_out" : "remind.nothing", [[.human, .menu]], in: state)
            }
            let rows = [[Choice.usualDays, .menu]]
            return Self.say(Phrase("remind.noted"), rows, [.record(.reminderWish(wish))], in: state)
        }
        let word = Phrase("remind.too_late", ["tanggal": .date(standing.lastSafeDate)])
        return Self.say(word, [[.waysToPay, .paid]], [], in: state)
    }

    private func weekday(_ date: CalendarDate) -> Phrase { Phrase("calendar.weekday.\(date.weekday.rawValue)") }

    private static func ask(_ key: String, _ rows: [[Choice]], in state: State) -> Step {
        say(Phrase(key), rows, [], in: state)
    }

    private static func say(_ word: Phrase, _ rows: [[Choice]], _ orders: [Effect], in state: State) -> Step {
        Step(state, orders + [.say(Utterance([word], keyboard: .choices(rows)), to: .here)])
    }
}

extension Context {
    /// When reminders begin, so many days from now.
    fileprivate func morning(in days: Int) -> Int64 { morning(of: today.advanced(byDays: days)) }

    fileprivate func morning(of date: CalendarDate) -> Int64 {
        knowledge.zone.instant(date, minuteOfDay: knowledge.reminders.hours.lowerBound)
    }

    fileprivate var snoozeRows: [[Choice]] {
        [knowledge.reminders.snoozes.map { Choice.snooze($0) }, [.payday]]
    }

    fileprivate var paydayRows: [[Choice]] {
        knowledge.reminders.paydays.map { Choice.payday($0) }.inRows(of: 3)
    }
}

extension Choice {
    static let later = menu("remind.button.later", "snooze")
    static let payday = menu("remind.button.payday", "payday")
    static let usualDays = menu("remind.button.usual", "payday", "0")

    fileprivate static func snooze(_ days: Int) -> Choice {
        guard days > 1 else { return menu("remind.button.tomorrow", "snooze", "1") }
        return Choice(
            Phrase("remind.button.in_days", ["lama": .count(days)]),
            .token(ButtonToken(ButtonToken.menu, "snooze", String(days)).text))
    }

    fileprivate static func payday(_ day: Int) -> Choice {
        Choice(
            Phrase("remind.button.on", ["hari": .count(day)]),
            .token(ButtonToken(ButtonToken.menu, "payday", String(day)).text))
    }
}
