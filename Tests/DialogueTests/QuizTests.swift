import Chat
import Dialogue
import Phrasebook
import Testing

@Suite struct QuizTests {
    @Test func thereAreEnoughQuestions() throws {
        let quiz = try Repository.config.get().knowledge.quiz
        #expect(quiz.questions.count >= 20)
        #expect(quiz.questions.allSatisfy { $0.options.count == 3 && $0.options.indices.contains($0.right) })
        // Whoever always taps the same place learns nothing by it.
        for place in 0..<3 {
            #expect(quiz.questions.count { $0.right == place } >= 4)
        }
    }

    @Test func aRoundIsTheSameForTheSameSeedAndHardlyForAnother() throws {
        let quiz = try Repository.config.get().knowledge.quiz
        var rounds: Set<[String]> = []
        for seed in 0..<100 as Range<UInt64> {
            let round = quiz.draw(seed: seed)
            #expect(round == quiz.draw(seed: seed))
            #expect(Set(round).count == Quiz.round)
            rounds.insert(round)
        }
        #expect(rounds.count > 90)
    }

    @Test func theSameEventGivesTheSameRoundAndALaterOneAnother() throws {
        func round(at now: Int64) throws -> [String] {
            var world = try TestWorld(now: now)
            _ = world.handle(.said(TextMessage(message: MessageID(9), text: "kuis")))
            guard case .quizzing(let round) = world.state else { return [] }
            return round.questions
        }
        #expect(try round(at: 1_795_323_600).count == 5)
        #expect(try round(at: 1_795_323_600) == round(at: 1_795_323_600))
        #expect(try round(at: 1_795_323_600) != round(at: 1_795_323_660))
    }

    /// All right answers, by word, by letter or by button, come to full marks.
    @Test(arguments: ["word", "letter", "number", "button"])
    func rightAnswersCount(_ manner: String) throws {
        let quiz = try Repository.config.get().knowledge.quiz
        var world = try TestWorld(now: 1_795_323_600)
        _ = world.handle(.said(TextMessage(message: MessageID(9), text: "kuis")))
        var last = ""
        while case .quizzing(let round) = world.state {
            let question = try #require(quiz[round.questions[round.answered]])
            world.now += 60
            let event: Event =
                switch manner {
                case "word": said(question.options[question.right])
                case "letter": said(["A", "b", "C."][question.right])
                case "number": said(String(question.right + 1))
                default: .tapped(token: "\(round.instance).\(round.answered).\(question.right)", message: nil)
                }
            last = world.handle(event).messages.first?.message.text ?? ""
            #expect(last.hasPrefix("Benar!"), "\(question.id): \(last)")
            guard last.hasPrefix("Benar!") else { return }
        }
        #expect(last.contains("5 dari 5"))
    }

    private func said(_ text: String) -> Event { .said(TextMessage(message: MessageID(9), text: text)) }

    @Test(
        arguments: [
            ("kuis", nil, true), ("kuis-k12", 12, true), ("k12", 12, false), ("", nil, false), ("kuis-x", nil, true),
            ("kuisioner", nil, false),
        ] as [(String, Int64?, Bool)])
    func aLinkMayBeginAQuizAndCreditACommunity(_ payload: String, _ community: Int64?, _ isQuiz: Bool) throws {
        var world = try TestWorld(now: 1_795_323_600)
        let command = TextMessage(
            message: MessageID(9), text: "/start \(payload)", command: Command("start", argument: payload))
        let facts = world.handle(.said(command)).facts
        #expect(facts.contains(.cameFrom(communityID: community ?? 0)) == (community != nil))
        #expect((world.state.kind == "quizzing") == isQuiz)
    }
}
