import Bahasa
import Database
package import Jamsostek

// Staff's side. Each of these is one transaction, from whatever process; the running bot tells the person.
extension PaymentClaims {
    /// What became of a decision on a claim.
    package enum Act: Sendable, Hashable {
        case done(PaymentClaim)
        /// It was decided on before.
        case decided(PaymentClaim)
        case unknown
        /// The payment would lie in the future.
        case early
        /// The words hold a NIK.
        case revealing
    }

    /// Records the payment that was claimed, counts the coverage anew and lets the person be told.
    package func confirm(
        _ number: Int64, _ payment: Payment, channel: String, by name: String, tariffs: TariffBook,
        rules: ContributionRules, today: CalendarDate, at now: Instant
    ) throws(StoreError) -> Act {
        guard let claim = try find(number) else { return .unknown }
        guard claim.state == .open else { return .decided(claim) }
        guard payment.paidOn <= today else { return .early }
        let paid = try session.payments.add(
            payment, by: claim.member, key: "claim-\(number)", channel: channel, source: .staff, at: now)
        try session.payments.settle(claim.member, tariffs: tariffs, rules: rules, at: now)
        try session.execute("UPDATE payment_claims SET payment = $2 WHERE id = $1", .integer(number), .integer(paid))
        return try decide(claim, as: .confirmed, by: name, at: now)
    }

    /// Lets the person be told kindly why the payment cannot be recorded; they are reminded again.
    package func reject(
        _ number: Int64, reason: String, by name: String, at now: Instant
    ) throws(StoreError) -> Act {
        guard !PersonalData.containsNIK(reason) else { return .revealing }
        guard let claim = try find(number) else { return .unknown }
        guard claim.state == .open else { return .decided(claim) }
        var detail = claim.detail ?? PaymentClaim.Detail(words: "")
        detail.reason = reason
        try keep(detail, of: number)
        return try decide(claim, as: .rejected, by: name, at: now)
    }

    private func decide(
        _ claim: PaymentClaim, as state: PaymentClaim.State, by name: String, at now: Instant
    ) throws(StoreError) -> Act {
        try session.execute(
            "UPDATE payment_claims SET state = $2, decided_at = $3, decided_by = $4 WHERE id = $1",
            .integer(claim.number), .text(state.rawValue), .integer(now.milliseconds), .text(name))
        try session.reminders.keep(.paused(until: nil), of: claim.member, at: now)
        try session.decisions.announce(in: claim.chat, at: now)
        return .done(claim)
    }
}
