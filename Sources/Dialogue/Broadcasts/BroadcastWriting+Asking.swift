import Broadcasting
import Jamsostek

// The questions, each with its buttons.
extension BroadcastWriting {
    var asking: (phrases: [Phrase], rows: [[Choice]]) {
        let (phrases, rows) = asked
        return (phrases, rows.filter { !$0.isEmpty } + [[later]])
    }

    private var asked: ([Phrase], [[Choice]]) {
        switch question.part {
        case .text: return (text, textRows)
        case .topic:
            let topics = knowledge.broadcasts.topics.map { topic in
                pick(.topic(topic.id), "button.answer", ["jawaban": .text(topic.title)])
            }
            return ([Phrase("broadcast.write.topic")], topics.map { [$0] })
        case .segment:
            let offers = knowledge.broadcasts.segments.enumerated().map { place, offer in
                pick(.segment(place), "button.answer", ["jawaban": .text(offer.label)])
            }
            return ([Phrase("broadcast.write.segment")], offers.inRows(of: 2))
        case .time:
            let next = knowledge.broadcastsAllowed(from: context.now)
            let tomorrow = knowledge.zone.instant(
                context.today.advanced(byDays: 1), minuteOfDay: Self.morning(knowledge.broadcasts))
            // "Now" is no offer at night.
            let now = next == context.now ? [pick(.time(nil), "button.broadcast.now")] : [at(next)]
            return ([Phrase("broadcast.write.time")], [now, next == tomorrow ? [] : [at(tomorrow)]])
        case .repetition:
            return (
                [Phrase("broadcast.write.repetition")], [[pick(.noRepetition, "button.broadcast.once")]]
            )
        case .reason: return ([Phrase("broadcast.write.reason")], [[pick(.noReason, "button.broadcast.no_reason")]])
        }
    }

    /// What may be written between braces, as it is written.
    private var text: [Phrase] {
        let fields = TemplateField.allCases.map { "{\($0.rawValue)}" }.joined(separator: " ")
        guard question.draft.attachment != nil else {
            return [Phrase("broadcast.write.text", ["isian": .text(fields)])]
        }
        return [Phrase("broadcast.write.caption", ["isian": .text(fields)])]
    }

    private var textRows: [[Choice]] {
        guard question.draft.attachment != nil else { return [] }
        return [
            question.draft.text.isEmpty ? [pick(.noText, "button.broadcast.no_text")] : [],
            [pick(.noAttachment, "button.broadcast.no_attachment")],
        ]
    }

    /// What is put together is kept for later; what there is already stays as it is.
    private var later: Choice {
        switch question.part {
        case .text, .topic, .segment: BroadcastWish.later.choice("button.broadcast.later")
        case .time, .repetition, .reason:
            (question.broadcast.map { .open($0) } ?? BroadcastWish.later).choice("button.broadcast.keep")
        }
    }

    private func at(_ instant: Int64) -> Choice {
        pick(.time(instant), "button.broadcast.at", ["kapan": .phrase(context.shortMoment(instant))])
    }

    private func pick(_ pick: BroadcastPick, _ key: String, _ arguments: Phrase.Arguments = [:]) -> Choice {
        BroadcastWish.pick(pick, question.broadcast).choice(key, arguments)
    }

    /// An hour after many may be written to at all, in minutes of the day.
    private static func morning(_ rules: BroadcastRules) -> Int {
        min(rules.hours.lowerBound + 60, rules.hours.upperBound - 1)
    }
}
