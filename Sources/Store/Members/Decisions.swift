package import Chat
import Database
package import Dialogue
import Jamsostek

/// What staff decided on applications and claims, on its way to the people it concerns.
package struct Decisions {
    let session: Session

    /// Lets the running bot, or the next one, tell what is decided.
    ///
    /// Each firing is an event of its own, so a moment at which it may have fired must not come again.
    func announce(in chat: ChatID, at now: Instant) throws(StoreError) {
        let last = try session.row(
            """
            SELECT max(told_at) FROM (
                SELECT max(told_at) AS told_at FROM payment_claims WHERE chat = $1
                UNION ALL SELECT max(told_at) FROM applications WHERE person = $1) AS told
            """, .integer(chat.rawValue)
        ) { $0.optionalInteger(0) }
        let told = (last ?? nil).map { Instant(milliseconds: $0) + .milliseconds(1) } ?? now
        try session.timers.schedule(.decisionMade, in: Lane(chat), at: max(now, told))
    }

    /// Takes what the person of a private chat was not told yet; to be said in the same transaction.
    package func take(for person: PersonID, at now: Instant) throws(StoreError) -> [MemberNews] {
        try applications(of: person, at: now) + claims(of: person, at: now)
    }

    private func applications(of person: PersonID, at now: Instant) throws(StoreError) -> [MemberNews] {
        let decided = try session.rows(
            """
            SELECT number, status, received_at, programmes, months, amount, nik_mark, detail, decided_why
            FROM applications WHERE person = $1 AND decided_at IS NOT NULL AND told_at IS NULL ORDER BY decided_at
            """, .integer(person.rawValue)
        ) { row throws(StoreError) in
            let summary = try ApplicationSummary(row, at: 0, session.sealer)
            let why = try session.sealer.text(row.optionalBytes(8), at: Applications.reason(summary.number))
            return (summary: summary, mark: row.bytes(6), why: why)
        }
        try session.execute(
            "UPDATE applications SET told_at = $2 WHERE person = $1 AND decided_at IS NOT NULL AND told_at IS NULL",
            .integer(person.rawValue), .integer(now.milliseconds))
        var news: [MemberNews] = []
        for (summary, mark, why) in decided {
            guard summary.status == .confirmed else {
                news.append(.declined(summary, reason: why ?? ""))
                continue
            }
            guard let id = try session.members.id(mark: mark), let found = try session.members.find(id) else {
                continue
            }
            let own = try session.members.id(of: person) == id ? found.member.record(id, found.coverage) : nil
            news.append(.confirmed(summary, maskedKPJ: found.member.kpj?.masked ?? "", own))
        }
        return news
    }

    private func claims(of person: PersonID, at now: Instant) throws(StoreError) -> [MemberNews] {
        let decided = try session.rows(
            """
            SELECT c.id, c.member, c.person, c.chat, c.source, c.claimed_at, c.state, c.decided_at, c.decided_by,
                c.detail, p.amount, p.paid_on
            FROM payment_claims AS c LEFT JOIN payments AS p ON p.id = c.payment
            WHERE c.chat = $1 AND c.decided_at IS NOT NULL AND c.told_at IS NULL ORDER BY c.decided_at
            """, .integer(person.privateChat.rawValue)
        ) { row in
            (
                claim: PaymentClaim(row, session.sealer), amount: Rupiah(row.isNull(10) ? 0 : row.count(10)),
                paidOn: row.optionalText(11).flatMap(CalendarDate.init)
            )
        }
        try session.execute(
            "UPDATE payment_claims SET told_at = $2 WHERE chat = $1 AND decided_at IS NOT NULL AND told_at IS NULL",
            .integer(person.privateChat.rawValue), .integer(now.milliseconds))
        let own = try session.members.record(of: person)
        return decided.compactMap { claim, amount, paidOn in
            let isOwn = own?.id == claim.member
            guard claim.state == .confirmed else {
                return .paymentRejected(reason: claim.detail?.reason ?? "", isOwn: isOwn)
            }
            return paidOn.map { .paymentConfirmed(amount, paidOn: $0, isOwn ? own : nil) }
        }
    }
}
