/// Where a person stands in a guide, as it waits between two messages, for minutes or for months.
package struct Guidance: Sendable, Hashable {
    /// What was answered at one step: as written, a button's label, or an amount in digits.
    package struct Gathered: Sendable, Hashable {
        package var step: String
        /// What a note to staff calls it; nil for what is not noted.
        package var heading: String?
        package var words: String

        package init(step: String, heading: String? = nil, words: String) {
            self.step = step
            self.heading = heading
            self.words = words
        }
    }

    /// Tells this round's buttons from those of any other.
    package var instance: String
    package var guide: String
    package var step: String
    /// In the order of the steps taken.
    package var gathered: [Gathered]
    /// The steps before this one, for going back.
    package var trail: [String]
    /// The form that was being filled when this became more urgent; it comes back at the end.
    package var suspended: Filling?
    package var lastTap: RecentTap?

    package init(
        instance: String, guide: String, step: String, gathered: [Gathered] = [], trail: [String] = [],
        suspended: Filling? = nil
    ) {
        self.instance = instance
        self.guide = guide
        self.step = step
        self.gathered = gathered
        self.trail = trail
        self.suspended = suspended
    }
}

extension Guidance {
    /// Sets what was answered at a step; what was answered there before is forgotten.
    mutating func gather(_ words: String, at step: String, under heading: String? = nil) {
        gathered.removeAll { $0.step == step }
        gathered.append(Gathered(step: step, heading: heading, words: words))
    }

    /// Adds what was told without being asked; what was told first and last is kept, should it be much.
    mutating func keep(account: String, under heading: String) {
        let told = gathered.indices.filter { gathered[$0].step.isEmpty }
        if told.count >= Self.mostAccounts, let last = told.last { gathered.remove(at: last) }
        gathered.append(Gathered(step: "", heading: heading, words: account))
    }

    /// Goes on to a step, which ``goBack()`` returns from.
    ///
    /// A person who goes round in circles is remembered a while, not for ever.
    mutating func go(to next: String) {
        trail = Array((trail + [step]).suffix(Self.longestTrail))
        step = next
    }

    /// Whether there was a step to go back to.
    mutating func goBack() -> Bool {
        guard let last = trail.popLast() else { return false }
        step = last
        return true
    }

    private static let longestTrail = 20
    private static let mostAccounts = 3
}
