import Bahasa
import Jamsostek

// What stands behind a word that says of what kind it is.
extension SegmentReader {
    mutating func role(after label: Int) throws(SegmentFault) -> Segment {
        .role(try name(after: label) { if case .role(let role) = $0 { role } else { nil } })
    }

    mutating func job(after label: Int) throws(SegmentFault) -> Segment {
        .job(try name(after: label) { if case .job(let job) = $0 { job } else { nil } })
    }

    mutating func platform(after label: Int) throws(SegmentFault) -> Segment {
        .platform(try name(after: label) { if case .platform(let platform) = $0 { platform } else { nil } })
    }

    /// Areas, RW and RT as they stand side by side, each once: "rt 5 rw 3 kelurahan Ragunan".
    mutating func place(_ begun: Segment.Place) throws(SegmentFault) -> Segment.Place {
        var place = begun
        while true {
            let start = position
            if let (word, count) = word(at: start) {
                position += count
                if let level = word.level, place.area == nil {
                    place.area = try name(after: start) { meaning in
                        if case .area(let code) = meaning, code.level == level { code } else { nil }
                    }
                } else if word == .rw, place.rw == 0 {
                    place.rw = try number(in: 1...999, after: start)
                } else if word == .rt, place.rt == 0 {
                    place.rt = try number(in: 1...999, after: start)
                    // "Rt 5/3" names the RW behind the stroke.
                    if kind == .number, place.rw == 0 { place.rw = try number(in: 1...999, after: start) }
                } else {
                    position = start
                    return place
                }
            } else if place.area == nil, let area = area(at: start) {
                place.area = area.code
                position += area.count
            } else {
                return place
            }
        }
    }

    /// An area named without its kind, if it is one and nothing else.
    private func area(at position: Int) -> (code: AreaCode, count: Int)? {
        guard let (values, count) = longest(language.names, at: position), values.count == 1,
            case .area(let code) = values[0]
        else { return nil }
        return (code, count)
    }

    mutating func community(after label: Int) throws(SegmentFault) -> Segment.CommunityName {
        let start = position
        if kind == .number {
            let number = Int64(try number(in: 1...999_999_999, after: label))
            if let communities, communities[number] == nil {
                throw fault(.unknownCommunity("\(number)", nearest: nil), start..<position)
            }
            return .number(number)
        }
        if kind == .quoted {
            position += 1
            return .name(try known(lexemes.list[start].text, start..<position))
        }
        if let (kinds, count) = longest(language.communityKinds, at: start), endsName(start + count) {
            position += count
            return .kind(kinds[0])
        }
        while !endsName(position) { position += 1 }
        guard position > start else {
            throw fault(.nameExpected(after: lexemes.typed(label..<label + 1)), start..<start + 1)
        }
        return .name(try known(lexemes.typed(start..<position), start..<position))
    }

    /// The community's name as it is kept.
    private func known(_ name: String, _ range: Range<Int>) throws(SegmentFault) -> String {
        guard !Wording.key(name).isEmpty else { throw fault(.nameExpected(after: lexemes.typed(range)), range) }
        guard let communities else { return name }
        let key = Wording.key(name)
        let names = Dictionary(communities.values.map { (Wording.key($0), $0) }, uniquingKeysWith: { min($0, $1) })
        if let name = names[key] { return name }
        let nearest = Wording.nearest(to: key, among: names.keys, most: 1).first
        throw fault(.unknownCommunity(name, nearest: nearest.flatMap { names[$0] }), range)
    }

    /// Whether no name goes on here.
    func endsName(_ position: Int) -> Bool {
        guard position < lexemes.list.count else { return true }
        switch lexemes.list[position].kind {
        case .open, .close, .comma, .quoted: return true
        case .word, .number, .sign: break
        }
        return word(at: position).map { [.and, .or, .except].contains($0.word) } ?? false
    }

    /// The one thing of a kind that is named here, in or without quotes.
    private mutating func name<Value: Hashable>(
        after label: Int, _ select: (SegmentLanguage.Meaning) -> Value?
    ) throws(SegmentFault) -> Value {
        let start = position
        var found: [SegmentLanguage.Meaning] = []
        if kind == .quoted {
            position += 1
            found = language.names[Wording.key(lexemes.list[start].text)]
        } else {
            for count in (1...language.names.mostWords).reversed() {
                guard let key = lexemes.key(start..<start + count) else { continue }
                found = language.names[key].filter { select($0) != nil }
                guard found.isEmpty else {
                    position += count
                    break
                }
            }
        }
        found = found.filter { select($0) != nil }
        guard found.count <= 1 else {
            throw fault(.ambiguous(found.map { language.text(of: $0.segment) }.sorted()), start..<position)
        }
        guard let value = found.first.flatMap(select) else { throw noName(after: label, at: start, select) }
        return value
    }

    private func noName<Value>(
        after label: Int, at start: Int, _ select: (SegmentLanguage.Meaning) -> Value?
    ) -> SegmentFault {
        guard start < lexemes.list.count, lexemes.list[start].kind == .quoted || !endsName(start) else {
            return fault(.nameExpected(after: lexemes.typed(label..<label + 1)), start..<start + 1)
        }
        let keys = language.names.values.filter { $0.value.contains { select($0) != nil } }.map(\.key)
        for count in [2, 1, 3] {
            guard let key = lexemes.key(start..<start + count) else { continue }
            let nearest = Wording.nearest(to: key, among: keys).compactMap { language.names.spellings[$0] }
            let range = start..<start + count
            if !nearest.isEmpty { return fault(.unknownWord(lexemes.typed(range), nearest: nearest), range) }
        }
        let text = lexemes.list[start].text
        let nearest = Wording.nearest(to: Wording.key(text), among: keys).compactMap { language.names.spellings[$0] }
        return fault(.unknownWord(text, nearest: nearest), start..<start + 1)
    }
}
