import Bahasa
import Chat
import Jamsostek

/// Asks what links a chat with a member, or what a photo is: takes one event and gives one step.
///
/// Whatever is no answer goes to idle talk, and the question comes back behind its reply.
struct MemberInterview {
    let context: Context
    var question: MemberQuestion

    init(_ question: MemberQuestion, _ context: Context) {
        self.question = question
        self.context = context
    }

    private var knowledge: Knowledge { context.knowledge }
    private var talk: IdleTalk { IdleTalk(context) }

    /// Begins to link the chat: with consent where it is not on record.
    static func begin(_ context: Context, message: MessageID?) -> Step {
        let hasConsent = context.record.consent == context.knowledge.consentVersion
        let question = MemberQuestion(
            instance: ButtonToken.instance(now: context.now, message: message?.rawValue),
            subject: hasConsent ? .nik : .consent)
        return MemberInterview(question, context).ask(after: [Phrase("member.link.intro")])
    }

    mutating func take(_ event: Event) -> Step {
        switch event {
        case .said(let message), .edited(let message): hear(message)
        case .tapped(let token, let message): tap(token, message)
        case .sharedContact, .sentLocation, .sentSomethingElse, .mishap: aside(talk.take(event))
        case .sentMedia(let media): receive(media)
        case .timerFired, .standingChanged, .found, .inspected, .topicOpened, .topicChanged: Step(.asked(question))
        }
    }
}

extension MemberInterview {
    /// Of several photos sent at once the last is asked about, once.
    private mutating func receive(_ media: Media) -> Step {
        guard case .receipt = question.subject else { return ask(after: [.unread(media.kind)]) }
        question.subject = .receipt(MemberMatter.Receipt(file: media.file, kind: media.kind))
        return Step(.asked(question))
    }

    func ask(after notes: [Phrase]) -> Step {
        let rows = question.subject.choices(question.instance)
        return Step(
            .asked(question),
            [.say(Utterance(notes + question.subject.ask, keyboard: .choices(rows)), to: .here)])
    }

    /// Says something else first; the consent's text, which stands above already, is not said twice.
    func askAgain(after notes: [Phrase], _ rows: [[Choice]]) -> Step {
        let asked = Utterance(
            notes + question.subject.askAgain,
            keyboard: .choices(rows + question.subject.choices(question.instance)))
        return Step(.asked(question), [.say(asked, to: .here)])
    }

    private mutating func hear(_ message: TextMessage) -> Step {
        if let command = message.command {
            guard let wish = Wish(command) else { return aside(talk.take(.said(message))) }
            return fulfil(wish, message)
        }
        let saying = knowledge.language.saying(message.text)
        if let word = ReservedWord.read(saying) { return fulfil(Wish(word), message) }
        let heard = Heard(message, saying, knowledge)
        if heard.emergency != nil { return talk.take(.said(message)) }
        switch question.subject {
        case .consent:
            if let assent = heard.assent { return assent == .yes ? agree() : decline() }
        case .nik:
            if let step = read(AnswerReader(context, answers: Answers()).nik(saying), heard, message) { return step }
        case .birth:
            if let step = read(AnswerReader(context, answers: Answers()).statedBirth(saying), heard, message) {
                return step
            }
        case .receipt:
            if let assent = heard.assent { return isReceipt(assent == .yes) }
            // Nobody is held up by a photo.
            return talk.take(.said(message))
        }
        return aside(talk.take(.said(message)))
    }

    /// Nil where the words are no answer but surely something else.
    private mutating func read(_ reading: Reading, _ heard: Heard, _ message: TextMessage) -> Step? {
        switch reading {
        case .answers(let answers, _):
            if let nik = answers.nik {
                question.subject = .birth(nik)
                return ask(after: [])
            }
            guard case .birth(let nik) = question.subject, let birth = answers.birth else { return ask(after: []) }
            return Step(.asked(question), inquiry: .identity(nik: nik, birth: birth, knowledge.memberCare.guesses))
        case .fault(let why), .several(_, let why), .doubtful(_, let why): return askAgain(after: [why], [])
        case .nothing(let why):
            if heard.isQuestion
                || knowledge.language.vocabulary.courtesy(in: heard.words, whenAskedForTime: false) != nil
            {
                return nil
            }
            return askAgain(after: [why], [])
        }
    }

    private mutating func agree() -> Step {
        question.subject = .nik
        var step = ask(after: [])
        step.effects.insert(.record(.consented(version: knowledge.consentVersion)), at: 0)
        return step
    }

    private func decline() -> Step { talk.say([Phrase("member.link.declined")], [[.human, .menu]]) }

    private func isReceipt(_ isOne: Bool) -> Step {
        guard isOne, case .receipt(let receipt) = question.subject else {
            return talk.say([Phrase("member.photo.other")], [[.human, .menu]])
        }
        return Step(.asked(question), inquiry: .member(.paid(words: "", receipt: receipt)))
    }
}

extension MemberInterview {
    private mutating func fulfil(_ wish: Wish, _ message: TextMessage) -> Step {
        switch wish {
        case .back: return goBack()
        case .resume: return ask(after: [])
        case .cancel: return talk.say([Phrase("member.link.cancelled")], context.menuRows)
        case .link, .restart: return MemberInterview.begin(context, message: message.message)
        case .help, .privacy, .myData, .topic: return aside(talk.fulfil(wish, lastWords: message.text, message: nil))
        case .start, .enrol, .menu, .human, .stop, .subscribe, .status, .erase, .guide, .quiz:
            return talk.fulfil(wish, lastWords: message.text, message: message.message)
        }
    }

    private mutating func goBack() -> Step {
        guard case .birth = question.subject else {
            return talk.say([Phrase("member.link.cancelled")], context.menuRows)
        }
        question.subject = .nik
        return ask(after: [])
    }

    private mutating func tap(_ text: String, _ message: MessageID?) -> Step {
        guard let token = ButtonToken(text) else { return aside(talk.take(.tapped(token: text, message: message))) }
        if let wish = Wish(token) { return fulfil(wish, TextMessage(message: message ?? MessageID(0), text: "")) }
        guard token.instance == question.instance else {
            return askAgain(after: [Phrase("tapped.stale")], [])
        }
        let isYes = token.value == Self.yes
        switch (token.verb, question.subject) {
        case ("consent", .consent): return isYes ? agree() : decline()
        case ("receipt", .receipt): return isReceipt(isYes)
        // What these wanted is so already.
        default: return Step(.asked(question))
        }
    }

    private func aside(_ step: Step) -> Step {
        let asked = Utterance(
            question.subject.askAgain, keyboard: .choices(question.subject.choices(question.instance)))
        return Aside(step: step).followed(by: asked, in: .asked(question))
    }

    static let yes = "yes"
    static let no = "no"
}

extension MemberQuestion.Subject {
    fileprivate var ask: [Phrase] {
        switch self {
        case .consent: [Phrase("consent.text"), Phrase("member.link.consent")]
        case .nik: [Phrase("member.link.nik")]
        case .birth: [Phrase("member.link.birth")]
        case .receipt: [Phrase("member.photo.ask")]
        }
    }

    fileprivate var askAgain: [Phrase] {
        if case .consent = self { [Phrase("member.link.consent")] } else { ask }
    }

    fileprivate func choices(_ instance: String) -> [[Choice]] {
        func choice(_ key: String, _ verb: String, _ value: String) -> Choice {
            Choice(Phrase(key), .token(ButtonToken(instance, verb, value).text))
        }
        switch self {
        case .consent:
            return [
                [
                    choice("button.consent.yes", "consent", MemberInterview.yes),
                    choice("button.consent.no", "consent", MemberInterview.no),
                ]
            ]
        case .nik, .birth: return [[.cancel]]
        case .receipt:
            return [
                [
                    choice("button.receipt.yes", "receipt", MemberInterview.yes),
                    choice("button.receipt.no", "receipt", MemberInterview.no),
                ]
            ]
        }
    }
}
