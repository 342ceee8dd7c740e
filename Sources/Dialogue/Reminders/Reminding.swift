import Chat
package import Jamsostek

/// Contributions' reminders, which come by themselves or as a member wishes them; what the conversation is about just
/// now stays as it is.
struct Reminding {
    let context: Context
    let notes: ReminderNotes

    init(_ notes: ReminderNotes, _ context: Context) {
        self.context = context
        self.notes = notes
    }

    var knowledge: Knowledge { context.knowledge }

    /// What a due reminder, or a button of one, means in whatever state; nil for any other event.
    static func news(_ event: Event, for state: State, _ context: Context) -> Step? {
        switch event {
        case .timerFired(.reminder): Step(state, inquiry: .reminders(granting: nil))
        case .found(.reminders(let notes?, granting: nil)): Reminding(notes, context).decide(in: state)
        case .found(.reminders(nil, granting: nil)): Step(state)
        case .found(.reminders(let notes, granting: let wish?)): grant(wish, notes, in: state, context)
        case .tapped(let token, _): tap(token, in: state, context)
        default: nil
        }
    }

    /// Says what is due now, and waits for the next; where the moment is a bad one, waits a little.
    private func decide(in state: State) -> Step {
        switch plan(notes, from: context.now) {
        case .say(let reminder, let at) where at <= context.now:
            if let later = patience(state) { return Step(state, [.schedule(.reminder, at: context.now + later)]) }
            return Step(state, say(reminder) + next(after: reminder))
        case .say(_, let at): return Step(state, [.schedule(.reminder, at: at)])
        // Nobody else wakes the conversation once staff have looked.
        case .silent(.claimed): return Step(state, [.schedule(.reminder, at: tomorrow)])
        case .silent: return Step(state)
        }
    }

    func plan(_ notes: ReminderNotes, from instant: Int64) -> ReminderPlan {
        knowledge.planner.plan(for: notes.subject, from: instant)
    }

    private func say(_ reminder: Reminder) -> [Effect] {
        let rows = mayComeAgain(after: reminder) ? [[Choice.waysToPay, .paid], [.later]] : [[.waysToPay, .paid]]
        let utterance = Utterance(words(for: reminder) + [Phrase("remind.stop")], keyboard: .choices(rows))
        return [.record(.reminded(notes.member.id, reminder)), .say(utterance, to: .here)]
    }

    private func next(after reminder: Reminder) -> [Effect] {
        guard case .say(_, let at) = plan(notes.having(said: reminder, at: context.now), from: context.now) else {
            return []
        }
        return [.schedule(.reminder, at: at)]
    }

    /// Whether one more this month could be wished for.
    private func mayComeAgain(after reminder: Reminder) -> Bool {
        var wished = notes.having(said: reminder, at: context.now)
        wished.wishes.snoozedUntil = tomorrow
        guard case .say(let next, let at) = plan(wished, from: context.now) else { return false }
        let month = { (instant: Int64) in ContributionMonth(knowledge.zone.date(ofUnixSeconds: instant)) }
        return next.rung == .snoozed && month(at) == month(context.now)
    }

    /// When reminders begin tomorrow.
    var tomorrow: Int64 {
        knowledge.zone.instant(context.today.advanced(byDays: 1), minuteOfDay: knowledge.reminders.hours.lowerBound)
    }

    /// For how long nothing comes between, in seconds; nil where nothing is disturbed.
    ///
    /// A form or a guide that was left lying does not keep reminders off for ever.
    private func patience(_ state: State) -> Int64? {
        switch state {
        case .withStaff: return 24 * 3600
        case .filling, .guided, .quizzing, .asked, .logging, .composing, .appointing:
            let rested = notes.lastActive.map { context.now - $0 } ?? knowledge.reminders.rest
            return rested < knowledge.reminders.rest ? 3600 : nil
        case .idle, .tapped, .binding: return nil
        }
    }
}

extension ReminderNotes {
    /// What the planner goes by.
    package var subject: ReminderSubject {
        ReminderSubject(
            coverage: member.coverage, ending: member.membership.ending,
            payer: member.membership.payers.payer(in: member.coverage.owedFrom), wishes: wishes, said: said,
            hasOptedOut: hasOptedOut, hasOpenClaim: hasOpenClaim)
    }

    func having(said reminder: Reminder, at instant: Int64) -> ReminderNotes {
        var notes = self
        notes.said.append(SaidReminder(reminder, at: instant))
        return notes
    }
}

extension Effect {
    /// Lets the reminders of this private chat's member be planned anew, the next morning: nothing is said at once.
    ///
    /// For whoever links a chat, or changes what is owed; harmless where nothing is to be said. Without it the bot finds
    /// members that wait for nothing within a day (`Reminders.wake`).
    static func planReminders(_ context: Context) -> Effect {
        let day = context.today.advanced(byDays: 1)
        let knowledge = context.knowledge
        return .schedule(
            .reminder, at: knowledge.zone.instant(day, minuteOfDay: knowledge.reminders.hours.lowerBound))
    }
}
