import Chat

// How staff come into a conversation.
extension StaffTalk {
    /// Opens a case, or goes back to the open one, and lets the bot keep quiet; a form goes on afterwards where it stood.
    ///
    /// - Parameters:
    ///   - lastWords: What staff should read, beside what was said before.
    ///   - notes: What else there is to say, first.
    static func begin(
        _ context: Context, lastWords: String, kind: StaffCase.Kind = .question, suspending form: Filling? = nil,
        notes: [Phrase] = [], orders: [Effect] = []
    ) -> Step {
        let returnsAt = context.knowledge.branch.botReturns(after: context.now)
        let talk = StaffTalk(WithStaff(suspended: form, since: context.now, returnsAt: returnsAt), context)
        var step = talk.say(
            notes + [talk.opened, Phrase("case.quiet")] + (form == nil ? [] : [Phrase("case.form_kept")]) + [
                talk.hours
            ],
            orders: orders + [.askedForHuman(lastWords, kind: kind)] + talk.suspending)
        step.inquiry = .recentWords
        return step
    }

    /// The timers of a conversation that staff are in: the form's rests, the bot's return runs.
    private var suspending: [Effect] {
        (waiting.suspended == nil ? [] : [.cancel(.unfinishedForm)])
            + [.schedule(.caseReturns, at: waiting.returnsAt)]
    }

    private var opened: Phrase {
        guard let open = context.openCase else { return Phrase("case.opened", ["nomor": .caseNumber(nil)]) }
        return Phrase("case.again", ["nomor": .caseNumber(open.number), "lama": .phrase(context.waited(open))])
    }

    /// When staff are at work, and what to do if it cannot wait.
    var hours: Phrase { context.officeWord }
}

// What staff do on their side, which may find the conversation anywhere.
extension StaffTalk {
    /// Brings news of staff into a private conversation, whatever it is about just now; nil for any other event.
    static func news(_ event: Event, for state: State, _ context: Context) -> Step? {
        switch event {
        case .timerFired(.staffReplied): Step(state, inquiry: .staffReplies)
        case .found(.staffReplies(let replies)): tell(replies, in: state, context)
        case .timerFired(.caseClosed): close(state, context)
        case .timerFired(.caseGivenBack): giveBack(state, context)
        default: nil
        }
    }

    /// Passes on what staff wrote, each as a message of its own, so that it can be answered and put right.
    ///
    /// While the case is open, an answer to it is for them.
    private static func tell(_ replies: [PassedLine], in state: State, _ context: Context) -> Step {
        guard context.record.openCase != nil, replies.contains(where: { $0.replacing == nil }) else {
            let isOpen = context.record.openCase != nil
            return Step(state, replies.map { pass($0, rows: isOpen ? [[.toBot]] : [[.human, .menu]]) })
        }
        var talk = StaffTalk(
            WithStaff(
                suspended: state.form, since: context.now,
                returnsAt: context.knowledge.branch.botReturns(after: context.now)), context)
        var notes: [Phrase] = []
        if case .withStaff(let waiting) = state {
            (talk.waiting, talk.waiting.returnsAt) = (waiting, talk.waiting.returnsAt)
        } else {
            notes.append(Phrase("case.answer_here"))
        }
        talk.waiting.hasReply = true
        let last = replies.indices.last
        let passed = replies.indices.map { pass(replies[$0], rows: [[.toBot]], $0 == last ? notes : []) }
        return talk.keepQuiet(state.told(in: context) + talk.suspending + passed)
    }

    private static func pass(_ reply: PassedLine, rows: [[Choice]], _ notes: [Phrase] = []) -> Effect {
        .pass(reply, Utterance([word(for: reply)] + notes, keyboard: .choices(rows)), to: .here)
    }

    private static func word(for reply: PassedLine) -> Phrase {
        let words = reply.words ?? ""
        if words.isEmpty { return Phrase(reply.file == nil ? "case.reply_lost" : "case.reply_file") }
        let isNew = reply.isCorrection && reply.replacing == nil
        return Phrase(isNew ? "case.reply_corrected" : "case.reply", ["isi": .text(words)])
    }

    /// Staff have nothing more to say just now, and see to the matter.
    private static func giveBack(_ state: State, _ context: Context) -> Step {
        guard case .withStaff(let waiting) = state, let open = context.record.openCase else { return Step(state) }
        return StaffTalk(waiting, context).leave(
            saying: [Phrase("case.given_back", ["nomor": .caseNumber(open.number)])])
    }

    private static func close(_ state: State, _ context: Context) -> Step {
        // A newer case goes on.
        guard let closed = context.record.latestCase, !closed.isOpen else { return Step(state) }
        let word = Phrase("case.closed", ["nomor": .caseNumber(closed.number)])
        switch state {
        case .withStaff(let waiting): return StaffTalk(waiting, context).leave(saying: [word])
        case .filling(let filling):
            var interview = Interview(filling, context)
            interview.notes = [word]
            return interview.askAgain()
        case .guided(let guidance): return Guiding.say([word], amid: guidance, context)
        case .quizzing(let round): return Quizzing.say([word], amid: round, context)
        case .asked(let question): return MemberInterview(question, context).askAgain(after: [word], [])
        case .logging(let log):
            var logging = AgentLogging(log, context)
            logging.notes = [word]
            return logging.ask()
        case .appointing(let appointment):
            var appointing = Appointing(appointment, context)
            appointing.notes = [word]
            return appointing.ask()
        case .composing(let question): return BroadcastWriting(question, context).ask(after: [word])
        case .idle, .tapped, .binding: return IdleTalk(context).say([word], context.menuRows)
        }
    }
}

extension State {
    /// What a guide was told that staff have not read yet, since they come in before its end.
    ///
    /// An agent's log is kept for later.
    fileprivate func told(in context: Context) -> [Effect] {
        if case .logging(let log) = self { return [.record(.field(.draft(log)))] }
        guard case .guided(let guidance) = self, let guide = context.knowledge.guides[guidance.guide],
            let report = Guiding(context: context, guide: guide, guidance: guidance).report
        else { return [] }
        return [.record(.wroteToStaff(CaseMessage(report)))]
    }

    /// The form that waits for an answer here, or for staff to finish.
    var form: Filling? {
        switch self {
        case .filling(let filling): filling
        case .withStaff(let waiting): waiting.suspended
        case .guided(let guidance): guidance.suspended
        case .idle, .tapped, .quizzing, .binding, .asked, .logging, .composing, .appointing: nil
        }
    }
}
