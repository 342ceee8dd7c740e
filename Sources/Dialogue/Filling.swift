package import Chat
package import Jamsostek

/// A form being filled in, as it waits between two messages, for minutes or for months.
package struct Filling: Sendable, Hashable {
    /// Tells this form's buttons from those of any other form the person ever began.
    package var instance: String
    package var stage: Stage
    /// A yes or no that must come first; the stage waits behind it.
    package var doubt: Doubt?
    package var answers: Answers
    /// The version of the text agreed to, from the consent question on.
    package var consentVersion: String?
    /// Seconds since 1970, UTC; so are all times here.
    package var startedAt: Int64
    package var lastAnsweredAt: Int64
    /// Whether the form was offered again already, or must not be.
    package var isReminded: Bool
    /// Answers in a row that were no answer to the present question.
    package var failures: Int
    /// The message whose words were last taken as an answer, should the person rewrite it.
    package var lastAnswer: Given?
    package var lastTap: RecentTap?
    /// Whether the person's device shows the key that shares a phone number.
    package var showsContactKey: Bool
    /// The month the summary was last priced from: a yes given in another month is not a yes to its price.
    package var quotedMonth: ContributionMonth?
    /// Nil where the person fills it in for themselves.
    package var behalf: Behalf?

    package init(
        instance: String, stage: Stage, answers: Answers = Answers(), consentVersion: String? = nil, startedAt: Int64
    ) {
        self.instance = instance
        self.stage = stage
        self.answers = answers
        self.consentVersion = consentVersion
        self.startedAt = startedAt
        lastAnsweredAt = startedAt
        isReminded = false
        failures = 0
        showsContactKey = false
    }
}

extension Filling {
    /// Where in the form the person is.
    package enum Stage: Sendable, Hashable {
        case consent
        case question(Field)
        /// All is answered; the summary awaits a yes.
        case review
        /// Which answer is to be corrected?
        case choosingCorrection
        /// That question again, and then back to the summary.
        case correcting(Field)

        /// The question being asked, if one is.
        var field: Field? {
            switch self {
            case .question(let field), .correcting(let field): field
            case .consent, .review, .choosingCorrection: nil
            }
        }
    }

    /// What is put between the person and the stage.
    package enum Doubt: Sendable, Hashable {
        /// Really throw the form away?
        case cancelling
        /// Really begin anew?
        case restarting
        /// Go on with the form? Asked by the reminder and by the menu.
        case resuming
        /// Really withdraw consent and forget all?
        case erasing
        /// Is this what was meant?
        case meant(Field, Answer)
        /// The store is asked whether the NIK is known. Lives only within one turn.
        case lookingUp(NIK)
    }

    package struct Given: Sendable, Hashable {
        package var field: Field
        package var message: MessageID

        package init(field: Field, message: MessageID) {
            self.field = field
            self.message = message
        }
    }
}
