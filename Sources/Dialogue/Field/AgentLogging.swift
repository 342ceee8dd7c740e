import Bahasa
import Chat
import Jamsostek

/// One turn of a log: a visit, or a payment with its photo, in whatever order the agent tells it.
struct AgentLogging {
    let context: Context
    var log: AgentLog
    var notes: [Phrase] = []

    init(_ log: AgentLog, _ context: Context) {
        self.log = log
        self.context = context
    }

    var talk: IdleTalk { IdleTalk(context) }

    static func take(_ log: AgentLog, _ event: Event, _ context: Context) -> Step {
        var logging = AgentLogging(log, context)
        // Whoever is no agent any more has nothing to log.
        guard context.holds(.perisai) else { return transition(.idle, event, context) }
        switch event {
        case .said(let message), .edited(let message): return logging.hear(message)
        case .tapped(let token, let message): return logging.tap(token, message)
        case .sentMedia(let media): return logging.receive(media)
        case .sharedContact, .sentLocation, .sentSomethingElse:
            logging.note("agent.log.unclear")
            return logging.ask()
        case .mishap: return logging.aside(logging.talk.take(event))
        case .timerFired, .standingChanged, .found, .inspected, .topicOpened, .topicChanged: return Step(.logging(log))
        }
    }

    /// Asks the first question where nothing was asked before, and sees to it that the log is offered again where it is left.
    func begin(orders: [Effect] = []) -> Step {
        let due = context.knowledge.branch.outsideQuietHours(context.now + Self.offeredAfter)
        return advance(orders: orders + [.schedule(.unfinishedForm, at: due)])
    }

    /// Some hours, so that it is still the same day's work.
    private static let offeredAfter: Int64 = 4 * 3600
}

extension AgentLogging {
    mutating func note(_ key: String, _ arguments: Phrase.Arguments = [:]) { notes.append(Phrase(key, arguments)) }

    /// The next question; months are counted from the amount before anybody is asked for them.
    func advance(orders: [Effect] = []) -> Step {
        guard let lead = log.lead else { return ask(orders: orders) }
        switch log.question {
        case .months: return Step(.logging(log), orders, inquiry: .field(.lead(lead, .reckoning, on: context.today)))
        case .note where log.note != nil:
            return Step(.logging(log), orders, inquiry: .field(.lead(lead, .saving, on: context.today)))
        case .lead, .outcome, .promise, .note, .amount, .photo, .confirm: return ask(orders: orders)
        }
    }

    func ask(orders: [Effect] = []) -> Step {
        let asked = question
        return Step(
            .logging(log), orders + [.say(Utterance(notes + asked.parts, keyboard: asked.keyboard), to: .here)])
    }

    /// Something that is no answer; then the question comes back.
    ///
    /// Where it leads away, the log is kept for later.
    func aside(_ step: Step) -> Step {
        if case .idle = step.state { return Aside(step: step).followed(by: question, in: .logging(log)) }
        return step.prefaced(by: [Phrase("agent.log.left", log.arguments)], [.record(.field(.draft(log)))])
    }

    /// Hours have passed: offered again, once.
    func remind() -> Step {
        guard !log.isReminded else { return Step(.logging(log)) }
        let allowed = context.knowledge.branch.outsideQuietHours(context.now)
        guard allowed <= context.now else { return Step(.logging(log), [.schedule(.unfinishedForm, at: allowed)]) }
        var logging = self
        logging.log.isReminded = true
        logging.note("agent.log.waiting", log.arguments)
        return logging.ask()
    }

    /// The log is done with, written or given up.
    func leave(_ phrases: [Phrase], orders: [Effect] = []) -> Step {
        let rows = AgentTalk(context, .idle).home
        return Step(
            log.lastTap.map(State.tapped) ?? .idle,
            orders + [.cancel(.unfinishedForm), .say(Utterance(phrases, keyboard: .choices(rows)), to: .here)])
    }

    /// Whose payment a photo shows.
    mutating func attach(_ lead: Lead) -> Step {
        (log.lead, log.name) = (lead.id, lead.name)
        return advance()
    }

    /// How many months the amount pays for, where it pays for a whole number of them.
    mutating func reckon(_ lead: Lead?) -> Step {
        guard let lead, let account = lead.account, let amount = log.amount else {
            return leave([Phrase("agent.not_yours")])
        }
        let knowledge = context.knowledge
        log.months = TariffBook.payableMonths.first { months in
            let bill = try? account.membership.bill(
                months: months, coverage: account.coverage, on: context.today, tariffs: knowledge.tariffs,
                rules: knowledge.contributions)
            return bill?.total == amount
        }
        log.hasMonths = log.months != nil
        return ask()
    }

    /// Writes the log, unless the lead is the agent's no more.
    func save(_ lead: Lead?) -> Step {
        guard let id = log.lead, let lead, lead.id == id else { return leave([Phrase("agent.not_yours")]) }
        switch (log.kind, id) {
        case (.visit, _):
            guard let outcome = log.outcome else { return ask() }
            let note = log.note.flatMap { $0.isEmpty ? nil : $0 }
            let visit = Visit(lead: id, outcome: outcome, day: context.today, promise: log.promise, note: note)
            return leave(
                [Phrase("agent.visited.\(outcome.rawValue)", promised)], orders: [.record(.field(.visited(visit)))])
        case (.payment, .member(let member)):
            guard let amount = log.amount, let photo = log.photo else { return ask() }
            let pause = Int64(context.knowledge.memberCare.pauses.claim) * 86_400
            let payment = CollectedPayment(
                member: member, amount: amount, months: log.months, photo: photo, pausedUntil: context.now + pause)
            return leave(
                [Phrase("agent.collected", ["nama": .text(lead.name), "jumlah": .rupiah(amount)])],
                orders: [.record(.field(.collected(payment)))])
        case (.payment, .application): return leave([Phrase("agent.not_yours")])
        }
    }

    private var promised: Phrase.Arguments {
        var arguments: Phrase.Arguments = ["nama": .text(log.name ?? "")]
        if let promise = log.promise { arguments["tanggal"] = .date(promise) }
        return arguments
    }
}
