import Bahasa
import Chat
import Jamsostek

extension Interview {
    /// What a person asks of the bot itself in the middle of a form.
    ///
    /// The form stays unless they end it.
    mutating func fulfil(_ wish: Wish, lastWords: String, message: MessageID?) -> Step {
        if wish != .back { dropPassingDoubt() }
        switch wish {
        case .start(let payload):
            orders += StartLink(payload).community.map { [.record(.cameFrom(communityID: $0))] } ?? []
            return resume()
        case .enrol, .resume: return resume()
        case .menu:
            filling.doubt = .resuming
            return wait(saying: [Phrase("enrol.menu")], [[.resume, .cancel]] + context.topicRows)
        case .cancel: return cancel()
        case .back:
            goBack()
            return filling.stage == .consent ? askAgain() : ask()
        case .restart:
            if !filling.answers.isEmpty { filling.doubt = .restarting }
            return ask()
        case .erase(isSure: false):
            filling.doubt = .erasing
            return wait(saying: [Phrase("erase.confirm")], .erasing)
        case .erase(isSure: true): return erase()
        case .guide(let id): return suspend(for: id, message)
        case .help, .human, .stop, .subscribe, .status, .privacy, .myData, .topic, .quiz, .link:
            tell(wish, lastWords)
            return askAgain()
        }
    }

    /// The wishes that are met with a word, after which the question comes back.
    mutating func tell(_ wish: Wish, _ lastWords: String) {
        switch wish {
        case .help: note(helpKey)
        case .human(let kind): askHuman(lastWords: lastWords, kind: kind)
        case .stop:
            orders += [.record(.optedOut), .cancel(.unfinishedForm)]
            filling.isReminded = true
            note("stop.done")
        case .subscribe:
            orders.append(.record(.optedIn))
            note("stop.undone")
        case .status, .link: note("status.unfinished")
        case .privacy: note("privacy.text")
        case .myData: notes += context.storedData(filling)
        case .topic(let id): if !tell(id) { note("tapped.stale") }
        case .quiz: note("quiz.later")
        case .start, .enrol, .resume, .menu, .cancel, .back, .restart, .erase, .guide: break
        }
    }

    /// Leads through something else first; the form comes back at its end.
    private mutating func suspend(for id: String, _ message: MessageID?) -> Step {
        guard let guide = knowledge.guides[id] else {
            note("tapped.stale")
            return askAgain()
        }
        return Guiding.begin(guide, context, message: message, suspending: filling)
    }

    mutating func resume() -> Step {
        note("enrol.resumed")
        return ask()
    }

    private var helpKey: String {
        switch filling.stage {
        case .consent: filling.behalf == nil ? "enrol.consent.help" : "neighbour.note.help"
        case .question(let field), .correcting(let field): "enrol.\(field.rawValue).help"
        case .review: "enrol.review.help"
        case .choosingCorrection: "enrol.fix.help"
        }
    }

    private mutating func cancel() -> Step {
        // Nothing said yet, nothing to lose.
        if filling.answers.isEmpty { return end(saying: [Phrase("enrol.cancelled")], [[.enrol, .menu]]) }
        filling.doubt = .cancelling
        return ask()
    }

    private mutating func goBack() {
        filling.failures = 0
        if filling.doubt != nil {
            filling.doubt = nil
            return
        }
        switch filling.stage {
        case .consent: note("enrol.first")
        case .question(let field): goBack(from: field)
        case .correcting(let field):
            // From a single correction back to the summary; from the way back through the form one question further.
            if form.firstOpen(filling.answers, knowledge.work) == nil { advance() } else { goBack(from: field) }
        case .review: if let last = form.last(filling.answers, knowledge.work) { filling.stage = .correcting(last) }
        case .choosingCorrection: filling.stage = .review
        }
    }

    private mutating func goBack(from field: Field) {
        guard let previous = form.previous(of: field, filling.answers, knowledge.work) else {
            note("enrol.first")
            return
        }
        filling.stage = filling.answers.has(previous) ? .correcting(previous) : .question(previous)
    }

    /// Consent is withdrawn (UU 27/2022): what is unsent is forgotten at once.
    private mutating func erase() -> Step {
        let (erasing, word) = context.erasure
        orders += erasing
        return end(saying: [word], [[.menu]])
    }

    /// A yes or no to what stands before the stage.
    mutating func settle(_ doubt: Filling.Doubt, _ assent: Assent) -> Step {
        filling.doubt = nil
        switch (doubt, assent) {
        case (.cancelling, .yes): return end(saying: [Phrase("enrol.cancelled")], [[.enrol, .menu]])
        case (.restarting, .yes):
            filling.answers = Answers()
            note("enrol.restarted")
            advance()
        case (.resuming, .no):
            note("enrol.kept")
            return wait(saying: [], [[.resume, .cancel]])
        case (.erasing, .yes): return erase()
        case (.cancelling, .no), (.restarting, .no), (.erasing, .no), (.resuming, .yes): note("enrol.resumed")
        case (.meant(let field, let answer), .yes): return accept([field: answer], for: field, message: nil)
        case (.meant, .no): note("enrol.doubt.again")
        case (.lookingUp, _): break
        }
        return ask()
    }
}
