package import Chat
import Database
package import Dialogue
import JSON

/// What people say was paid and staff have to find: at most one open claim for a member.
package struct PaymentClaims {
    let session: Session

    /// Notes that a member has paid, as somebody says; more of it is added to the open claim.
    ///
    /// - Returns: The claim's number.
    @discardableResult
    package func add(
        for member: MemberID, by person: PersonID, in chat: ChatID, source: PaymentClaim.Source, words: String,
        receipt: MemberMatter.Receipt?, stated: PaymentClaim.Stated? = nil, at now: Instant
    ) throws(StoreError) -> Int64 {
        let open = try claim(openFor: member)
        var detail = open?.detail ?? PaymentClaim.Detail(words: "")
        detail.words = [detail.words, Cases.masked(words)].filter { !$0.isEmpty }.joined(separator: " · ")
        detail.receipt = receipt ?? detail.receipt
        detail.stated = stated ?? detail.stated
        let number: Int64
        if let open { number = open.number } else { number = try insert(member, person, chat, source, now) }
        try keep(detail, of: number)
        return number
    }

    private func insert(
        _ member: MemberID, _ person: PersonID, _ chat: ChatID, _ source: PaymentClaim.Source, _ now: Instant
    ) throws(StoreError) -> Int64 {
        let number = try session.insert(
            """
            INSERT INTO payment_claims (member, person, chat, source, claimed_at, state)
            VALUES ($1, $2, $3, $4, $5, 'open') {returning id}
            """,
            .integer(member.rawValue), .integer(person.rawValue), .integer(chat.rawValue), .text(source.rawValue),
            .integer(now.milliseconds))
        guard let number else { throw .malformed(place: "payment_claims") }
        return number
    }

    func keep(_ detail: PaymentClaim.Detail, of number: Int64) throws(StoreError) {
        try session.execute(
            "UPDATE payment_claims SET detail = $2 WHERE id = $1", .integer(number),
            .bytes(try session.sealer.seal(detail.json.serialized(), at: PaymentClaim.place(number))))
    }

    /// The open claim for a member, as a conversation may know it.
    func open(for member: MemberID) throws(StoreError) -> MemberDossier.OpenClaim? {
        try claim(openFor: member).map { claim in
            MemberDossier.OpenClaim(
                number: claim.number, claimedAt: claim.claimedAt.seconds, hasReceipt: claim.detail?.receipt != nil)
        }
    }

    private func claim(openFor member: MemberID) throws(StoreError) -> PaymentClaim? {
        try session.row(
            """
            SELECT id, member, person, chat, source, claimed_at, state, decided_at, decided_by, detail
            FROM payment_claims WHERE member = $1 AND state = 'open' ORDER BY id DESC LIMIT 1
            """, .integer(member.rawValue)
        ) { row in PaymentClaim(row, session.sealer) }
    }

    package func find(_ number: Int64) throws(StoreError) -> PaymentClaim? {
        try session.row(
            """
            SELECT id, member, person, chat, source, claimed_at, state, decided_at, decided_by, detail
            FROM payment_claims WHERE id = $1
            """, .integer(number)
        ) { row in PaymentClaim(row, session.sealer) }
    }

    /// Those staff have not decided on, whoever waits longest first.
    package func open(limit: Int) throws(StoreError) -> [PaymentClaim] {
        try session.rows(
            """
            SELECT id, member, person, chat, source, claimed_at, state, decided_at, decided_by, detail
            FROM payment_claims WHERE state = 'open' ORDER BY claimed_at, id LIMIT $1
            """, .integer(limit)
        ) { row in PaymentClaim(row, session.sealer) }
    }

    /// Drops what a person said and sent with their claims; that there were claims stays.
    func forget(_ person: PersonID) throws(StoreError) {
        try session.execute("UPDATE payment_claims SET detail = NULL WHERE person = $1", .integer(person.rawValue))
    }
}
