package import Jamsostek

/// What the store knows of the member that somebody is.
package struct MemberDossier: Sendable, Hashable {
    package var record: MemberRecord
    /// The payment they told of and staff have not decided on.
    package var openClaim: OpenClaim?

    package struct OpenClaim: Sendable, Hashable {
        package var number: Int64
        /// Seconds since 1970, UTC.
        package var claimedAt: Int64
        package var hasReceipt: Bool

        package init(number: Int64, claimedAt: Int64, hasReceipt: Bool) {
            self.number = number
            self.claimedAt = claimedAt
            self.hasReceipt = hasReceipt
        }
    }

    package init(record: MemberRecord, openClaim: OpenClaim? = nil) {
        self.record = record
        self.openClaim = openClaim
    }
}

/// What staff decided and the person was not told yet.
package enum MemberNews: Sendable, Hashable {
    /// The application made a member; nil where the chat stays another member's.
    case confirmed(ApplicationSummary, maskedKPJ: String, MemberRecord?)
    case declined(ApplicationSummary, reason: String)
    /// The payment that was told of is recorded; nil where it was another's, of whom nothing is told.
    case paymentConfirmed(Rupiah, paidOn: CalendarDate, MemberRecord?)
    case paymentRejected(reason: String, isOwn: Bool)
}

/// What became of a code that somebody brought.
package enum InvitationAnswer: Sendable, Hashable {
    /// The chat is this member's now.
    case member(MemberDossier, hadAnother: Bool)
    /// An office, by its number.
    case office(Int64)
    case used(byThem: Bool)
    case expired
    case unknown
    /// Too many wrong guesses of late.
    case exhausted
}

/// What became of a NIK and a date of birth.
package enum IdentityAnswer: Sendable, Hashable {
    case member(MemberDossier)
    /// They fit no member who can be linked so; why not is not told.
    case mismatch
    case exhausted
}
