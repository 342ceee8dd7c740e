import Bahasa
import Chat

// What a person writes or taps in the middle of a round.
extension Quizzing {
    mutating func hear(_ message: TextMessage) -> Step {
        if let command = message.command {
            guard let wish = Wish(command) else { return aside(talk.take(.said(message))) }
            return fulfil(wish, lastWords: message.text, message: message.message)
        }
        let saying = context.knowledge.language.saying(message.text)
        if let word = ReservedWord.read(saying) {
            return fulfil(Wish(word), lastWords: message.text, message: message.message)
        }
        if let place = option(named: saying) { return answer(place) }
        let heard = Heard(message, saying, context.knowledge)
        guard !saying.isWordless, heard.emergency != nil || heard.isQuestion else {
            note("quiz.unclear")
            return ask()
        }
        return aside(talk.take(.said(message)))
    }

    private mutating func fulfil(_ wish: Wish, lastWords: String, message: MessageID?) -> Step {
        switch wish {
        case .cancel: return stop()
        case .back, .resume: return ask()
        case .restart, .quiz: return Quizzing.begin(context, message: message)
        case .start, .enrol, .menu, .guide, .erase, .link:
            return talk.fulfil(wish, lastWords: lastWords, message: message)
        case .help, .human, .status, .stop, .subscribe, .privacy, .myData, .topic:
            return aside(talk.fulfil(wish, lastWords: lastWords, message: message))
        }
    }

    mutating func tap(_ text: String, _ message: MessageID?) -> Step {
        if let token = ButtonToken(text) {
            if let wish = Wish(token) { return fulfil(wish, lastWords: "", message: message) }
            if token.instance == round.instance, token.verb == String(round.answered), let place = Int(token.value),
                question?.options.indices.contains(place) == true
            {
                return answer(place)
            }
        }
        note("quiz.stale")
        return ask()
    }

    /// Right or wrong, and why; then the next.
    private mutating func answer(_ place: Int) -> Step {
        guard let question else { return end() }
        let because = Phrase.Argument.phrase(Phrase("quiz.\(question.id).because"))
        if place == question.right {
            round.right += 1
            note("quiz.right", ["sebab": because])
        } else {
            note("quiz.wrong", ["jawaban": .text(question.options[question.right]), "sebab": because])
        }
        round.answered += 1
        return ask()
    }

    /// "B", "yang ke 2", or an option's own words.
    private func option(named saying: Saying) -> Int? {
        guard let question else { return nil }
        let normaliser = context.knowledge.language.normaliser
        let words = normaliser.words(of: saying).filter { !$0.is(.courtesy) }.map(\.text)
        if words.count == 1, let word = words.first {
            if let place = Self.letters.firstIndex(of: word) ?? Int(word).map({ $0 - 1 }),
                question.options.indices.contains(place)
            {
                return place
            }
        }
        guard !words.isEmpty else { return nil }
        let named = question.options.indices.filter { place in
            let option = Set(
                normaliser.words(of: context.knowledge.language.saying(question.options[place])).map(\.text))
            return words.allSatisfy(option.contains)
        }
        return named.count == 1 ? named.first : nil
    }

    private static let letters = ["a", "b", "c"]
}
