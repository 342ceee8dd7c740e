import Jamsostek

// What a supervisor reads.
extension RosterTalk {
    /// How many there are of each role, and a button to each.
    func tell(_ counts: [Office.Role: Int]) -> Step {
        let roles = Office.Role.allCases.reversed().filter { counts[$0, default: 0] > 0 }
        let lines = roles.map { role in
            Phrase(
                "roster.summary.line",
                ["jabatan": .phrase(.heading(of: role)), "jumlah": .count(counts[role, default: 0])])
        }
        let lists = roles.map { role in
            RosterWish.ask(.holders(role, page: 0))
                .choice("button.roster.role", ["jabatan": .phrase(.heading(of: role))])
        }
        return say(
            [Phrase("roster.summary.text", ["isian": .lines(lines)])],
            lists.inRows(of: 2) + [[RosterWish.invite.choice("button.roster.invite"), .menu]])
    }

    /// One page of a role, with a number to tap for each.
    func tell(_ entries: [RosterEntry], of role: Office.Role, _ page: Page) -> Step {
        guard !entries.isEmpty else {
            return say([Phrase("roster.nobody", ["jabatan": .phrase(.title(of: role))])], [home])
        }
        let numbered = zip((page.range.lowerBound + 1)..., entries)
        let lines = numbered.map { number, entry in
            var arguments = context.arguments(of: entry)
            arguments["nomor"] = .count(number)
            arguments["wilayah"] = context.place(entry.areas, entry.community)
            return Phrase(arguments["wilayah"] == nil ? "roster.line" : "roster.line_of", arguments)
        }
        let numbers = numbered.map { number, entry in
            RosterWish.ask(.holder(entry.id)).choice("button.roster.number", ["nomor": .count(number)])
        }
        let list = Phrase("roster.list", ["jabatan": .phrase(.title(of: role)), "isian": .lines(Array(lines))])
        return say(
            [list] + [page.word].compactMap(\.self) + [Phrase("roster.pick")],
            numbers.inRows(of: 4) + [page.turns { RosterWish.ask(.holders(role, page: $0)).token }, home])
    }

    func tell(_ entry: RosterEntry) -> Step {
        let id = entry.id
        let changes: [Choice] =
            entry.isHeld
            ? [RosterWish.ask(.end(id, isSure: false)).choice("button.roster.end")]
            : [
                RosterWish.ask(.newCode(id)).choice("button.roster.code"),
                RosterWish.ask(.end(id, isSure: false)).choice("button.roster.withdraw"),
            ]
        return say([Phrase("roster.holder", context.arguments(of: entry))], [changes, list(of: entry.role)])
    }

    func askSurely(_ entry: RosterEntry) -> Step {
        say(
            [Phrase(entry.isHeld ? "roster.surely.end" : "roster.surely.withdraw", context.arguments(of: entry))],
            [
                [RosterWish.ask(.end(entry.id, isSure: true)).choice("button.roster.sure")],
                [RosterWish.ask(.holder(entry.id)).choice("button.roster.keep")],
            ])
    }

    /// The message that the supervisor hands on: written to whoever is invited, and the one place where the code stands.
    func handOver(_ code: InvitationCode, to entry: RosterEntry, until: Int64) -> Step {
        var arguments = context.arguments(of: entry)
        arguments["tautan"] = .startLink(payload: code.payload)
        arguments["kode"] = .text(code.spelled)
        arguments["tanggal"] = .date(context.knowledge.zone.date(ofUnixSeconds: until))
        let share = Choice(Phrase("button.roster.share"), .share(payload: code.payload))
        return leave([Phrase("roster.invited", arguments)], [[share], list(of: entry.role)])
    }

    /// The communities that somebody can be coordinator of, where that is the question.
    func choose(among communities: [Community], _ page: Page) -> Step {
        guard case .appointing(let appointment) = state else { return Step(state) }
        return Appointing(appointment, context).choose(among: communities, page)
    }

    func choose(_ community: Community) -> Step {
        guard case .appointing(var appointment) = state else { return Step(state) }
        appointment.community = community
        return Appointing(appointment, context).ask()
    }
}

extension Context {
    /// Of a line, a question or a word about an entry.
    func arguments(of entry: RosterEntry) -> Phrase.Arguments {
        [
            "nama": entry.name.isEmpty ? .phrase(Phrase("roster.unnamed")) : .text(entry.name),
            "tugas": .phrase(duty(entry.role, entry.areas, entry.community)),
            "masa": .phrase(term(of: entry)),
        ]
    }

    private func term(of entry: RosterEntry) -> Phrase {
        if !entry.isHeld { return Phrase("roster.term.waiting") }
        return entry.until.map { Phrase("roster.term.until", ["tanggal": .date($0)]) } ?? Phrase("roster.term.open")
    }

    /// `ketua RT, wilayah RT 5 RW 3 Ragunan`, `koordinator komunitas Ojol Mampang` or `petugas cabang`.
    func duty(_ role: Office.Role, _ areas: [OfficeArea], _ community: Community?) -> Phrase {
        guard let place = place(areas, community) else { return .title(of: role) }
        return Phrase(
            areas.isEmpty ? "office.duty.community" : "office.duty.area",
            ["jabatan": .phrase(.title(of: role)), "wilayah": place])
    }

    /// The area, the first of several, or the community; nil where an office has none.
    func place(_ areas: [OfficeArea], _ community: Community?) -> Phrase.Argument? {
        guard let area = areas.first else { return community.map { .text($0.name) } }
        guard areas.count > 1 else { return .phrase(name(of: area)) }
        return .phrase(
            Phrase("office.area.several", ["wilayah": .phrase(name(of: area)), "jumlah": .count(areas.count - 1)]))
    }
}

extension Phrase {
    /// Within a sentence.
    static func title(of role: Office.Role) -> Phrase { Phrase("office.role.\(role.rawValue)") }

    /// At its beginning, or on a button.
    static func heading(of role: Office.Role) -> Phrase { Phrase("office.heading.\(role.rawValue)") }
}
