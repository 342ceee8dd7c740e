/// A run of questions as data; `Interview` gives every form its order, back, skip, resume, correction and review.
package struct Form: Sendable {
    package let questions: [Question]
}

/// One question of a form.
///
/// Its words are `enrol.<field>.…` in the phrase book.
package struct Question: Sendable, Hashable {
    package var field: Field
    package var offer: Offer
    package var condition: Condition
    /// Whether a person may leave it open.
    package var isSkippable: Bool
    /// The question whose answer this one belongs to: when that changes, this is asked anew.
    package var parent: Field?

    package init(
        _ field: Field, of parent: Field? = nil, offer: Offer = .nothing, when condition: Condition = .always,
        isSkippable: Bool = false
    ) {
        self.field = field
        self.offer = offer
        self.condition = condition
        self.isSkippable = isSkippable
        self.parent = parent
    }

    /// What can be tapped instead of typed.
    package enum Offer: Sendable, Hashable {
        case nothing, contactKey, jobs, platforms, incomes, programmes, months
    }

    /// When the question is asked at all.
    ///
    /// One that an earlier answer happened to answer too is never asked.
    package enum Condition: Sendable, Hashable {
        case always
        /// Orders reach the worker through an application.
        case jobNeedsPlatform
    }
}

extension Form {
    /// The enrolment of a self-employed worker, in the order of design §8.
    package static let enrolment = Form(questions: [
        Question(.nik),
        Question(.name),
        Question(.birth),
        Question(.phone, offer: .contactKey),
        Question(.area),
        Question(.neighbourhood, of: .area, isSkippable: true),
        Question(.job, offer: .jobs),
        Question(.platform, of: .job, offer: .platforms, when: .jobNeedsPlatform, isSkippable: true),
        Question(.workplace),
        Question(.hours),
        Question(.income, offer: .incomes),
        Question(.programmes, offer: .programmes),
        Question(.months, offer: .months),
    ])

    package func question(_ field: Field) -> Question? { questions.first { $0.field == field } }
}
