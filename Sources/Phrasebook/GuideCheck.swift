import Dialogue

/// Finds what would leave a person stuck in a guide: a step that nothing leads to, that leads nowhere, or to no end.
///
/// Staff are a tap away from every step by the interpreter's own doing, so no guide can forget them.
struct GuideCheck {
    /// Where the guide stands, and where each step does.
    let origin: ConfigNode
    var nodes: [String: ConfigNode] = [:]

    init(_ origin: ConfigNode) { self.origin = origin }

    func run(_ guide: Guide, at first: ConfigNode, payment: ConfigNode?) throws(ConfigFault) {
        let steps = Dictionary(guide.steps.map { ($0.id, $0) }) { first, _ in first }
        guard steps[guide.first] != nil else { throw missing(guide.first, first) }
        for step in guide.steps { try check(step, steps) }
        try checkPayment(guide, payment)
        let reached = reachable(from: [guide.first] + [guide.payment].compactMap(\.self), steps)
        for step in guide.steps where !reached.contains(step.id) {
            throw node(step).fault("nothing leads to the step '\(step.id)'", "lead a button to it, or remove it")
        }
        for step in guide.steps where !reachable(from: [step.id], steps).contains(where: { isEnd($0, steps) }) {
            throw node(step).fault("'\(step.id)' leads round in circles", "lead it to a step with 'end: true'")
        }
    }

    private func check(_ step: Guide.Step, _ steps: [String: Guide.Step]) throws(ConfigFault) {
        for next in step.successors where steps[next] == nil { throw missing(next, node(step)) }
        if step.way == .end, !step.successors.isEmpty {
            throw node(step).fault("'\(step.id)' is an end and leads on", "remove 'end' or the buttons")
        }
        if step.way == .choice, step.successors.isEmpty, !step.buttons.contains(where: { $0.target.isGuide }) {
            throw node(step).fault("'\(step.id)' is a dead end", "add a button, an answer, or 'end: true'")
        }
        let labels = step.buttons.compactMap(\.label)
        guard Set(labels).count == labels.count else {
            throw node(step).fault("two buttons of '\(step.id)' say the same", "give one another label")
        }
        guard step.buttons.count <= 6 else {
            throw node(step).fault("'\(step.id)' has \(step.buttons.count) buttons", "6 at most fit a phone")
        }
    }

    /// A message with an amount begins at a step that tells of it, and the amount is kept where it would be asked.
    private func checkPayment(_ guide: Guide, _ payment: ConfigNode?) throws(ConfigFault) {
        let shows = guide.steps.contains { $0.shows == .purchase }
        if let payment, let id = guide.payment {
            guard guide[id]?.shows == .purchase else {
                throw payment.fault("'\(id)' does not tell what a payment buys", "name a step with 'shows: purchase'")
            }
        }
        if shows, guide.stepAsking(.payment) == nil, let step = guide.steps.first(where: { $0.shows == .purchase }) {
            throw node(step).fault("nothing asks for the payment", "add a step with 'expects: payment'")
        }
    }

    private func reachable(from starts: [String], _ steps: [String: Guide.Step]) -> Set<String> {
        var reached: Set<String> = []
        var next = starts
        while let id = next.popLast() {
            guard reached.insert(id).inserted else { continue }
            next += steps[id]?.successors ?? []
        }
        return reached
    }

    private func isEnd(_ id: String, _ steps: [String: Guide.Step]) -> Bool { steps[id]?.way == .end }

    private func node(_ step: Guide.Step) -> ConfigNode { nodes[step.id] ?? origin }

    private func missing(_ id: String, _ node: ConfigNode) -> ConfigFault {
        node.fault("there is no step '\(id)'", "write the id of another step of this guide")
    }
}

extension Guide.Target {
    fileprivate var isGuide: Bool { if case .guide = self { true } else { false } }
}
