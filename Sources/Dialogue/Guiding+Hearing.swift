import Bahasa
import Chat
import Jamsostek

extension Guiding {
    /// A written message: first what works everywhere, then what the step expects.
    mutating func hear(_ message: TextMessage) -> Step {
        if let command = message.command {
            guard let wish = Wish(command) else { return digress(message) }
            return fulfil(wish, lastWords: message.text, message: message.message)
        }
        let saying = knowledge.language.saying(message.text)
        if let word = ReservedWord.read(saying) {
            return fulfil(Wish(word), lastWords: message.text, message: message.message)
        }
        return hear(Heard(message, saying, knowledge), message)
    }

    private mutating func hear(_ heard: Heard, _ message: TextMessage) -> Step {
        guard let step = guide[guidance.step] else { return leave() }
        if let other = graver(heard) { return other }
        if heard.saying.isWordless || isCourtesy(heard, at: step) { return digress(message) }
        if knowledge.language.vocabulary.isContinue(heard.words) { return go(on: step) }
        switch step.way {
        case .answer(let expectation, let next):
            if isQuestion(heard) { return digress(message) }
            return read(heard, as: expectation, at: step, next: next)
        case .choice, .end:
            // "Mau ngomong sama orang" is no yes, though it begins like one.
            if surelyAsksForHuman(heard) { return askHuman(heard.text) }
            if let again = simulate(heard, at: step) { return again }
            guard let button = button(meant: heard, at: step) else {
                return isAccount(heard) ? keep(heard) : answer(heard, message)
            }
            return follow(button, at: step, saying: heard)
        }
    }

    /// Another misfortune than this guide is about; a death outweighs the accident that led to it.
    private mutating func graver(_ heard: Heard) -> Step? {
        guard let emergency = heard.emergency, emergency != guide.emergency, heard.isReport else { return nil }
        if guide.emergency == .death { return nil }
        guard case .guided(var begun)? = Guiding.begin(emergency, telling: heard, context)?.state else { return nil }
        begun.suspended = guidance.suspended
        begun.gathered = guidance.gathered.filter { $0.heading != nil } + begun.gathered
        guard let other = knowledge.guides[begun.guide] else { return nil }
        var guiding = Guiding(context: context, guide: other, guidance: begun)
        return guiding.tell()
    }

    private func isCourtesy(_ heard: Heard, at step: Guide.Step) -> Bool {
        let asksForTime = if case .answer(.moment, _) = step.way { true } else { false }
        return knowledge.language.vocabulary.courtesy(in: heard.words, whenAskedForTime: asksForTime) != nil
    }

    /// "Go on" where there is one way only; elsewhere the step is asked again.
    private mutating func go(on step: Guide.Step) -> Step {
        let ways = Set(step.successors)
        guard step.way == .choice, ways.count == 1, let next = ways.first else { return askAgain() }
        return go(to: next)
    }

    /// Whether the words surely ask for something, and not about the very matter at hand.
    private func isQuestion(_ heard: Heard) -> Bool {
        guard heard.isQuestion, case .sure(let aims) = heard.meaning(), let aim = aims.first else { return false }
        guard let topic = aim.topicID.flatMap({ knowledge.handbook[$0] }) else { return true }
        return topic.emergency == nil || topic.emergency != guide.emergency
    }

    private func surelyAsksForHuman(_ heard: Heard) -> Bool {
        guard case .sure(let aims) = heard.meaning() else { return false }
        return aims.first?.topicID.flatMap { knowledge.handbook[$0] }?.action == .human
    }

    /// Whether somebody tells what happened although nothing asks for it yet.
    private func isAccount(_ heard: Heard) -> Bool {
        guide.account != nil && heard.words.count >= 2 && heard.assent == nil && !heard.isQuestion
    }

    private mutating func keep(_ heard: Heard) -> Step {
        if let heading = guide.account { guidance.keep(account: heard.text.kept, under: heading) }
        note("guide.kept")
        return askAgain()
    }

    /// Another amount where one was just counted with.
    private mutating func simulate(_ heard: Heard, at step: Guide.Step) -> Step? {
        switch step.shows {
        case .purchase:
            guard let asking = guide.stepAsking(.payment), let payment = Payment.read(heard.saying) else { return nil }
            guidance.gather(String(payment.amount), at: asking)
        case .comparison:
            guard let asking = guide.stepAsking(.income),
                case .answers(let answers, _) = AnswerReader(context, answers: Answers()).income(heard.saying),
                let income = answers.income
            else { return nil }
            guidance.gather(String(income.amount), at: asking)
        case .note, nil: return nil
        }
        return tell()
    }

    /// Words that choose nothing: a question, or something not understood.
    private mutating func answer(_ heard: Heard, _ message: TextMessage) -> Step {
        if case .nothing = heard.meaning(), heard.emergency == nil {
            orders.append(.couldNotAnswer(heard.text))
            note(heard.isQuestion ? "question.unknown" : "guide.unclear")
            return askAgain()
        }
        return digress(message)
    }

    /// Leaves what is none of the guide's business to idle talk; staff, however they are asked for, get what was told so far.
    private mutating func digress(_ message: TextMessage) -> Step {
        let step = talk.take(.said(message))
        if case .withStaff = step.state { return askHuman(message.text) }
        return aside(step)
    }
}

// What is written where a step asks for it.
extension Guiding {
    private mutating func read(
        _ heard: Heard, as expectation: Guide.Expectation, at step: Guide.Step, next: String
    ) -> Step {
        switch expectation {
        case .words, .moment, .place:
            guidance.gather(heard.text.kept, at: step.id, under: step.heading)
            return go(to: next)
        case .income: return take(AnswerReader(context, answers: Answers()).income(heard.saying), at: step, next)
        case .payment:
            guard let payment = Payment.read(heard.saying) else {
                note("simulation.fault")
                return askAgain()
            }
            guidance.gather(String(payment.amount), at: step.id, under: step.heading)
            return go(to: next)
        }
    }

    /// An income; a guess at it is good enough here, and how it was made is said.
    private mutating func take(_ reading: Reading, at step: Guide.Step, _ next: String) -> Step {
        switch reading {
        case .answers(let answers, _): return take(answers.income, at: step, next)
        case .doubtful(let answer, let why):
            notes.append(why)
            return take(Answers(dictionaryLiteral: (.income, answer)).income, at: step, next)
        case .several(_, let why), .fault(let why), .nothing(let why):
            notes.append(why)
            return askAgain()
        }
    }

    private mutating func take(_ income: Rupiah?, at step: Guide.Step, _ next: String) -> Step {
        guard let income else { return askAgain() }
        guidance.gather(String(income.amount), at: step.id, under: step.heading)
        return go(to: next)
    }
}
