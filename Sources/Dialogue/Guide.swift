/// A way through a hard matter, one step at a time: what to do at an accident, a death, a claim.
///
/// A small graph as data, from `config/guides`; ``Guiding`` leads through any of them. A guide that was read is sound:
/// every step can be reached, leads somewhere and leads to an end, and staff are a tap away from each.
package struct Guide: Sendable, Hashable {
    package var id: String
    /// As it stands on a button.
    package var title: String
    /// The misfortune at whose telling it begins by itself.
    package var emergency: Topic.Emergency?
    package var first: String
    /// The step that tells what a payment buys, where a message that names an amount begins.
    package var payment: String?
    /// What a note to staff calls what a person tells of their own accord; nil where such words are not kept.
    package var account: String?
    package let steps: [Step]

    package init(
        id: String, title: String, emergency: Topic.Emergency? = nil, first: String, payment: String? = nil,
        account: String? = nil, steps: [Step]
    ) {
        self.id = id
        self.title = title
        self.emergency = emergency
        self.first = first
        self.payment = payment
        self.account = account
        self.steps = steps
    }

    package subscript(step: String) -> Step? { steps.first { $0.id == step } }

    /// The first step where that is to be written.
    package func stepAsking(_ wanted: Expectation) -> String? {
        steps.first { if case .answer(wanted, _) = $0.way { true } else { false } }?.id
    }
}

extension Guide {
    /// Something told, and what follows from it.
    ///
    /// Its words are `guide.<guide>.<step>.text`, said once, and `.ask`, said whenever the step comes back.
    package struct Step: Sendable, Hashable {
        package var id: String
        package var hasText: Bool
        package var hasAsk: Bool
        /// What a note to staff calls what is answered here; nil where it is not noted.
        package var heading: String?
        package var way: Way
        package var shows: Exhibit?
        package var buttons: [Button]
        /// Whether members may be told it as a fact; otherwise a word follows that staff make sure.
        package var isCertain: Bool

        package init(
            id: String, hasText: Bool = true, hasAsk: Bool = false, heading: String? = nil, way: Way,
            shows: Exhibit? = nil, buttons: [Button] = [], isCertain: Bool = true
        ) {
            self.id = id
            self.hasText = hasText
            self.hasAsk = hasAsk
            self.heading = heading
            self.way = way
            self.shows = shows
            self.buttons = buttons
            self.isCertain = isCertain
        }
    }

    /// How a person goes on from a step.
    package enum Way: Sendable, Hashable {
        /// By a button.
        case choice
        /// By writing something, which leads to the step named.
        case answer(Expectation, next: String)
        /// Not at all: the guide has done its work.
        case end
    }

    /// What is to be written.
    package enum Expectation: String, Sendable, Hashable, CaseIterable {
        /// Anything; kept as it was written, without personal numbers.
        case words
        /// The same, about a time: "malam" is then no greeting.
        case moment
        /// The same, about a place.
        case place
        /// What is earned in a month.
        case income
        /// What somebody would pay.
        case payment
    }

    /// What the program adds to a step's words.
    package enum Exhibit: String, Sendable, Hashable, CaseIterable {
        /// What was answered under a heading so far.
        case note
        /// What the payment answered buys.
        case purchase
        /// The two bundles beside one another, for the income or the payment answered.
        case comparison
    }

    package struct Button: Sendable, Hashable {
        /// Nil where what it leads to has a name of its own, as a topic has.
        package var label: String?
        package var target: Target
        /// The yes or no that says the same.
        package var assent: Bool?
        /// Other ways to say it; the words of one are enough among others.
        package var sayings: [String]

        package init(label: String? = nil, target: Target, assent: Bool? = nil, sayings: [String] = []) {
            self.label = label
            self.target = target
            self.assent = assent
            self.sayings = sayings
        }
    }

    package enum Target: Sendable, Hashable {
        case step(String)
        /// Gives the note to staff, then goes on.
        case report(next: String)
        case guide(String)
        case topic(String)
        case enrol
    }
}

extension Guide.Step {
    /// The steps of the same guide that it can lead to.
    package var successors: [String] {
        let tapped = buttons.compactMap { button -> String? in
            switch button.target {
            case .step(let id), .report(let id): id
            case .guide, .topic, .enrol: nil
            }
        }
        if case .answer(_, let next) = way { return tapped + [next] }
        return tapped
    }
}

/// The guides of `config/guides`.
package struct Guides: Sendable {
    /// In the order of the files.
    package let all: [Guide]
    private let byID: [String: Guide]

    package init(_ guides: [Guide]) {
        all = guides
        byID = Dictionary(guides.map { ($0.id, $0) }) { first, _ in first }
    }

    package subscript(id: String) -> Guide? { byID[id] }

    /// The guide for an emergency of that kind, if there is one.
    package func guide(for emergency: Topic.Emergency) -> Guide? { all.first { $0.emergency == emergency } }
}
