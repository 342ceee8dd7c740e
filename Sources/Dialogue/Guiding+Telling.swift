import Jamsostek

// What a step says, and what can be tapped there.
extension Guiding {
    /// All of a step, with what the program adds to it.
    func told(_ step: Guide.Step) -> [Phrase] {
        var phrases: [Phrase] = []
        if step.hasText { phrases.append(words(step, "text")) }
        phrases += step.shows.map(exhibit) ?? []
        if !step.isCertain { phrases.append(Phrase("topic.uncertain")) }
        if step.hasAsk { phrases.append(words(step, "ask")) }
        return phrases
    }

    /// What a step asks, said again; where it asks nothing of its own, what it tells.
    func question(_ step: Guide.Step) -> Phrase { words(step, step.hasAsk ? "ask" : "text") }

    private func words(_ step: Guide.Step, _ part: String) -> Phrase {
        Phrase("guide.\(guide.id).\(step.id).\(part)", Figures(context).arguments)
    }

    private func exhibit(_ exhibit: Guide.Exhibit) -> [Phrase] {
        switch exhibit {
        case .note: noteLines.isEmpty ? [] : [Phrase("guide.note", ["isian": .lines(noteLines)])]
        case .purchase: amount(.payment).map { Simulation(context, job: job).purchase($0) } ?? []
        case .comparison: comparison
        }
    }

    private var comparison: [Phrase] {
        let simulation = Simulation(context, job: job)
        if let income = amount(.income) { return simulation.comparison(income: income) }
        return amount(.payment).map { simulation.comparison(payment: $0) } ?? []
    }

    /// What was answered last where such an amount was asked for.
    private func amount(_ expectation: Guide.Expectation) -> Rupiah? {
        let given = guidance.gathered.last { given in
            if case .answer(expectation, _)? = guide[given.step]?.way { true } else { false }
        }
        return given.flatMap { Int($0.words) }.map { Rupiah($0) }
    }

    /// The job told in the form that waits, if one does.
    private var job: JobID? { guidance.suspended?.answers.job.map { JobID($0.id) } }

    /// What is noted for staff, as the person sees it.
    var noteLines: [Phrase] {
        guidance.gathered.compactMap { given in
            given.heading.map {
                Phrase("enrol.review.line", ["isian": .text($0), "jawaban": .text(given.words)])
            }
        }
    }

    /// The same for staff, under the guide's own name; nil where there is nothing to tell.
    var report: String? {
        let lines = guidance.gathered.compactMap { given in given.heading.map { "\($0): \(given.words)" } }
        return lines.isEmpty ? nil : ([guide.title] + lines).joined(separator: "\n")
    }

    /// What staff are told it is about.
    var matter: StaffCase.Kind { guide.emergency.map { StaffCase.Kind($0) } ?? .question }

    /// The buttons of a step; the way back and the way to staff are always among them.
    func rows(_ step: Guide.Step) -> [[Choice]] {
        step.buttons.map { [choice($0, at: step)] }
            + [(guidance.trail.isEmpty ? [] : [own("button.back", "back")]) + [.human]]
    }

    func choice(_ button: Guide.Button, at step: Guide.Step) -> Choice {
        switch button.target {
        case .step, .report:
            let place = step.buttons.firstIndex(of: button) ?? 0
            return labelled(button, ButtonToken(guidance.instance, step.id, String(place)))
        case .guide(let id): return labelled(button, ButtonToken(ButtonToken.menu, "guide", id))
        case .topic(let id): return knowledge.handbook[id].map { context.choice($0) } ?? .menu
        case .enrol: return context.record.current == nil ? .enrol : .status
        }
    }

    private func labelled(_ button: Guide.Button, _ token: ButtonToken) -> Choice {
        Choice(Phrase("button.answer", ["jawaban": .text(button.label ?? "")]), .token(token.text))
    }

    private func own(_ key: String, _ verb: String) -> Choice {
        Choice(Phrase(key), .token(ButtonToken(guidance.instance, verb, guidance.step).text))
    }
}
