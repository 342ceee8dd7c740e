import Chat
import Dialogue
import Jamsostek
import Testing

/// What each question takes for an answer, and which word it has for what is none.
@Suite struct AnswerTests {
    enum Expectation {
        case takes(Answer)
        /// Taken, and this is said besides.
        case takesSaying(Answer, String)
        /// Not taken, for this reason.
        case says(String)
        /// Asked back before it is taken.
        case asksBack(Answer, String)
        /// One of several is to be chosen.
        case offers([String], String)
    }

    @Test(arguments: try PersonAnswers.rows + WorkAnswers.rows + MoneyAnswers.rows)
    func reads(_ row: Row) throws {
        let turn = try Turn(row)
        let taken = turn.filling?.answers[row.field]
        switch row.expectation {
        case .takes(let answer): #expect(taken == answer)
        case .takesSaying(let answer, let key):
            #expect(taken == answer)
            #expect(turn.keys.contains(key), "said \(turn.keys)")
        case .says(let key):
            #expect(taken == nil)
            #expect(turn.keys.contains(key), "said \(turn.keys)")
            #expect(turn.filling?.stage == .question(row.field), "the question comes back")
        case .asksBack(let answer, let key):
            #expect(taken == nil)
            #expect(turn.filling?.doubt == .meant(row.field, answer))
            #expect(turn.keys.contains(key), "said \(turn.keys)")
        case .offers(let values, let key):
            #expect(taken == nil)
            #expect(turn.keys.contains(key), "said \(turn.keys)")
            #expect(turn.tokens.prefix(values.count) == values[...], "offered \(turn.tokens)")
        }
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var field: Field
        var text: String
        var expectation: Expectation
        var answers: Answers = [:]

        var testDescription: String { "\(field): \(text)" }
    }

    /// One message to one question.
    struct Turn {
        var filling: Filling?
        var keys: [String] = []
        /// What the buttons say, without the form's name and the field's.
        var tokens: [String] = []

        init(_ row: Row) throws {
            let world = try TestWorld(now: 1_795_312_800)
            var filling = Filling(
                instance: "f", stage: .question(row.field), answers: row.answers, consentVersion: "1",
                startedAt: world.now)
            filling.lastAnsweredAt = world.now
            let said = Event.said(TextMessage(message: MessageID(1), text: row.text))
            var step = transition(.filling(filling), said, world.context)
            if step.inquiry != nil {
                step = transition(step.state, .found(.applicant(nil, isOwn: false)), world.context)
            }
            if case .filling(let filling) = step.state { self.filling = filling }
            for case .say(let utterance, _) in step.effects {
                keys += utterance.parts.map(\.key)
                guard case .choices(let rows)? = utterance.keyboard else { continue }
                for case .token(let token) in rows.joined().map(\.target) {
                    tokens.append(token.split(separator: ".", maxSplits: 2).last.map(String.init) ?? "")
                }
            }
        }
    }
}
