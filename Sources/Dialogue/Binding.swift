/// A group whose community the bot has asked for and not yet learnt.
package struct Binding: Sendable, Hashable {
    /// Tells this question's buttons from those of an earlier one.
    package var instance: String
    /// Known once the first of the two questions is answered.
    package var kind: Community.Kind?
    /// Whether it was said already which rights the bot lacks here.
    package var hasReported: Bool

    package init(instance: String, kind: Community.Kind? = nil, hasReported: Bool = false) {
        self.instance = instance
        self.kind = kind
        self.hasReported = hasReported
    }
}
