import Bahasa
package import Dialogue
import Jamsostek

/// The folder `config/`, read once at the start: what the bot knows and the words it has for it.
package struct Config: Sendable {
    package let knowledge: Knowledge
    package let phrasebook: Phrasebook

    /// Reads and checks everything; the first fault found is thrown, with file, line and remedy.
    package static func load(directory: String) throws(ConfigFault) -> Config {
        let branch = try branch("\(directory)/branch.yaml")
        let consent = try consent("\(directory)/consent.yaml")
        let areas = try areas("\(directory)/areas")
        let work = try work("\(directory)/jobs.yaml")
        let segments = try segments("\(directory)/segments.yaml", areas, work)
        let lexicon = try lexicon("\(directory)/bahasa/signals.yaml")
        let spelling = try spelling("\(directory)/bahasa")
        let words = try words("\(directory)/words.yaml", lexicon, spelling)
        let handbook = try HandbookReader(folder: "\(directory)/benefits")
        let guides = try GuideReader(folder: "\(directory)/guides", topics: handbook.topics)
        try handbook.check(guides.guides)
        let quiz = try QuizReader(file: "\(directory)/quiz.yaml")
        let offers = try offers("\(directory)/offers.yaml", work, handbook, guides)
        let rules = try rules("\(directory)/tariffs")
        let income = rules.plausibleIncome.value
        let language = Language(
            normaliser: words.normaliser, vocabulary: words.vocabulary,
            entities: EntityRecogniser(
                words: try entityWords("\(directory)/bahasa/entities.yaml"), normaliser: words.normaliser,
                villages: Gazetteer(areas), jobs: Gazetteer(work.jobs), platforms: Gazetteer(work.platforms),
                unnamed: [offers.otherJob.rawValue],
                plausibleIncome: income.lowerBound.amount...income.upperBound.amount))
        let phrasebook = try Phrasebook.load(
            directory: "\(directory)/phrases", adding: [consent.text] + handbook.texts + guides.texts + quiz.texts,
            constants: branch.constants)
        return Config(
            knowledge: Knowledge(
                branch: branch.branch, consentVersion: consent.version, tariffs: try tariffs("\(directory)/tariffs"),
                contributions: try contributions(directory), cadres: try cadres("\(directory)/cadres.yaml"),
                offices: try offices("\(directory)/offices.yaml"),
                reminders: try reminders("\(directory)/reminders.yaml", branch.branch), rules: rules, areas: areas,
                work: work, offers: offers,
                handbook: Handbook(handbook.topics), guides: Guides(guides.guides), quiz: Quiz(quiz.questions),
                benefits: try benefits("\(directory)/tariffs/benefits.yaml"),
                memberCare: try memberCare("\(directory)/members.yaml"),
                cannedAnswers: try cannedAnswers("\(directory)/answers.yaml", branch.constants),
                broadcasts: try broadcasts("\(directory)/broadcasts.yaml", branch.branch, segments),
                segments: segments, language: language,
                understanding: try understanding(directory, handbook, words.normaliser)),
            phrasebook: phrasebook)
    }
}
