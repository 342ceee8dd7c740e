// Kelurahan, jobs, platforms and programmes: what is known by its name.
extension EntityScan {
    mutating func readNames() {
        for (name, range) in cues.all(.programmes) {
            add(.programme(recogniser.words.names[name]), range, range.count > 1 ? 0.97 : 0.95)
        }
        readWork(besides: readVillages())
    }

    /// The kelurahan, and their tokens.
    private mutating func readVillages() -> [Range<Int>] {
        let villages = recogniser.villages
        var taken: [Range<Int>] = []
        for match in villages.mentions(among: words) {
            let isLabelled = villages.isAfter(villages.labels.preferred, match, in: saying)
            if !isLabelled, villages.isAfter(villages.labels.misleading, match, in: saying) {
                // "Kec Pasar Minggu" is no kelurahan, but no Sunday either.
                add(nil, match.tokens, 0.8)
                continue
            }
            let confidence = isLabelled ? 0.97 : match.tokens.count > 1 ? 0.93 : 0.8
            add(.village(id: match.id, name: match.name), match.tokens, confidence)
            taken.append(match.tokens)
        }
        for match in misspeltVillages(besides: taken) {
            add(.village(id: match.id, name: match.name), match.tokens, 0.75)
            taken.append(match.tokens)
        }
        return taken
    }

    /// Behind a label a name may be misspelt: "kel ragunn"; elsewhere too many words would be near some name.
    private func misspeltVillages(besides taken: [Range<Int>]) -> [Gazetteer.Match] {
        let labels = recogniser.villages.labels.preferred
        return tokens.indices.compactMap { position in
            guard labels.contains(tokens[position].text) else { return nil }
            let start = skippingStops(position + 1)
            let range = start..<min(start + 2, tokens.count)
            guard !range.isEmpty, tokens[range].allSatisfy({ $0.kind == .word }),
                !taken.contains(where: { $0.contains(start) }),
                var match = try? recogniser.villages.find(in: Saying(of: saying, tokens: range)), !match.isPartial
            else { return nil }
            match.tokens = match.tokens.lowerBound + start..<match.tokens.upperBound + start
            return match
        }
    }

    /// A platform's name tells the job beside it, too: the driver of "driver gojek" drives for an application.
    private mutating func readWork(besides villages: [Range<Int>]) {
        let platforms = recogniser.platforms.mentions(among: words).filter { !recogniser.unnamed.contains($0.id) }
        for match in platforms {
            add(.platform(id: match.id), match.tokens, match.name.utf8.count > 4 || match.id == "grab" ? 0.93 : 0.8)
        }
        var told: [String: Candidate] = [:]
        var order: [String] = []
        for match in recogniser.jobs.mentions(among: words) where !recogniser.unnamed.contains(match.id) {
            let range = beginning(of: match.tokens, before: platforms.map(\.tokens) + villages)
            guard !range.isEmpty, !isHour(match.tokens) else { continue }
            let letters = tokens[range].reduce(0) { $0 + $1.text.utf8.count }
            let confidence = match.tokens.count > 1 ? 0.9 : letters > 3 ? 0.8 : 0.55
            let candidate = Candidate(value: .job(id: match.id), tokens: range, confidence: confidence)
            // A job told twice is one job: "jualan sayur, pedagang kecil".
            if let earlier = told[match.id] {
                if candidate.tokens.count > earlier.tokens.count { told[match.id] = candidate }
            } else {
                order.append(match.id)
                told[match.id] = candidate
            }
        }
        found += order.compactMap { told[$0] }
    }

    /// What of a job's name stands before other names in it, without the "di" before those.
    private func beginning(of range: Range<Int>, before others: [Range<Int>]) -> Range<Int> {
        var end = range.upperBound
        for other in others where other.overlaps(range) { end = min(end, max(range.lowerBound, other.lowerBound)) }
        while end < range.upperBound, end > range.lowerBound, tokens[end - 1].is(.silent) { end -= 1 }
        return range.lowerBound..<end
    }

    /// "Pkl 9" is nine o'clock and no street vendor.
    private func isHour(_ range: Range<Int>) -> Bool {
        guard range.count == 1, cues.is(.numberOf, at: range.lowerBound) else { return false }
        let next = skippingStops(range.upperBound)
        return next < tokens.count && tokens[next].kind == .number
    }
}

// RT and RW.
extension EntityScan {
    mutating func readHome() {
        var finder = NeighbourhoodFinder(saying: saying)
        finder.findLabelled()
        var confidence = 0.95
        if finder.rt == nil, finder.rw == nil {
            finder.findBarePair()
            guard let rt = finder.rt, let rw = finder.rw, isHome(rt.tokens, rw.tokens) else { return }
            confidence = 0.7
        }
        if let rt = finder.rt, (1...999).contains(rt.number) { add(.rt(rt.number), rt.tokens, confidence) }
        if let rw = finder.rw, (1...999).contains(rw.number) {
            // Not the slash that parts it from the RT.
            let start = tokens[rw.tokens.lowerBound].kind == .symbol ? rw.tokens.lowerBound + 1 : rw.tokens.lowerBound
            add(.rw(rw.number), start..<rw.tokens.upperBound, confidence)
        }
    }

    /// Whether a bare pair of numbers is an RT and an RW: written as such, `005/003`, or beside a kelurahan.
    private func isHome(_ rt: Range<Int>, _ rw: Range<Int>) -> Bool {
        let texts = [tokens[rt.upperBound - 1].text, tokens[rw.upperBound - 1].text]
        if texts.allSatisfy({ $0.utf8.count == 3 && $0.first == "0" }) { return true }
        return found.contains { candidate in
            guard case .village = candidate.value else { return false }
            return abs(candidate.tokens.lowerBound - rw.upperBound) <= 1
                || abs(rt.lowerBound - candidate.tokens.upperBound) <= 1
        }
    }
}
