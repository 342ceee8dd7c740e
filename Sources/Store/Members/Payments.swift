import Database
package import Dialogue
package import Jamsostek

/// What was paid for members, kept for ever; what each pays for is computed by ``Ledger``, never stored.
package struct Payments {
    let session: Session

    /// Where a payment was heard of.
    package enum Source: String, CaseIterable, Hashable, Sendable { case imported = "import", staff, perisai }

    /// Notes a payment, unless one of this key is known; the member's coverage is not yet counted anew.
    ///
    /// - Parameter key: By which the same payment is known when it comes again, as a receipt's number.
    /// - Returns: The number it got; nil where it was known.
    package func add(
        _ payment: Payment, by member: MemberID, key: String, channel: String, source: Source, at now: Instant
    ) throws(StoreError) -> Int64? {
        try session.insert(
            """
            INSERT INTO payments (member, key, paid_on, amount, channel, source, recorded_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (key) DO NOTHING {returning id}
            """,
            .integer(member.rawValue), .text(key), .text(payment.paidOn.description), .integer(payment.amount.amount),
            .text(channel), .text(source.rawValue), .integer(now.milliseconds))
    }

    /// Takes a payment back, as a bank does; the member's coverage is not yet counted anew.
    ///
    /// - Returns: Whose it was; nil where none of this key stands.
    package func reverse(key: String, why: String, at now: Instant) throws(StoreError) -> MemberID? {
        let member = try session.row(
            "SELECT member FROM payments WHERE key = $1 AND reversed_at IS NULL", .text(key)
        ) { MemberID($0.integer(0)) }
        guard let member else { return nil }
        try session.execute(
            "UPDATE payments SET reversed_at = $2, reversed_why = $3 WHERE key = $1", .text(key),
            .integer(now.milliseconds), .text(why))
        return member
    }

    /// Those that stand, the oldest first.
    package func standing(of member: MemberID) throws(StoreError) -> [Payment] {
        try session.rows(
            "SELECT paid_on, amount FROM payments WHERE member = $1 AND reversed_at IS NULL ORDER BY paid_on, id",
            .integer(member.rawValue)
        ) { row throws(StoreError) in
            guard let paidOn = CalendarDate(row.text(0)) else { throw .malformed(place: "payments.paid_on") }
            return Payment(paidOn: paidOn, amount: Rupiah(row.count(1)))
        }
    }

    /// The member's ledger, counted from all payments that stand.
    package func ledger(
        of member: MemberID, tariffs: TariffBook, rules: ContributionRules
    ) throws(StoreError) -> Ledger? {
        guard let (member: found, _) = try session.members.find(member) else { return nil }
        return Ledger(found.membership, payments: try standing(of: member), tariffs: tariffs, rules: rules)
    }

    /// Counts the member's coverage anew, after a payment was noted or taken back, or the membership changed.
    @discardableResult
    package func settle(
        _ member: MemberID, tariffs: TariffBook, rules: ContributionRules, at now: Instant
    ) throws(StoreError) -> Coverage? {
        guard let coverage = try ledger(of: member, tariffs: tariffs, rules: rules)?.coverage else { return nil }
        try session.execute(
            """
            UPDATE members SET owed_from = $2, protection_end = $3, credit = $4, changed_at = $5 WHERE id = $1
            """,
            .integer(member.rawValue), .text(coverage.owedFrom.description),
            .text(coverage.protectionEnd?.description), .integer(coverage.credit.amount), .integer(now.milliseconds))
        try session.reminders.renew(member, at: now)
        return coverage
    }
}
