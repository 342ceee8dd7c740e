import Bahasa
import Chat
import Jamsostek

// What the agent writes, taps or sends in the middle of a log.
extension AgentLogging {
    mutating func hear(_ message: TextMessage) -> Step {
        if let command = message.command {
            guard let wish = Wish(command) else { return aside(talk.take(.said(message))) }
            return fulfil(wish, lastWords: message.text, message: message.message)
        }
        let saying = context.knowledge.language.saying(message.text)
        if let word = ReservedWord.read(saying) {
            return fulfil(Wish(word), lastWords: message.text, message: message.message)
        }
        let heard = Heard(message, saying, context.knowledge)
        if heard.emergency == nil, let answered = answer(saying, message.text) { return answered }
        return aside(talk.take(.said(message)))
    }

    /// Nil where the words are no answer to the question at hand.
    private mutating func answer(_ saying: Saying, _ text: String) -> Step? {
        switch log.question {
        case .note:
            log.note = text
            return advance()
        case .amount:
            guard let amount = Payment.read(saying) else { return nil }
            log.amount = amount
            return advance()
        case .promise:
            guard let day = day(saying) else { return nil }
            return promise(day)
        case .months, .confirm:
            guard log.question == .months, let months = try? MonthCount.read(saying) else { return nil }
            return take(months: months)
        case .lead, .outcome, .photo: return nil
        }
    }

    private func day(_ saying: Saying) -> CalendarDate? {
        let entities = context.knowledge.language.entities.entities(in: saying, year: context.today.year)
        for case .day(let day) in entities.map(\.value) {
            if let date = day.date(from: context.today) { return date }
        }
        return nil
    }

    /// A day to come, but none so far off that protection would lapse before it.
    private mutating func promise(_ day: CalendarDate) -> Step {
        let grace = context.knowledge.contributions.grace.value
        guard day >= context.today, day <= context.today.advanced(byMonths: grace) else {
            note("agent.log.no_such_day", ["lama": .count(grace)])
            return ask()
        }
        log.promise = day
        return advance()
    }

    private mutating func take(months: Int) -> Step {
        let payable = TariffBook.payableMonths
        guard payable.contains(months) else {
            note(
                "agent.log.no_such_months", ["dari": .count(payable.lowerBound), "sampai": .count(payable.upperBound)])
            return ask()
        }
        (log.months, log.hasMonths) = (months, true)
        return ask()
    }

    mutating func receive(_ media: Media) -> Step {
        guard log.kind == .payment else {
            note("agent.log.photo_of_visit")
            return ask()
        }
        takePhoto(media)
        return advance()
    }

    /// The photo, and the amount where its caption tells it.
    mutating func takePhoto(_ media: Media) {
        log.photo = media.file
        let caption = media.caption.map { context.knowledge.language.saying($0) }
        if log.amount == nil { log.amount = caption.flatMap(Payment.read) }
    }

    mutating func tap(_ text: String, _ message: MessageID?) -> Step {
        guard let token = ButtonToken(text) else { return stale() }
        if let wish = Wish(token) { return fulfil(wish, lastWords: "", message: message) }
        guard token.instance == log.instance else { return stale() }
        switch (token.verb, log.question) {
        case ("cancel", _): return leave([Phrase("agent.log.dropped")])
        case ("outcome", .outcome):
            log.outcome = Visit.Outcome(rawValue: token.value)
            return advance()
        case ("promise", .promise):
            guard let day = CalendarDate(token.value) else { return stale() }
            return promise(day)
        case ("note", .note):
            log.note = ""
            return advance()
        case ("months", .months):
            guard let months = Int(token.value) else {
                log.hasMonths = true
                return ask()
            }
            return take(months: months)
        case ("again", .confirm):
            (log.months, log.hasMonths) = (nil, false)
            if token.value == "photo" { log.photo = nil } else { log.amount = nil }
            return ask()
        case ("send", .confirm):
            guard let lead = log.lead else { return ask() }
            return Step(.logging(log), inquiry: .field(.lead(lead, .saving, on: context.today)))
        default: return stale()
        }
    }

    private mutating func stale() -> Step {
        note("agent.log.stale")
        return ask()
    }

    private mutating func fulfil(_ wish: Wish, lastWords: String, message: MessageID?) -> Step {
        switch wish {
        case .cancel: return leave([Phrase("agent.log.dropped")])
        case .back:
            stepBack()
            return ask()
        case .restart, .resume: return ask()
        case .start, .enrol, .menu, .help, .human, .status, .stop, .subscribe, .privacy, .myData, .erase, .topic,
            .guide, .quiz, .link:
            return aside(talk.fulfil(wish, lastWords: lastWords, message: message))
        }
    }

    /// Takes the latest answer back.
    private mutating func stepBack() {
        switch log.question {
        case .lead, .outcome, .amount: note("agent.log.is_first")
        case .promise: log.outcome = nil
        case .note: if log.promise == nil { log.outcome = nil } else { log.promise = nil }
        case .photo: log.amount = nil
        case .months, .confirm: (log.photo, log.months, log.hasMonths) = (nil, nil, false)
        }
    }
}
