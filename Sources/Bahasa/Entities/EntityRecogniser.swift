/// Finds what a message names, with the same readings that the forms use.
package struct EntityRecogniser: Sendable {
    let words: EntityWords
    let spellings: [String: String]
    /// The kelurahan, by whatever ids the caller gave them.
    package let villages: Gazetteer
    package let jobs: Gazetteer
    package let platforms: Gazetteer
    let unnamed: Set<String>
    let plausibleIncome: ClosedRange<Int>

    /// - Parameters:
    ///   - normaliser: gives the dictionary's word for a chat spelling.
    ///   - unnamed: ids of jobs and platforms that say nothing, such as that of "other".
    ///   - plausibleIncome: rupiah a month; "gaji 3" is lifted into it.
    package init(
        words: EntityWords, normaliser: Normaliser, villages: Gazetteer, jobs: Gazetteer, platforms: Gazetteer,
        unnamed: Set<String> = [], plausibleIncome: ClosedRange<Int>
    ) {
        self.words = words
        spellings = normaliser.speller.spellings.compactMapValues { $0.count == 1 ? $0[0] : nil }
        self.villages = villages
        self.jobs = jobs
        self.platforms = platforms
        self.unnamed = unnamed
        self.plausibleIncome = plausibleIncome
    }

    /// What a message names, in the order of its places; no two overlap.
    ///
    /// Where two readings want the same words, the surer and longer one has them. Takes time in proportion to what of
    /// the text is considered (``Saying/longest``). `year` is the present one: years written with two digits lie near it.
    package func entities(in saying: Saying, year: Int) -> [Entity] {
        var scan = EntityScan(saying, by: self, year: year)
        scan.readPersonalNumbers()
        scan.readDays()
        scan.readMonths()
        scan.readNames()
        scan.readHome()
        scan.readAmounts()
        scan.readCounts()
        return scan.chosen()
    }

    /// The dictionary's word for one of a chat, or one without "-nya" or "-ku".
    func meaning(of word: String) -> String? {
        if let meant = spellings[word] { return meant == word ? nil : meant }
        for ending in ["nya", "ku"] where word.utf8.count > ending.utf8.count + 2 && word.hasSuffix(ending) {
            return String(word.dropLast(ending.utf8.count))
        }
        return nil
    }
}
