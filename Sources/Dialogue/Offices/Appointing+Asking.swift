import Jamsostek

// The questions of an invitation, each with its buttons.
extension Appointing {
    var question: Utterance {
        switch appointment.question {
        case .role:
            let roles = Office.Role.allCases.map { role in
                choice("button.roster.role", "role", role.rawValue, ["jabatan": .phrase(.heading(of: role))])
            }
            return asked(Phrase("roster.ask.role"), roles.inRows(of: 2))
        case .area(let missing): return asked(Phrase("roster.ask.area.\(missing.rawValue)", arguments))
        case .community:
            return asked(
                Phrase("roster.ask.community"), [[choice("button.roster.communities", "communities", "0")]])
        case .name: return asked(Phrase("roster.ask.name", arguments))
        case .term:
            let terms = knowledge.offices.terms.map { months in
                let (key, count) = months % 12 == 0 ? ("years", months / 12) : ("months", months)
                return choice("button.roster.\(key)", "term", "\(months)", ["lama": .count(count)])
            }
            return asked(
                Phrase("roster.ask.term", arguments),
                terms.inRows(of: 2) + [[choice("button.roster.open", "term", Self.open)]])
        }
    }

    /// The communities there are; where there are none, the way to get one.
    func choose(among communities: [Community], _ page: Page) -> Step {
        guard !communities.isEmpty else {
            return RosterTalk(.appointing(appointment), context)
                .leave([Phrase("roster.no_community")], [RosterTalk(.idle, context).home])
        }
        let names = communities.map { community in
            choice(
                "button.answer", "community", "\(community.id)",
                ["jawaban": .text(String(community.name.prefix(Self.longestName)))])
        }
        let turns = page.turns { ButtonToken(appointment.instance, "communities", "\($0)") }
        let asked = asked(Phrase("roster.ask.community"), names.inRows(of: 2) + [turns].filter { !$0.isEmpty })
        return Step(
            .appointing(appointment), [.say(Utterance(notes + asked.parts, keyboard: asked.keyboard), to: .here)])
    }

    /// Several kelurahan have that name, or nearly.
    func choose(among villages: [Area]) -> Utterance {
        let choices = villages.map { area in
            choice("button.answer", "village", area.code.description, ["jawaban": .text(area.name)])
        }
        return asked(Phrase("roster.ask.area.several"), choices.inRows(of: 2))
    }

    private func asked(_ phrase: Phrase, _ rows: [[Choice]] = []) -> Utterance {
        Utterance(phrase, keyboard: .choices(rows + [[choice("button.roster.cancel", "cancel", "-")]]))
    }

    private var arguments: Phrase.Arguments {
        guard let role = appointment.role else { return [:] }
        let areas = appointment.question == .term || appointment.question == .name ? [appointment.officeArea] : []
        return [
            "jabatan": .phrase(.title(of: role)), "nama": .text(appointment.name ?? ""),
            "tugas": .phrase(context.duty(role, areas.compactMap(\.self), appointment.community)),
        ]
    }

    private func choice(_ key: String, _ verb: String, _ value: String, _ arguments: Phrase.Arguments = [:]) -> Choice {
        Choice(Phrase(key, arguments), .token(ButtonToken(appointment.instance, verb, value).text))
    }

    /// As much of a name as a button shows.
    private static let longestName = 38

    /// A term without an end.
    static let open = "open"
}
