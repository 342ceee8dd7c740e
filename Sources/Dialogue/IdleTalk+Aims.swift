import Bahasa

// What was understood is done: everything that tells is told in its order, and then the one thing that is to be done.
extension IdleTalk {
    func follow(_ aims: [Aim], _ heard: Heard) -> Step {
        var told: [Phrase] = []
        var rows: [[Choice]] = []
        for aim in aims {
            switch aim {
            case .courtesy(let courtesy): told.append(aims.count == 1 ? courtesy.answer : courtesy.word)
            case .command(let name):
                guard let wish = Wish(commandNamed: name) else { continue }
                return fulfil(wish, lastWords: heard.text, message: heard.message).prefaced(by: told)
            case .topic(let id):
                guard let topic = context.knowledge.handbook[id] else { continue }
                guard topic.action == .answer, topic.member == nil || context.record.member == nil else {
                    return tell(id, heard.message, lastWords: heard.text).prefaced(by: told)
                }
                told += topic.told(in: context)
                rows = guide(to: topic) + related(to: topic) + [[topic.emergency.map(Choice.human) ?? .menu]]
            }
        }
        return say(told, rows.isEmpty ? context.menuRows : rows)
    }
}

extension Aim.Courtesy {
    /// What is said to it where nothing else is.
    var answer: Phrase { Phrase("courtesy.\(rawValue)") }
    /// What is said to it before going on.
    var word: Phrase { Phrase("courtesy.form.\(rawValue)") }
}

extension Context {
    /// A button for each of several things that may be meant, and one for a person of the branch.
    func choices(among aims: [Aim]) -> [[Choice]] {
        (aims.compactMap(choice) + [.human]).distinct.map { [$0] }
    }

    /// Nil for what only words can ask.
    private func choice(_ aim: Aim) -> Choice? {
        switch aim {
        case .topic(let id): knowledge.handbook[id].map { choice($0) as Choice }
        case .command(let name): Wish(commandNamed: name)?.choice
        case .courtesy: nil
        }
    }
}

extension Wish {
    fileprivate var choice: Choice? {
        switch self {
        case .enrol: .enrol
        case .menu: .menu
        case .human: .human
        case .status: .status
        case .quiz: .quiz
        case .link: .link
        case .subscribe: .subscribe
        case .start, .help, .cancel, .back, .restart, .stop, .privacy, .myData, .erase, .resume, .topic,
            .guide:
            nil
        }
    }
}
