import Chat

// What the store answered.
extension BroadcastTalk {
    func tell(_ answer: BroadcastAnswer, on message: MessageID?) -> Step {
        switch answer {
        case .granted(let request, let view): granted(request, view, on: message)
        case .list(let views): list(views)
        case .news(let news): tell(news)
        case .refused(let request, let refusal): refuse(request, refusal, on: message)
        case .optedOut, .optedIn, .topics: TopicTalk(state, context).tell(answer, on: message)
        }
    }

    private func granted(_ request: BroadcastRequest, _ view: BroadcastView, on message: MessageID?) -> Step {
        switch request {
        case .create, .change: return goOn(view)
        case .count: return BroadcastTalk(free, context).say([Phrase("broadcast.counting", named(view))], [])
        case .view:
            if case .composing(let question) = state, question.broadcast == view.id {
                return BroadcastWriting(question, context).begin(with: view)
            }
            let card = card(of: view)
            // Only a button that came too late asks to see it in its own message.
            let late = message == nil ? [] : [Phrase("broadcast.too_late")]
            return show(late + card.phrases, card.rows, in: message)
        case .test: return say([Phrase("broadcast.tested")], [])
        // From now on that message tells how it goes.
        case .submit, .approve, .resendUnknown:
            guard let message else { return show(view, in: nil) }
            return inquire(.watch(view.id, message: message.rawValue), on: message)
        case .decline where message == nil:
            return BroadcastTalk(free, context).say([Phrase("broadcast.given_back", named(view))], [[.broadcasts]])
        case .decline, .pause, .resume, .cancel, .watch: return show(view, in: message)
        case .list, .news, .optOut, .optIn, .topics: return Step(state)
        }
    }

    /// A part is written down: asks for the next, or has it counted where all is there.
    private func goOn(_ view: BroadcastView) -> Step {
        guard case .composing(var question) = state else { return show(view, in: nil) }
        (question.broadcast, question.draft) = (view.id, view.draft)
        if let part = view.draft.missingPart {
            question.part = part
            return BroadcastWriting(question, context).ask()
        }
        let talk = BroadcastTalk(free, context)
        return view.stage == .ready ? talk.show(view, in: nil) : talk.inquire(.count(view.id), on: nil)
    }

    private func show(_ view: BroadcastView, in message: MessageID?) -> Step {
        let card = card(of: view)
        return show(card.phrases, card.rows, in: message)
    }

    private var free: State { state.withoutBroadcastQuestion }

    private func list(_ views: [BroadcastView]) -> Step {
        guard !views.isEmpty else { return BroadcastTalk(free, context).beginFirst() }
        let lines = views.prefix(Self.listed).map { view in
            Phrase(
                "broadcast.list.line",
                [
                    "nomor": .text(view.id.description), "topik": .phrase(topic(of: view.draft)),
                    "tahap": .phrase(stage(of: view)), "nama": .text(view.authorName),
                ])
        }
        let opening = views.prefix(Self.listed).map { view in
            BroadcastWish.open(view.id).choice("button.broadcast.open", ["nomor": .text(view.id.description)])
        }
        return say(
            [Phrase("broadcast.list.text", ["isian": .lines(lines)])],
            [[BroadcastWish.new.choice("button.broadcast.new")]] + opening.inRows(of: 3))
    }

    private func beginFirst() -> Step {
        switch state {
        case .idle, .tapped: BroadcastWriting(BroadcastQuestion(.text), context).ask(after: [Phrase("broadcast.first")])
        case .filling, .guided, .quizzing, .binding, .withStaff, .logging, .asked, .composing, .appointing:
            say([Phrase("broadcast.list.none")], [[BroadcastWish.new.choice("button.broadcast.new")]])
        }
    }

    private static let listed = 6
}

// Why not.
extension BroadcastTalk {
    func refuse(_ request: BroadcastRequest, _ refusal: BroadcastRefusal, on message: MessageID?) -> Step {
        let talk = BroadcastTalk(free, context)
        switch refusal {
        case .notAllowed: return talk.say([Phrase(notAllowed(request))], [])
        case .unknown: return talk.say([Phrase("broadcast.refused.unknown")], [[.broadcasts]])
        // It has gone on: its message shows where to.
        case .stage, .incomplete:
            return request.broadcast.map { talk.inquire(.view($0), on: message) } ?? Step(talk.state)
        case .alreadyApproved(let name):
            var step = talk.say([Phrase("broadcast.refused.approved", ["nama": .text(name)])], [[.broadcasts]])
            // Its message shows from now on how it stands.
            if let message, let id = request.broadcast { step.inquiry = .broadcast(.view(id), on: message) }
            return step
        case .empty: return talk.say([Phrase(emptiness(request))], rows(request, .segment))
        case .ownApproval: return talk.say([Phrase("broadcast.refused.own")], [])
        case .past: return talk.say([Phrase("broadcast.refused.past")], rows(request, .time))
        case .outsideHours(let until):
            return talk.say(
                [Phrase("broadcast.refused.hours", ["kapan": .phrase(context.moment(until))])], rows(request, .time))
        case .segment(let fault): return talk.say([fault.word], rows(request, .segment))
        // Rules were changed since it was written.
        case .malformed(let part):
            let written = BroadcastQuestion.Part(rawValue: part) ?? .text
            return talk.say([Phrase("broadcast.refused.malformed")], rows(request, written))
        }
    }

    private func notAllowed(_ request: BroadcastRequest) -> String {
        switch (actor, request) {
        case (.nobody, _): "broadcast.refused.not_staff"
        case (.officer, .approve), (.officer, .decline): "broadcast.refused.supervisor"
        case (.officer, _), (.supervisor, _): "broadcast.refused.others"
        }
    }

    private func emptiness(_ request: BroadcastRequest) -> String {
        if case .resendUnknown = request { "broadcast.refused.nothing_unknown" } else { "broadcast.refused.empty" }
    }

    /// The way to what must be written anew, for who asked to have it sent.
    private func rows(_ request: BroadcastRequest, _ part: BroadcastQuestion.Part) -> [[Choice]] {
        switch request {
        case .submit(let id), .test(let id), .count(let id):
            [[BroadcastWish.write(part, id).choice("button.broadcast.write.\(part.rawValue)")]]
        default: []
        }
    }
}

extension BroadcastRequest {
    /// Which broadcast it is about.
    var broadcast: BroadcastID? {
        switch self {
        case .view(let id), .change(let id, _), .count(let id), .test(let id), .submit(let id), .approve(let id),
            .decline(let id, _), .pause(let id), .resume(let id), .cancel(let id), .resendUnknown(let id),
            .watch(let id, _):
            id
        case .list, .create, .news, .optOut, .optIn, .topics: nil
        }
    }
}

extension Choice {
    static let broadcasts = BroadcastWish.list.choice("button.broadcast.list")
}
