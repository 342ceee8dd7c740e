import Jamsostek

extension SegmentReader {
    /// One condition, as a word or a name says it.
    mutating func condition() throws(SegmentFault) -> Segment {
        let start = position
        let (word, name) = (word(at: start), longest(language.names, at: start))
        // "Ketua RT" begins with no word of its own, but "RW 3" does: the longer reading wins.
        if let word, word.count >= name?.count ?? 0 {
            position += word.count
            return try condition(word.word, from: start)
        }
        if let name {
            position += name.count
            return try named(name.values, from: start)
        }
        if kind == .quoted {
            position += 1
            let text = lexemes.list[start].text
            let values = language.names[Wording.key(text)]
            guard !values.isEmpty else { throw unknown(text, start..<start + 1) }
            return try named(values, from: start)
        }
        throw unexpected()
    }

    private mutating func condition(_ word: SegmentWord, from start: Int) throws(SegmentFault) -> Segment {
        switch word {
        // "Semua ojol" are the ojol.
        case .everybody: return endsName(position) ? .everybody : try condition()
        case .member: return .member
        case .applicant: return .applicant
        case .groups: return try groups()
        case .community: return .community(try community(after: start))
        case .role: return try role(after: start)
        case .job: return try job(after: start)
        case .platform: return try platform(after: start)
        case .village, .district, .regency, .province, .rw, .rt:
            position = start
            return .place(try place(Segment.Place()))
        case .active: return .active(withinDays: try span(after: start))
        case .joined: return try joined(after: start)
        case .and, .or, .not, .except, .since, .within, .days, .weeks, .months:
            throw fault(.conditionExpected, start..<position)
        }
    }

    /// What a name by itself stands for, if it is one thing.
    ///
    /// The language's own words go before the catalogues': "ketua RT" is the office, though a job is called so too.
    private mutating func named(_ found: [SegmentLanguage.Meaning], from start: Int) throws(SegmentFault) -> Segment {
        let own = found.filter(\.isOfLanguage)
        let values = own.isEmpty ? found : own
        guard values.count == 1 else {
            throw fault(.ambiguous(values.map { language.text(of: $0.segment) }.sorted()), start..<position)
        }
        guard case .area(let code) = values[0] else { return values[0].segment }
        return .place(try place(Segment.Place(area: code)))
    }

    /// Groups alone, or those of a community, as in "grup ojol".
    private mutating func groups() throws(SegmentFault) -> Segment {
        let isNamed = kind == .number || kind == .quoted || longest(language.communityKinds, at: position) != nil
        return isNamed ? .all([.groups, .community(try community(after: position - 1))]) : .groups
    }

    /// How many days, as in "aktif dalam 30 hari" or "gabung 2 minggu".
    private mutating func span(after start: Int) throws(SegmentFault) -> Int {
        _ = take(.within)
        let count = try number(in: 1...999, after: start)
        if take(.weeks) { return count * 7 }
        if take(.months) { return count * 30 }
        _ = take(.days)
        return count
    }

    private mutating func joined(after start: Int) throws(SegmentFault) -> Segment {
        guard take(.since) else { return .joinedWithin(days: try span(after: start)) }
        return .joined(since: try date(after: position - 1))
    }

    /// Why no condition begins here.
    private func unexpected() -> SegmentFault {
        let here = position..<position + 1
        switch kind {
        case nil, .number, .open, .close, .quoted: return fault(.conditionExpected, here)
        case .comma: return fault(.comma, here)
        case .sign: return fault(.unknownWord(lexemes.typed(here), nearest: []), here)
        case .word: break
        }
        // A slip of the pen may lie in the second word of a name.
        for count in [2, 1, 3] {
            let range = position..<position + count
            guard let key = lexemes.key(range) else { continue }
            let nearest = nearest(to: key)
            if !nearest.isEmpty { return fault(.unknownWord(lexemes.typed(range), nearest: nearest), range) }
        }
        return unknown(lexemes.typed(here), here)
    }

    private func unknown(_ text: String, _ range: Range<Int>) -> SegmentFault {
        fault(.unknownWord(text, nearest: nearest(to: Wording.key(text))), range)
    }

    private func nearest(to key: String) -> [String] {
        let keys = Array(language.words.values.keys) + Array(language.names.values.keys)
        return Wording.nearest(to: key, among: Set(keys)).compactMap {
            language.words.spellings[$0] ?? language.names.spellings[$0]
        }
    }
}

extension SegmentLanguage.Meaning {
    fileprivate var isOfLanguage: Bool {
        switch self {
        case .role, .standing: true
        case .job, .platform, .area: false
        }
    }

    var segment: Segment {
        switch self {
        case .role(let role): .role(role)
        case .standing(let standing): .standing(standing)
        case .job(let job): .job(job)
        case .platform(let platform): .platform(platform)
        case .area(let code): .place(Segment.Place(area: code))
        }
    }
}
