import Chat

extension Guiding {
    /// What a person asks of the bot itself in the middle of a guide.
    mutating func fulfil(_ wish: Wish, lastWords: String, message: MessageID?) -> Step {
        switch wish {
        case .back: return goBack()
        case .cancel:
            note("guide.cancelled")
            return leave()
        case .restart: return restart()
        case .resume: return askAgain()
        case .menu: return menu()
        case .human: return askHuman(lastWords)
        case .myData: return aside(talk.say(context.storedData(guidance.suspended), []))
        case .guide(let id): return turn(to: id, message)
        case .quiz:
            note("quiz.later")
            return askAgain()
        case .start, .enrol: return enrol(wish, lastWords, message)
        case .erase(isSure: true): return erase(message)
        case .link:
            note("member.link.later")
            return askAgain()
        case .help, .status, .stop, .subscribe, .privacy, .erase, .topic:
            return aside(talk.fulfil(wish, lastWords: lastWords, message: message))
        }
    }

    private mutating func goBack() -> Step {
        // A step that went from the configuration since is passed over.
        while guidance.goBack() { if guide[guidance.step] != nil { return askAgain() } }
        if guide[guidance.step] == nil { guidance.step = guide.first }
        note("guide.first")
        return askAgain()
    }

    private mutating func restart() -> Step {
        guidance.gathered.removeAll { !$0.step.isEmpty }
        guidance.trail = []
        guidance.step = guide.first
        return tell()
    }

    /// The menu, with the way back on top of it; the guide waits.
    private func menu() -> Step {
        let rows = [[Choice.resume]] + context.menuRows
        return Step(
            .guided(guidance), orders + [.say(Utterance(Phrase("guide.menu"), keyboard: .choices(rows)), to: .here)])
    }

    /// Staff come in with what was told so far, so that nobody has to tell it twice.
    func askHuman(_ lastWords: String) -> Step {
        StaffTalk.begin(
            context, lastWords: report ?? lastWords, kind: matter, suspending: guidance.suspended, notes: notes,
            orders: orders)
    }

    private mutating func turn(to id: String, _ message: MessageID?) -> Step {
        guard id != guide.id, let other = knowledge.guides[id] else { return askAgain() }
        return Guiding.begin(
            other, gathered: guidance.gathered.filter { $0.heading != nil }, context, message: message,
            suspending: guidance.suspended)
    }

    /// Back to the form that waits, or into a new one.
    private mutating func enrol(_ wish: Wish, _ lastWords: String, _ message: MessageID?) -> Step {
        guard let filling = guidance.suspended else {
            return talk.fulfil(wish, lastWords: lastWords, message: message)
        }
        var interview = Interview(filling, context)
        interview.orders = orders
        return interview.fulfil(wish, lastWords: lastWords, message: message)
    }

    /// Consent is withdrawn: the form that waits is forgotten too.
    private func erase(_ message: MessageID?) -> Step {
        var step = talk.fulfil(.erase(isSure: true), lastWords: "", message: message)
        if guidance.suspended != nil { step.effects.insert(.cancel(.unfinishedForm), at: 0) }
        return step
    }
}

extension Guiding {
    /// A tapped button of whatever age.
    mutating func tap(_ text: String, _ message: MessageID?) -> Step {
        guard let token = ButtonToken(text) else { return stale() }
        if let wish = Wish(token) { return fulfil(wish, lastWords: "", message: message) }
        guard token.instance == guidance.instance else { return stale() }
        if token.verb == "back" { return token.value == guidance.step ? goBack() : stale() }
        guard let step = guide[guidance.step], token.verb == step.id, let place = Int(token.value),
            step.buttons.indices.contains(place)
        else { return stale() }
        return follow(step.buttons[place], at: step)
    }

    /// Goes where a button of the present step leads.
    ///
    /// - Parameter heard: What was written instead of tapping, which may tell staff more than the label does.
    mutating func follow(_ button: Guide.Button, at step: Guide.Step, saying heard: Heard? = nil) -> Step {
        let told = heard.flatMap { $0.words.count > 2 ? $0.text.kept : nil }
        if let heading = step.heading, let words = told ?? button.label {
            guidance.gather(words, at: step.id, under: heading)
        } else if let told, let heading = guide.account {
            guidance.keep(account: told, under: heading)
        }
        switch button.target {
        case .step(let next): return go(to: next)
        case .report(let next):
            orders.append(.askedForHuman(report ?? guide.title, kind: matter))
            return go(to: next)
        case .guide(let id): return turn(to: id, nil)
        case .topic(let id): return fulfil(.topic(id), lastWords: "", message: nil)
        case .enrol: return fulfil(.enrol, lastWords: "", message: nil)
        }
    }

    /// A button of an earlier step, which has been answered, or of something else altogether.
    private mutating func stale() -> Step {
        note("guide.stale")
        return askAgain()
    }
}
