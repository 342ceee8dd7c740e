package import Jamsostek

/// Something asked of a person for their membership: what links a chat with a member, or what a photo is.
package struct MemberQuestion: Sendable, Hashable {
    package enum Subject: Sendable, Hashable {
        /// Whether personal data may be processed; before any of it is asked for.
        case consent
        case nik
        /// Of whom the NIK is.
        case birth(NIK)
        /// Whether that is the receipt of a payment.
        case receipt(MemberMatter.Receipt)
    }

    /// Tells this question's buttons from those of an earlier one.
    package var instance: String
    package var subject: Subject
    package var lastTap: RecentTap?

    package init(instance: String, subject: Subject, lastTap: RecentTap? = nil) {
        self.instance = instance
        self.subject = subject
        self.lastTap = lastTap
    }
}
