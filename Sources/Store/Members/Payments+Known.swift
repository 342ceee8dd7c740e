import Database
package import Dialogue
package import Jamsostek

/// A payment as it was noted.
package struct NotedPayment: Hashable, Sendable {
    package let id: Int64
    package let member: MemberID
    package let key: String
    package let payment: Payment
    package let channel: String
    package let isReversed: Bool
}

extension Payments {
    /// The payment of a key, whether it stands or was taken back.
    package func find(key: String) throws(StoreError) -> NotedPayment? {
        try session.row(
            "SELECT id, member, key, paid_on, amount, channel, reversed_at FROM payments WHERE key = $1", .text(key)
        ) { row throws(StoreError) in try Self.noted(row) }
    }

    /// A payment that staff or an agent told of before a list does, within a few days of the same sum: the list's own
    /// statement of it must not count a second time.
    package func toldBefore(
        _ payment: Payment, by member: MemberID, within days: Int = 3
    ) throws(StoreError) -> NotedPayment? {
        try session.row(
            """
            SELECT id, member, key, paid_on, amount, channel, reversed_at FROM payments
            WHERE member = $1 AND amount = $2 AND source <> 'import' AND reversed_at IS NULL AND paid_on BETWEEN $3 AND $4
            ORDER BY paid_on, id LIMIT 1
            """, .integer(member.rawValue), .integer(payment.amount.amount),
            .text(payment.paidOn.advanced(byDays: -days).description),
            .text(payment.paidOn.advanced(byDays: days).description)
        ) { row throws(StoreError) in try Self.noted(row) }
    }

    /// Takes the list's statement of a payment in place of what was told before.
    package func confirm(
        _ id: Int64, as payment: Payment, key: String, channel: String
    ) throws(StoreError) {
        try session.execute(
            "UPDATE payments SET key = $2, paid_on = $3, channel = $4, source = 'import' WHERE id = $1", .integer(id),
            .text(key), .text(payment.paidOn.description), .text(channel))
    }

    /// The payments after one, in the order they were noted.
    package func list(after id: Int64, limit: Int) throws(StoreError) -> [NotedPayment] {
        try session.rows(
            """
            SELECT id, member, key, paid_on, amount, channel, reversed_at FROM payments WHERE id > $1 ORDER BY id LIMIT $2
            """, .integer(id), .integer(limit)
        ) { row throws(StoreError) in try Self.noted(row) }
    }

    private static func noted(_ row: any Row) throws(StoreError) -> NotedPayment {
        guard let paidOn = CalendarDate(row.text(3)) else { throw .malformed(place: "payments.paid_on") }
        return NotedPayment(
            id: row.integer(0), member: MemberID(row.integer(1)), key: row.text(2),
            payment: Payment(paidOn: paidOn, amount: Rupiah(row.count(4))), channel: row.text(5),
            isReversed: !row.isNull(6))
    }
}
