package import Bahasa
package import Broadcasting
package import Jamsostek

/// All that the dialogue knows of the world, read from `config/` once at the start.
///
/// Never changes. A class because every event's context carries it: copying its dozens of tables by value, though each
/// is shared, cost a tenth of a turn in reference counting.
package final class Knowledge: Sendable {
    package let branch: Branch
    /// Of the text in `config/consent.yaml`; whoever agreed to another version is asked anew.
    package let consentVersion: String
    package let tariffs: TariffBook
    package let contributions: ContributionRules
    package let cadres: CadreCatalogue
    package let offices: OfficeRules
    package let reminders: ReminderRules
    package let rules: EnrolmentRules
    package let areas: AreaCatalogue
    package let work: WorkCatalogue
    package let offers: Offers
    package let handbook: Handbook
    package let guides: Guides
    package let quiz: Quiz
    package let benefits: BenefitBook
    package let memberCare: MemberCare
    /// What staff can answer with one tap.
    package let cannedAnswers: [CannedAnswer]
    package let broadcasts: BroadcastRules
    package let segments: SegmentLanguage
    package let language: Language
    package let understanding: Understanding

    package init(
        branch: Branch, consentVersion: String, tariffs: TariffBook, contributions: ContributionRules,
        cadres: CadreCatalogue, offices: OfficeRules, reminders: ReminderRules, rules: EnrolmentRules,
        areas: AreaCatalogue,
        work: WorkCatalogue, offers: Offers, handbook: Handbook, guides: Guides, quiz: Quiz, benefits: BenefitBook,
        memberCare: MemberCare, cannedAnswers: [CannedAnswer], broadcasts: BroadcastRules, segments: SegmentLanguage,
        language: Language, understanding: Understanding
    ) {
        self.branch = branch
        self.consentVersion = consentVersion
        self.tariffs = tariffs
        self.contributions = contributions
        self.cadres = cadres
        self.offices = offices
        self.reminders = reminders
        self.rules = rules
        self.areas = areas
        self.work = work
        self.offers = offers
        self.handbook = handbook
        self.guides = guides
        self.quiz = quiz
        self.benefits = benefits
        self.memberCare = memberCare
        self.cannedAnswers = cannedAnswers
        self.broadcasts = broadcasts
        self.segments = segments
        self.language = language
        self.understanding = understanding
    }

    package var zone: Zone { branch.zone }

    package var planner: ReminderPlanner {
        ReminderPlanner(rules: reminders, contributions: contributions, zone: zone)
    }
}

/// What forms offer for tapping, where no rule dictates it.
package struct Offers: Sendable, Hashable {
    /// Rows of common jobs.
    package var jobs: [[JobID]]
    /// The job of whoever has one the catalogue lacks.
    package var otherJob: JobID
    /// Monthly incomes to choose the nearest of.
    package var incomes: [[Rupiah]]
    /// Days worked in a month, by which what is earned in a day is multiplied before asking back.
    package var workingDays: Int
    /// The topics of the menu, by row.
    package var menu: [[String]]
    /// The guides of the menu, beside the quiz.
    package var guides: [String]
    /// The topics offered once an application is sent.
    package var afterEnrolment: [String]

    package init(
        jobs: [[JobID]], otherJob: JobID, incomes: [[Rupiah]], workingDays: Int, menu: [[String]],
        guides: [String], afterEnrolment: [String]
    ) {
        self.jobs = jobs
        self.otherJob = otherJob
        self.incomes = incomes
        self.workingDays = workingDays
        self.menu = menu
        self.guides = guides
        self.afterEnrolment = afterEnrolment
    }
}

/// What recognises Indonesian as it is written to the bot.
///
/// A class for the same reason as ``Knowledge``.
package final class Language: Sendable {
    package let normaliser: Normaliser
    package let vocabulary: Vocabulary
    /// What messages name; its gazetteers are those that forms look into.
    package let entities: EntityRecogniser

    package init(normaliser: Normaliser, vocabulary: Vocabulary, entities: EntityRecogniser) {
        self.normaliser = normaliser
        self.vocabulary = vocabulary
        self.entities = entities
    }

    /// Ids are area codes.
    package var villages: Gazetteer { entities.villages }
    /// Ids are those of the work catalogue.
    package var jobs: Gazetteer { entities.jobs }
    package var platforms: Gazetteer { entities.platforms }

    /// What a person wrote, with what each of its words can be.
    package func saying(_ text: String) -> Saying { Saying(text, lexicon: normaliser.lexicon) }
}
