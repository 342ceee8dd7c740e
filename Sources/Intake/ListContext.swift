package import Dialogue
package import Jamsostek
package import Phrasebook

/// What lists are read by.
package struct ListContext: Sendable {
    package let words: ListWords
    package let knowledge: Knowledge
    /// The branch's own day; nobody has paid after it.
    package let today: CalendarDate
    /// The day the list was made: until then what it states of protection holds.
    package let asOf: CalendarDate
    let villages: VillageNames
    let sectors: JobSectors

    package init(words: ListWords, knowledge: Knowledge, today: CalendarDate, asOf: CalendarDate) {
        self.words = words
        self.knowledge = knowledge
        self.today = today
        self.asOf = asOf
        villages = VillageNames(knowledge.areas, knowledge.language.villages)
        sectors = JobSectors(knowledge)
    }

    private init(_ context: ListContext, asOf: CalendarDate) {
        (words, knowledge, today) = (context.words, context.knowledge, context.today)
        (villages, sectors) = (context.villages, context.sectors)
        self.asOf = asOf
    }

    /// The same for a list made on another day.
    func of(_ day: CalendarDate) -> ListContext { ListContext(self, asOf: day) }
}
