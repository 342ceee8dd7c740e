extension Neighbourhood {
    static func neighbourhood(in saying: Saying) throws(NeighbourhoodFault) -> Neighbourhood {
        var finder = NeighbourhoodFinder(saying: saying)
        finder.findLabelled()
        if finder.rt == nil, finder.rw == nil { finder.findBarePair() }
        for case .some(let number) in [finder.rt, finder.rw] where !(1...999).contains(number) {
            throw .outOfRange(number)
        }
        switch (finder.rt, finder.rw) {
        case (.some(let rt), .some(let rw)):
            return Neighbourhood(rt: rt, rw: rw, rest: saying.rest(without: finder.taken))
        case (.some(let rt), nil): throw .missingRW(rt: rt)
        case (nil, .some(let rw)): throw .missingRT(rw: rw)
        case (nil, nil): throw .nothing
        }
    }
}

/// Looks through the tokens for RT and RW, and remembers which it used.
private struct NeighbourhoodFinder {
    let saying: Saying
    var rt: Int?
    var rw: Int?
    var taken: [Range<Int>] = []

    private var tokens: [Token] { saying.tokens }

    init(saying: Saying) { self.saying = saying }

    /// Finds `rt5/3`, `RT 005 RW 003`, `rt/rw 5/3` and `rtrw 05/03`.
    mutating func findLabelled() {
        var position = 0
        while position < tokens.count {
            let start = position
            switch tokens[position].text {
            case "rt" where isSlashedLabel(at: position):
                takePair(from: start, at: position + 3)
            case "rtrw":
                takePair(from: start, at: position + 1)
            case "rt":
                guard let (number, end) = number(at: position + 1) else { break }
                rt = rt ?? number
                taken.append(start..<end)
                position = end - 1
                // After "rt5/3" no label announces the RW.
                if let (other, end) = slashed(at: end), rw == nil {
                    rw = other
                    taken.append(start..<end)
                    position = end - 1
                }
            case "rw":
                guard let (number, end) = number(at: position + 1) else { break }
                rw = rw ?? number
                taken.append(start..<end)
                position = end - 1
            default: break
            }
            position += 1
        }
    }

    /// Finds `5/3`, `05-03`, or two numbers and nothing else.
    mutating func findBarePair() {
        for position in tokens.indices where tokens[position].kind == .number {
            guard let (first, end) = number(at: position), tokens[position].text.utf8.count <= 3 else { continue }
            let isAlone = saying.tokens.allSatisfy { $0.kind != .word }
            if let (second, end) = slashed(at: end) ?? (isAlone ? number(at: end) : nil),
                tokens[end - 1].text.utf8.count <= 3, !isFollowedByNumber(end)
            {
                (rt, rw) = (first, second)
                taken.append(position..<end)
                return
            }
        }
    }

    private mutating func takePair(from start: Int, at position: Int) {
        guard let (first, end) = number(at: position) else { return }
        rt = first
        taken.append(start..<end)
        guard let (second, end) = slashed(at: end) ?? number(at: end) else { return }
        rw = second
        taken.append(start..<end)
    }

    private func isSlashedLabel(at position: Int) -> Bool {
        position + 2 < tokens.count && tokens[position + 1].isSign(oneOf: "/-") && tokens[position + 2].text == "rw"
    }

    private func isFollowedByNumber(_ position: Int) -> Bool {
        slashed(at: position) != nil
    }

    private func slashed(at position: Int) -> (Int, end: Int)? {
        guard position + 1 < tokens.count, tokens[position].isSign(oneOf: "/-\\"),
            tokens[position + 1].kind == .number
        else { return nil }
        return number(at: position + 1)
    }

    /// A number in digits or one word, after dots, colons and "no".
    private func number(at position: Int) -> (Int, end: Int)? {
        var position = position
        while position < tokens.count, tokens[position].isSign(oneOf: ".:=") || tokens[position].text == "no" {
            position += 1
        }
        guard position < tokens.count else { return nil }
        if tokens[position].kind == .number {
            // Longer than any number of an RT: out of range whatever it is exactly.
            return (tokens[position].text.utf8.count > 6 ? 999_999 : Int(tokens[position].text) ?? 0, position + 1)
        }
        switch NumberWords.role(of: tokens[position].text) {
        case .digit(let value), .whole(let value): return (value, position + 1)
        default: return nil
        }
    }
}
