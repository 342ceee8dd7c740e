/// Completes a year written with two digits, and says which years can be meant.
struct Century {
    private let years: ClosedRange<Int>
    /// The latest year that two digits stand for.
    private let latest: Int
    /// The ages that a date of birth likely gives; nil for other dates.
    private let ages: ClosedRange<Int>?
    private let currentYear: Int

    /// For dates of birth: the century that gives a person of 15 to 100 years, or else the latest past one.
    init(birthBy currentYear: Int) {
        self.currentYear = currentYear
        years = 1900...max(currentYear, 1900)
        latest = currentYear
        ages = 15...100
    }

    /// For any other day: from the past ninety years to ten years ahead.
    init(around currentYear: Int) {
        self.currentYear = currentYear
        years = 1900...2100
        latest = currentYear + 10
        ages = nil
    }

    func year(_ digits: String, exists: (Int) -> Bool) throws(DateFault) -> Int {
        guard let written = Int(digits) else { throw .nothing }
        if digits.utf8.count == 4 {
            guard years.contains(written) else { throw .impossibleYear(written) }
            return written
        }
        guard digits.utf8.count == 2 else { throw .impossibleYear(written) }
        let latest = latest - (latest - written) % 100
        let candidates = [latest, latest - 100].filter(exists)
        let likely = candidates.first { candidate in ages?.contains(currentYear - candidate) ?? true }
        return likely ?? candidates.first ?? latest
    }
}
