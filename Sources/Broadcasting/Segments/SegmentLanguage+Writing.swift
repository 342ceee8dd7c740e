import Jamsostek

extension SegmentLanguage {
    /// The segment in full words, which ``parse(_:communities:)`` reads as the same segment.
    package func text(of segment: Segment) -> String {
        switch segment {
        case .everybody: spelt(.everybody)
        case .groups: spelt(.groups)
        case .member: spelt(.member)
        case .applicant: spelt(.applicant)
        case .role(let role): "\(spelt(.role)) \(spelling.roles[role]?.first ?? quoted(role))"
        case .community(let name): "\(spelt(.community)) \(text(of: name))"
        case .place(let place): text(of: place)
        case .job(let job): "\(spelt(.job)) \(written(work.name(of: job) ?? job.rawValue, .job(job)))"
        case .platform(let platform):
            "\(spelt(.platform)) \(written(work[platform]?.name ?? platform.rawValue, .platform(platform)))"
        case .standing(let standing): spelling.standings[standing]?.first ?? quoted(standing.rawValue)
        case .active(let days): "\(spelt(.active)) \(days) \(spelt(.days))"
        case .joined(let first): "\(spelt(.joined)) \(spelt(.since)) \(first)"
        case .joinedWithin(let days): "\(spelt(.joined)) \(days) \(spelt(.days))"
        case .not(let part): "\(spelt(.not)) \(enclosed(part, isLoose: part.isJunction))"
        case .all(let parts):
            parts.map { enclosed($0, isLoose: $0.isJunction) }.joined(separator: " \(spelt(.and)) ")
        case .any(let parts):
            parts.map { enclosed($0, isLoose: $0.isDisjunction) }.joined(separator: " \(spelt(.or)) ")
        }
    }

    private func enclosed(_ part: Segment, isLoose: Bool) -> String {
        isLoose ? "(\(text(of: part)))" : text(of: part)
    }

    private func text(of name: Segment.CommunityName) -> String {
        switch name {
        case .number(let number): "\(number)"
        case .name(let name): quoted(name)
        case .kind(let kind): spelling.communityKinds[kind]?.first ?? quoted(kind)
        }
    }

    private func text(of place: Segment.Place) -> String {
        var parts: [String] = []
        if let code = place.area {
            let name = areas[code]?.name ?? code.description
            let isOne = names[Wording.key(name)].filter { $0.isArea(at: code.level) } == [.area(code)]
            parts.append("\(spelt(SegmentWord(code.level))) \(isOne ? written(name, .area(code)) : code.description)")
        }
        if place.rw > 0 { parts.append("\(spelt(.rw)) \(place.rw)") }
        if place.rt > 0 { parts.append("\(spelt(.rt)) \(place.rt)") }
        return parts.joined(separator: " ")
    }

    /// A name as it can stand behind its label: in quotes where it would otherwise be read as something else.
    private func written(_ name: String, _ meaning: Meaning) -> String {
        guard let lexemes = try? Lexemes(name), let key = lexemes.key(0..<lexemes.list.count),
            names[key].contains(meaning), lexemes.list.allSatisfy({ words[$0.text].isEmpty })
        else { return quoted(name) }
        return name
    }

    private func quoted(_ name: String) -> String { "\"\(name.replacing("\"", with: "'"))\"" }

    func spelt(_ word: SegmentWord) -> String { spelling.words[word]?.first ?? word.rawValue }
}

extension SegmentLanguage.Meaning {
    fileprivate func isArea(at level: AreaCode.Level) -> Bool {
        if case .area(let code) = self { code.level == level } else { false }
    }
}

extension Segment {
    fileprivate var isDisjunction: Bool { if case .any = self { true } else { false } }
    fileprivate var isJunction: Bool { if case .all = self { true } else { isDisjunction } }
}
