/// What a member of staff is asked of a broadcast they put together; answers that cannot be tapped need a state.
package struct BroadcastQuestion: Hashable, Sendable {
    package enum Part: String, CaseIterable, Hashable, Sendable {
        case text, topic, segment
        /// When it starts, and until when it is repeated.
        case time, repetition
        /// Why it is given back to its author.
        case reason
    }

    /// Nil until its first words are written down.
    package var broadcast: BroadcastID?
    /// As it lies in the store, and of an unwritten one what there is of it.
    package var draft: BroadcastDraft
    package var part: Part
    package var lastTap: RecentTap?

    package init(
        _ part: Part, of broadcast: BroadcastID? = nil, draft: BroadcastDraft = BroadcastDraft(),
        lastTap: RecentTap? = nil
    ) {
        self.part = part
        self.broadcast = broadcast
        self.draft = draft
        self.lastTap = lastTap
    }
}

extension BroadcastDraft {
    var hasWords: Bool { !text.isEmpty || attachment != nil }

    /// What is to be asked next before anybody can be counted; nil where that is all there.
    var missingPart: BroadcastQuestion.Part? {
        if !hasWords { return .text }
        if topic == nil { return .topic }
        return segment == nil ? .segment : nil
    }
}

extension BroadcastID: CustomStringConvertible {
    /// As staff speak of it: `S-00012`.
    package var description: String {
        let digits = String(rawValue)
        return "S-" + String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
    }
}
