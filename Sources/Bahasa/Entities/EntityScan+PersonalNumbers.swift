// NIK, KPJ and phone numbers.
extension EntityScan {
    /// Digits of a NIK, of a membership number where it is usual, and of the shortest phone number.
    private static let (nikDigits, kpjDigits, phoneDigits) = (16, 11, 9...14)
    /// How many words may stand between a label and its number: "kpj saya yang lama".
    private static let reach = 5

    mutating func readPersonalNumbers() {
        let digits = tokens.lazy.filter { $0.kind == .number }.reduce(0) { $0 + $1.text.utf8.count }
        guard digits >= EntityScan.phoneDigits.lowerBound else { return }
        for cluster in DigitCluster.all(in: saying, joinedBy: " .-/,") { readNIK(in: cluster) }
        for cluster in DigitCluster.all(in: saying, joinedBy: " .-()") where cluster.letters.isEmpty {
            for part in cluster.splitWhereComplete(from: 10) { readShorter(withoutCount(part)) }
        }
    }

    /// "0812 3456 7890 3 bulan": the last run counts something.
    private func withoutCount(_ cluster: DigitCluster) -> DigitCluster {
        guard let run = cluster.runs.last, let place = cluster.places.last, run.utf8.count <= 2,
            cluster.runs.count > 1, !tokens[place].isGlued, cues.is(.units, at: place + 1)
        else { return cluster }
        var cluster = cluster
        cluster.runs.removeLast()
        cluster.places.removeLast()
        return cluster
    }

    private mutating func readNIK(in cluster: DigitCluster) {
        for stretch in cluster.stretches(of: EntityScan.nikDigits) {
            let digits = cluster.runs[stretch].joined()
            let range = cluster.tokens(of: stretch)
            let label = nearestLabel(before: range.lowerBound)
            // A family card has as many digits.
            if label == .account { continue }
            let isLabelled = label == .nik
            if PersonalNumber.couldBeNIK(Array(digits.utf8)) {
                add(.nik(digits), range, isLabelled ? 0.99 : 0.95)
            } else if isLabelled {
                add(.nik(digits), range, 0.6)
            }
        }
    }

    /// What the nearest label before says it is; without one, what the digits look like.
    private mutating func readShorter(_ cluster: DigitCluster) {
        guard !cluster.places.isEmpty else { return }
        var range = cluster.tokens()
        let digits = cluster.digits
        let count = digits.utf8.count
        let label = nearestLabel(before: range.lowerBound)
        if label == .account { return }
        if label == .kpj, (8...13).contains(count), cluster.runs.count <= 4, !cluster.hasPlus {
            add(.kpj(digits), range, count == EntityScan.kpjDigits ? 0.95 : 0.6)
            return
        }
        if let looks = phoneConfidence(digits, hasPlus: cluster.hasPlus, isLabelled: label == .phone) {
            if cluster.hasPlus { range = range.lowerBound - 1..<range.upperBound }
            if range.lowerBound > 0, digits.first == "0", tokens[range.lowerBound - 1].isSign("("),
                tokens[range].contains(where: { $0.isSign(")") })
            {
                range = range.lowerBound - 1..<range.upperBound
            }
            add(.phone(cluster.international), range, looks)
        } else if count == EntityScan.kpjDigits, cluster.runs.count == 1, label == nil, digits.first != "0" {
            add(.kpj(digits), range, 0.55)
        }
    }

    private func nearestLabel(before position: Int) -> Cue.Kind? {
        for start in stride(from: position - 1, through: max(0, position - EntityScan.reach), by: -1) {
            // Another number in between has had the label.
            if tokens[start].kind == .number { return nil }
            for kind in [Cue.Kind.kpj, .phone, .nik, .account] where cues.is(kind, at: start) { return kind }
        }
        return nil
    }

    /// How surely digits are a phone number's; the domain decides whether one can be called.
    private func phoneConfidence(_ digits: String, hasPlus: Bool, isLabelled: Bool) -> Double? {
        guard EntityScan.phoneDigits.contains(digits.utf8.count) else { return nil }
        let isMobile =
            digits.hasPrefix("08") || digits.hasPrefix("628") || digits.hasPrefix("62082")
            || (digits.first == "8" && isLabelled)
        if isMobile, digits.utf8.count >= 10 || isLabelled { return isLabelled ? 0.98 : 0.95 }
        if hasPlus { return 0.8 }
        return isLabelled && (digits.first == "0" || digits.hasPrefix("62")) ? 0.75 : nil
    }
}
