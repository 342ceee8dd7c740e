/// Every phrase the dialogue can say, with the arguments it gives, so that a book can be checked before anybody reads it.
///
/// A test compares it with the sources and with what conversations really say.
package struct PhraseCatalogue: Sendable {
    package struct Entry: Sendable, Hashable {
        package var key: String
        /// The placeholders its text may use.
        package var arguments: Set<String>
        /// Those without which it says nothing.
        package var required: Set<String> = []
        /// Whether it stands on a button, where only a few words fit.
        package var isLabel: Bool
    }

    package let entries: [Entry]

    /// What can be said with this knowledge, whose topics, guides and quiz bring their own texts.
    package init(_ knowledge: Knowledge) {
        let handbook = knowledge.handbook
        let spoken =
            Self.enrolment + Self.members + Self.answers + Self.elsewhere + Self.staff + Self.group + Self.reminders
            + Self.guides + Self.simulation + Self.field + Self.offices + Self.roster + Self.broadcasts + Self.desk
            + knowledge.quiz.questions.flatMap { ["quiz.\($0.id).question", "quiz.\($0.id).because"] }
        let perField = Form.enrolment.questions.flatMap { question in
            [Self.ask(question.field), "enrol.\(question.field.rawValue).help"]
        }
        let topics = handbook.topics.filter { $0.action == .answer }.flatMap { topic in
            ["text", "brief"].map { Entry(key: "topic.\(topic.id).\($0)", arguments: Figures.names, isLabel: false) }
        }
        entries =
            (spoken + perField + PublishedCommand.allCases.map(\.descriptionKey)).map { Entry($0, isLabel: false) }
            + topics + Self.steps(knowledge.guides)
            + (Self.labels + Self.memberLabels + Self.reminderLabels + Self.fieldLabels + Self.officeLabels
            + Self.rosterLabels + Self.broadcastLabels + Self.deskLabels
            + handbook.topics.map { "topic.\($0.id).title" }).map { Entry($0, isLabel: true) }
    }

    /// The words of every step, which may name the figures that topics may.
    private static func steps(_ guides: Guides) -> [Entry] {
        guides.all.flatMap { guide in
            guide.steps.flatMap { step in
                [step.hasText ? "text" : nil, step.hasAsk ? "ask" : nil].compactMap(\.self).map { part in
                    Entry(key: "guide.\(guide.id).\(step.id).\(part)", arguments: Figures.names, isLabel: false)
                }
            }
        }
    }

    private static func ask(_ field: Field) -> String {
        let arguments =
            switch field {
            case .programmes: " iuran! iuran_jht!"
            case .platform: " pekerjaan"
            case .nik, .name, .birth, .phone, .area, .neighbourhood, .job, .workplace, .hours, .income, .months: ""
            }
        return "enrol.\(field.rawValue).ask\(arguments)"
    }
}

extension PhraseCatalogue.Entry {
    /// From a line of the lists: the key, then the arguments, those that must appear with an exclamation mark.
    fileprivate init(_ line: String, isLabel: Bool) {
        let words = line.split(separator: " ")
        let names = words.dropFirst().map { $0.hasSuffix("!") ? $0.dropLast() : $0 }
        self.init(
            key: words.first.map(String.init) ?? "", arguments: Set(names.map(String.init)),
            required: Set(words.dropFirst().filter { $0.hasSuffix("!") }.map { String($0.dropLast()) }),
            isLabel: isLabel)
    }
}
