extension Neighbourhood {
    static func neighbourhood(in saying: Saying) throws(NeighbourhoodFault) -> Neighbourhood {
        var finder = NeighbourhoodFinder(saying: saying)
        finder.findLabelled()
        if finder.rt == nil, finder.rw == nil { finder.findBarePair() }
        for case .some(let number) in [finder.rt?.number, finder.rw?.number] where !(1...999).contains(number) {
            throw .outOfRange(number)
        }
        switch (finder.rt, finder.rw) {
        case (.some(let rt), .some(let rw)):
            return Neighbourhood(rt: rt.number, rw: rw.number, rest: saying.rest(without: finder.taken))
        case (.some(let rt), nil): throw .missingRW(rt: rt.number)
        case (nil, .some(let rw)): throw .missingRT(rw: rw.number)
        case (nil, nil): throw .nothing
        }
    }
}

/// Looks through the tokens for RT and RW, and remembers which it used.
struct NeighbourhoodFinder {
    /// The number of an RT or RW, with its label where it has one of its own.
    struct Circle {
        var number: Int
        var tokens: Range<Int>
    }

    let saying: Saying
    private(set) var rt: Circle?
    private(set) var rw: Circle?
    /// All tokens used, in stretches.
    var taken: [Range<Int>] { [rt?.tokens, rw?.tokens].compactMap(\.self) + others }
    private var others: [Range<Int>] = []

    private var tokens: [Token] { saying.tokens }

    init(saying: Saying) { self.saying = saying }

    /// Finds `rt5/3`, `RT 005 RW 003`, `rt/rw 5/3`, `rtrw 05/03` and `erte lima`.
    mutating func findLabelled() {
        var position = 0
        while position < tokens.count {
            let start = position
            if tokens[position].text == "rtrw" {
                takePair(from: start, at: position + 1)
            } else if let end = label(.rt, at: position) {
                if isSign(at: end, "/-"), let end = label(.rw, at: end + 1) {
                    takePair(from: start, at: end)
                } else if let (number, end) = number(at: end) {
                    take(number, start..<end, as: \.rt)
                    position = end - 1
                    // After "rt5/3" no label announces the RW.
                    if let (other, next) = slashed(at: end), rw == nil {
                        take(other, end..<next, as: \.rw)
                        position = next - 1
                    }
                }
            } else if let end = label(.rw, at: position), let (number, end) = number(at: end) {
                take(number, start..<end, as: \.rw)
                position = end - 1
            }
            position += 1
        }
    }

    private enum Label { case rt, rw }

    /// The token behind a label: `rt`, `erte`, `rukun tetangga`.
    private func label(_ label: Label, at position: Int) -> Int? {
        guard position < tokens.count, tokens[position].kind == .word else { return nil }
        switch (label, tokens[position].text) {
        case (.rt, "rt"), (.rt, "erte"), (.rw, "rw"), (.rw, "erwe"): return position + 1
        case (_, "rukun"):
            let next = position + 1 < tokens.count ? tokens[position + 1].text : ""
            return next == (label == .rt ? "tetangga" : "warga") ? position + 2 : nil
        default: return nil
        }
    }

    /// The first number said counts; more of the same belong to it no less.
    private mutating func take(
        _ number: Int, _ tokens: Range<Int>, as circle: WritableKeyPath<NeighbourhoodFinder, Circle?>
    ) {
        if self[keyPath: circle] == nil {
            self[keyPath: circle] = Circle(number: number, tokens: tokens)
        } else {
            others.append(tokens)
        }
    }

    /// Finds `5/3`, `05-03`, or two numbers and nothing else.
    mutating func findBarePair() {
        for position in tokens.indices where tokens[position].kind == .number {
            guard let (first, end) = number(at: position), tokens[position].text.utf8.count <= 3 else { continue }
            let isAlone = saying.tokens.allSatisfy { $0.kind != .word }
            if let (second, next) = slashed(at: end) ?? (isAlone ? number(at: end) : nil),
                tokens[next - 1].text.utf8.count <= 3, !isFollowedByNumber(next)
            {
                rt = Circle(number: first, tokens: position..<end)
                rw = Circle(number: second, tokens: end..<next)
                return
            }
        }
    }

    private mutating func takePair(from start: Int, at position: Int) {
        guard let (first, end) = number(at: position) else { return }
        rt = Circle(number: first, tokens: start..<end)
        guard let (second, next) = slashed(at: end) ?? number(at: end) else { return }
        rw = Circle(number: second, tokens: end..<next)
    }

    private func isSign(at position: Int, _ signs: String) -> Bool {
        position < tokens.count && tokens[position].isSign(oneOf: signs)
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
