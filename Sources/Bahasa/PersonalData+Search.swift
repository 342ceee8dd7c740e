extension PersonalData {
    static func hidden(in text: String) -> String {
        let numbers = PersonalNumber.all(in: text)
        guard !numbers.isEmpty else { return text }
        var redacted = ""
        var end = text.utf8.startIndex
        for number in numbers {
            redacted += text[end..<number.range.lowerBound]
            redacted += number.masked
            end = number.range.upperBound
        }
        return redacted + text[end...]
    }

    static func veiled(_ text: String, _ others: [Range<Int>]) -> String {
        let numbers = PersonalNumber.all(in: text).map { number in
            let start = text.utf8.distance(from: text.startIndex, to: number.range.lowerBound)
            return start..<start + text.utf8.distance(from: number.range.lowerBound, to: number.range.upperBound)
        }
        var starred: Set<String.Index> = []
        for place in numbers + others {
            let start = text.utf8.index(text.startIndex, offsetBy: place.lowerBound)
            let scalars = text.unicodeScalars[start..<text.utf8.index(start, offsetBy: place.count)]
            starred.formUnion(scalars.indices.filter { scalars[$0].tellsDigit }.dropFirst(4).dropLast(4))
        }
        guard !starred.isEmpty else { return text }
        var veiled = String.UnicodeScalarView()
        for index in text.unicodeScalars.indices {
            veiled.append(starred.contains(index) ? "*" : text.unicodeScalars[index])
        }
        return String(veiled)
    }

    static func hasNIK(_ text: String) -> Bool {
        PersonalNumber.all(in: text).contains { $0.kind == .nik }
    }
}

/// A personal number found in a text.
struct PersonalNumber {
    enum Kind: Equatable {
        /// Sixteen digits with a date of birth in the middle.
        case nik
        /// As many digits, or more: a card, a family card, a mistyped NIK.
        case likeNIK
        case phone
    }

    let kind: Kind
    let digits: [UInt8]
    let range: Range<String.Index>

    /// The first and last four digits, stars between.
    var masked: String {
        let shown = String(decoding: digits, as: UTF8.self)
        return "\(shown.prefix(4))\(String(repeating: "*", count: digits.count - 8))\(shown.suffix(4))"
    }

    /// The numbers of a text, in order and apart from one another.
    static func all(in text: String) -> [PersonalNumber] {
        var numbers: [PersonalNumber] = []
        var scanner = DigitScanner(text)
        while let cluster = scanner.next() {
            var position = 0
            while position < cluster.count {
                if let (kind, end) = number(in: cluster, at: position) {
                    let parts = cluster[position..<end]
                    numbers.append(
                        PersonalNumber(
                            kind: kind, digits: parts.flatMap(\.digits),
                            range: cluster[position].range.lowerBound..<cluster[end - 1].range.upperBound))
                    position = end
                } else {
                    position += 1
                }
            }
        }
        return numbers
    }

    /// The personal number that begins at a run of a cluster, and the run after it.
    private static func number(in cluster: [DigitRun], at start: Int) -> (Kind, end: Int)? {
        if let end = DigitRun.end(of: 16, in: cluster, from: start) {
            let digits = cluster[start..<end].flatMap(\.digits)
            if couldBeNIK(digits) { return (.nik, end) }
            if end == start + 1 || cluster[start..<end].allSatisfy({ $0.digits.count == 4 }) { return (.likeNIK, end) }
        }
        if cluster[start].digits.count >= 15 { return (.likeNIK, start + 1) }
        if let end = mistypedNIK(in: cluster, at: start) { return (.likeNIK, end) }
        return phoneEnd(in: cluster, at: start).map { (.phone, $0) }
    }

    /// Groups of four in a row with one digit too few or too many, as in `3174 0412 0885 001`.
    private static func mistypedNIK(in cluster: [DigitRun], at start: Int) -> Int? {
        let fours = cluster[start...].prefix(3)
        guard fours.count == 3, fours.allSatisfy({ $0.digits.count == 4 }), start + 3 < cluster.count,
            (3...6).contains(cluster[start + 3].digits.count)
        else { return nil }
        return start + 4
    }

    static func couldBeNIK(_ digits: [UInt8]) -> Bool {
        func pair(_ position: Int) -> Int { Int(digits[position] - 48) * 10 + Int(digits[position + 1] - 48) }
        let day = pair(6) > 40 ? pair(6) - 40 : pair(6)
        return pair(0) >= 11 && pair(2) > 0 && (1...31).contains(day) && (1...12).contains(pair(8))
    }

    /// Nine to fourteen digits beginning as a number is dialled, unless they are plainly a date or money.
    private static func phoneEnd(in cluster: [DigitRun], at start: Int) -> Int? {
        let first = cluster[start].digits
        let isCalled = first.starts(with: "0".utf8) || first.starts(with: "62".utf8)
        guard isCalled || (first.first == UInt8(ascii: "8") && first.count >= 3) else { return nil }
        var count = 0
        var best: Int?
        for position in start..<cluster.count {
            if position > start, DigitRun.isDate(cluster, at: position) { break }
            // A whole number is followed by another one.
            if count >= 10, cluster[position].digits.first == UInt8(ascii: "0") { break }
            count += cluster[position].digits.count
            guard count <= 14 else { break }
            if count >= 9 { best = position + 1 }
        }
        guard let end = best, !DigitRun.isDate(cluster, at: start), !DigitRun.isMoney(cluster[start..<end]) else {
            return nil
        }
        return end
    }
}

extension Unicode.Scalar {
    /// A digit, or a letter of one that is spelt out.
    fileprivate var tellsDigit: Bool {
        switch Folded(self) {
        case .digit, .letter: true
        default: false
        }
    }
}
