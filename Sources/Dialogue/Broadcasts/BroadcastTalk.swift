import Chat

/// What staff do with broadcasts in their private chat, wherever the conversation stands.
///
/// Every deed is asked of the store, which judges it by the office held at that moment; this only says what came of it. A
/// message whose button was tapped is rewritten to show how the broadcast stands, so that the chat never shows two truths.
struct BroadcastTalk {
    let context: Context
    let state: State

    init(_ state: State, _ context: Context) {
        self.state = state
        self.context = context
    }

    var knowledge: Knowledge { context.knowledge }

    /// What opens them, after a slash.
    static let command = "siaran"

    /// Takes what concerns broadcasts: their command, buttons, news and the store's answers; nil for any other event.
    static func take(_ event: Event, in state: State, _ context: Context) -> Step? {
        let talk = BroadcastTalk(state, context)
        switch event {
        case .said(let message): return message.command?.name == command ? talk.ask(.list, on: nil) : nil
        case .tapped(let text, let message):
            return ButtonToken(text).flatMap(BroadcastWish.init).map { talk.fulfil($0, on: message) }
        case .timerFired(.broadcastNews): return talk.inquire(.news, on: nil)
        case .found(.broadcast(let answer, let message)): return talk.tell(answer, on: message)
        default: return nil
        }
    }

    /// What the speaker may do, as far as the bot knew a moment ago; for what is shown, never for what is done.
    var actor: BroadcastActor.Rank { BroadcastActor.Rank(context.office?.role) }

    func isAuthor(of view: BroadcastView) -> Bool { view.author != nil && view.author == context.speaker?.id }

    /// Says something, and then whatever the conversation is about goes on.
    func say(_ phrases: [Phrase], _ rows: [[Choice]], orders: [Effect] = []) -> Step {
        FieldTalk.say(phrases, rows.filter { !$0.isEmpty }, orders: orders, in: state, context)
    }

    /// Shows it in that message, or says it anew where there is none.
    func show(_ phrases: [Phrase], _ rows: [[Choice]], in message: MessageID?) -> Step {
        guard let message else { return say(phrases, rows) }
        let rows = rows.filter { !$0.isEmpty }
        return Step(state, [.edit(message, Utterance(phrases, keyboard: rows.isEmpty ? nil : .choices(rows)))])
    }
}

// What is tapped.
extension BroadcastTalk {
    private func fulfil(_ wish: BroadcastWish, on message: MessageID?) -> Step {
        switch wish {
        case .list: ask(.list, on: nil)
        case .new: begin()
        case .open(let id): ask(.view(id), on: nil)
        case .write(let part, let id): write(part, of: id)
        case .pick(let pick, let id): take(pick, for: id)
        case .later: leave()
        case .count(let id): ask(.count(id), on: message)
        case .test(let id): ask(.test(id), on: nil)
        case .submit(let id): ask(.submit(id), on: message)
        case .approve(let id): ask(.approve(id), on: message)
        case .takeBack(let id): ask(.decline(id, why: ""), on: message)
        case .pause(let id): ask(.pause(id), on: message)
        case .resume(let id): ask(.resume(id), on: message)
        case .watch(let id): ask(message.map { .watch(id, message: $0.rawValue) } ?? .view(id), on: message)
        case .cancel(let id, isSure: true): ask(.cancel(id), on: message)
        case .resendUnknown(let id, isSure: true): ask(.resendUnknown(id), on: message)
        case .cancel(let id, isSure: false):
            say(
                [Phrase("broadcast.cancel.ask", ["nomor": .text(id.description)])],
                [
                    [BroadcastWish.cancel(id, isSure: true).choice("button.broadcast.cancel_sure")],
                    [BroadcastWish.open(id).choice("button.broadcast.keep")],
                ])
        case .resendUnknown(let id, isSure: false):
            say(
                [Phrase("broadcast.resend.ask", ["nomor": .text(id.description)])],
                [
                    [BroadcastWish.resendUnknown(id, isSure: true).choice("button.broadcast.resend_sure")],
                    [BroadcastWish.open(id).choice("button.broadcast.keep")],
                ])
        }
    }

    /// Asks the store; a question of a broadcast at hand is left for it, since nothing of it is lost.
    func ask(_ request: BroadcastRequest, on message: MessageID?) -> Step {
        BroadcastTalk(state.withoutBroadcastQuestion, context).inquire(request, on: message)
    }

    func inquire(_ request: BroadcastRequest, on message: MessageID?) -> Step {
        Step(state, inquiry: .broadcast(request, on: message))
    }

    private func begin() -> Step {
        guard actor > .nobody else { return refuse(.create(BroadcastDraft()), .notAllowed, on: nil) }
        return state.mayCompose ? BroadcastWriting(BroadcastQuestion(.text), context).ask() : busy
    }

    /// Asks for one part, once the store has shown how the rest stands.
    private func write(_ part: BroadcastQuestion.Part, of id: BroadcastID) -> Step {
        guard state.mayCompose else { return busy }
        return Step(.composing(BroadcastQuestion(part, of: id)), inquiry: .broadcast(.view(id)))
    }

    private func take(_ pick: BroadcastPick, for id: BroadcastID?) -> Step {
        guard case .composing(let question) = state, question.broadcast == id else {
            return id.map { ask(.view($0), on: nil) } ?? say([Phrase("tapped.stale")], [[.menu]])
        }
        var writing = BroadcastWriting(question, context)
        return writing.take(pick)
    }

    private func leave() -> Step {
        guard case .composing(let question) = state else { return Step(state) }
        return BroadcastWriting(question, context).leave()
    }

    /// A form or a guide is not swept away by an old button.
    private var busy: Step { say([Phrase("broadcast.busy")], []) }
}

extension State {
    /// Whether a question of a broadcast may take the conversation.
    fileprivate var mayCompose: Bool {
        switch self {
        case .idle, .tapped, .composing, .quizzing: true
        case .filling, .guided, .binding, .withStaff, .logging, .asked, .appointing: false
        }
    }

    var withoutBroadcastQuestion: State {
        guard case .composing(let question) = self else { return self }
        return question.lastTap.map(State.tapped) ?? .idle
    }
}
