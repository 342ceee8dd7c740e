import Chat
import Jamsostek

extension IdleTalk {
    func fulfil(_ wish: Wish, lastWords: String, message: MessageID?) -> Step {
        switch wish {
        case .start(let payload): start(payload, message)
        case .enrol: enrol(message)
        case .menu, .restart: say("menu.text", context.menuRows)
        case .help: say(context.help, context.menuRows)
        case .cancel, .back, .resume: say("idle.nothing", context.menuRows)
        case .human(let kind): human(lastWords, kind)
        case .status: status()
        case .stop: say([Phrase("stop.done")], [[.subscribe], [.menu]], orders: [.record(.optedOut)])
        case .subscribe: say([Phrase("stop.undone")], [[.menu]], orders: [.record(.optedIn)])
        case .privacy: say("privacy.text", [[.menu]])
        case .myData: say(context.storedData(nil), [[.menu]])
        case .erase(isSure: false): say([Phrase("erase.confirm"), Phrase("erase.typed")], .erasing)
        case .erase(isSure: true): say([context.erasure.word], [[.menu]], orders: context.erasure.orders)
        case .topic(let id): tell(id, message, lastWords: lastWords)
        case .guide(let id): lead(id, message)
        case .quiz: Quizzing.begin(context, message: message)
        case .link: link(message)
        }
    }

    private func lead(_ id: String, _ message: MessageID?) -> Step {
        guard let guide = context.knowledge.guides[id] else { return say("tapped.stale", context.menuRows) }
        return Guiding.begin(guide, context, message: message)
    }

    /// "Kalau saya bayar 36.800, dapat apa?": the guide begins where it tells what that buys.
    ///
    /// Amounts are foreign to the handbook and make it unsure, so its best guess is enough beside one.
    func simulate(_ heard: Heard) -> Step? {
        guard let amount = Payment.named(in: heard.saying),
            let topic = heard.nearestTopic.flatMap({ context.knowledge.handbook[$0] }),
            let guide = topic.guide.flatMap({ context.knowledge.guides[$0] }),
            let step = guide.payment, let asking = guide.stepAsking(.payment)
        else { return nil }
        let given = Guidance.Gathered(step: asking, words: String(amount.amount))
        return Guiding.begin(guide, at: step, gathered: [given], context, message: heard.message)
    }

    /// The amount named with a topic whose guide tells what a payment buys.
    func payment(_ topic: Topic, _ heard: Heard) -> Rupiah? {
        guard topic.guide.flatMap({ context.knowledge.guides[$0]?.payment }) != nil else { return nil }
        return Payment.named(in: heard.saying)
    }

    func tell(_ id: String, _ message: MessageID?, lastWords: String) -> Step {
        guard let topic = context.knowledge.handbook[id] else { return say("tapped.stale", context.menuRows) }
        if let concern = topic.member, context.record.member != nil {
            return Step(.idle, inquiry: .member(concern.matter(lastWords)))
        }
        switch topic.action {
        case .answer:
            let linking = topic.member == nil ? [] : [[Choice.link]]
            return say(
                topic.told(in: context),
                guide(to: topic) + linking + related(to: topic) + [[topic.emergency.map(Choice.human) ?? .menu]])
        case .enrol: return enrol(message)
        case .human: return human(lastWords)
        case .status: return status()
        case .guide: return lead(topic.guide ?? "", message)
        case .quiz: return Quizzing.begin(context, message: message)
        case .stop: return fulfil(.stop, lastWords: lastWords, message: message)
        case .subscribe: return fulfil(.subscribe, lastWords: lastWords, message: message)
        case .link: return link(message)
        }
    }

    /// The way into the guide that leads through the matter.
    func guide(to topic: Topic) -> [[Choice]] {
        topic.guide.flatMap { context.knowledge.guides[$0] }.map { [[.guide($0)]] } ?? []
    }

    /// What is worth asking after it, as buttons.
    func related(to topic: Topic) -> [[Choice]] {
        topic.related.compactMap { context.knowledge.handbook[$0] }.map { context.choice($0) }.inRows(of: 2)
    }

    /// Through a community's link straight into the enrolment; otherwise a welcome.
    private func start(_ payload: String, _ message: MessageID?) -> Step {
        let link = StartLink(payload)
        let credit = link.community.map { [Effect.record(.cameFrom(communityID: $0))] } ?? []
        if link.isQuiz { return Quizzing.begin(context, message: message, orders: credit) }
        guard link.community != nil else { return say("welcome.text", context.menuRows) }
        if let application = context.record.current {
            return say([Phrase("enrol.duplicate.own")] + application.described(), [[.human, .menu]], orders: credit)
        }
        return Interview.begin(context, message: message, greeting: Phrase("enrol.hello"), orders: credit)
    }

    private func enrol(_ message: MessageID?) -> Step {
        guard let application = context.record.current else { return Interview.begin(context, message: message) }
        return say([Phrase("enrol.duplicate.own")] + application.described(), [[.human, .menu]])
    }

    private func status() -> Step {
        if context.record.member != nil { return Step(.idle, inquiry: .member(.standing)) }
        guard let application = context.record.application else {
            return say("status.none", [[.link], [.enrol, .human]])
        }
        let again: [[Choice]] = application.status == .declined ? [[.enrol]] : []
        return say(application.described(), again + [[.human, .menu]])
    }

    /// Nobody who is linked with a member needs to be again.
    private func link(_ message: MessageID?) -> Step {
        guard context.record.member == nil else { return Step(.idle, inquiry: .member(.standing)) }
        return MemberInterview.begin(context, message: message)
    }

    private func human(_ lastWords: String, _ kind: StaffCase.Kind = .question) -> Step {
        StaffTalk.begin(context, lastWords: lastWords, kind: kind)
    }
}

extension Context.Record {
    /// The application that stands in the way of another; one that was declined does not.
    var current: ApplicationSummary? { application?.status == .declined ? nil : application }
}

extension ApplicationSummary {
    /// What a person may see of their own application.
    func described() -> [Phrase] {
        [
            Phrase(
                "application.summary",
                [
                    "nomor": .applicationNumber(number),
                    "status": .phrase(Phrase("application.status.\(status.rawValue)")),
                    "nik": .text(maskedNIK), "nama": .text(name),
                    "program": .phrase(Phrase("answer.programmes.\(programmes.contains(.jht) ? "three" : "two")")),
                    "lama": .count(months), "jumlah": .rupiah(amount),
                ])
        ]
    }
}
