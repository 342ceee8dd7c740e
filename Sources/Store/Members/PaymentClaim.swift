package import Chat
import Database
package import Dialogue
import JSON
package import Jamsostek

/// Somebody's word that a member has paid, for staff to look at.
package struct PaymentClaim: Sendable, Hashable {
    package enum State: String, CaseIterable, Sendable, Hashable { case open, confirmed, rejected }

    package let number: Int64
    package let member: MemberID
    /// Who said so: the member, or somebody who looks after them.
    package let person: PersonID
    /// Where they are told what became of it.
    package let chat: ChatID
    package let source: Source
    package let claimedAt: Instant
    package let state: State
    package let decidedAt: Instant?
    package let decidedBy: String?
    /// Nil where it cannot be opened, or was forgotten at the person's wish.
    package let detail: Detail?

    /// How it was heard of.
    package enum Source: String, CaseIterable, Sendable, Hashable { case member, head, perisai }

    /// What is sealed: words and pictures may show anything.
    package struct Detail: Sendable, Hashable {
        package var words: String
        package var receipt: MemberMatter.Receipt?
        /// Why staff rejected it.
        package var reason: String?
        /// What an agent said was paid.
        package var stated: Stated?

        package init(
            words: String, receipt: MemberMatter.Receipt? = nil, reason: String? = nil, stated: Stated? = nil
        ) {
            self.words = words
            self.receipt = receipt
            self.reason = reason
            self.stated = stated
        }
    }

    /// A payment as somebody else than the member told it.
    package struct Stated: Sendable, Hashable {
        package var amount: Rupiah
        /// Nil where it was not known.
        package var months: Int?

        package init(amount: Rupiah, months: Int?) {
            self.amount = amount
            self.months = months
        }
    }
}

extension PaymentClaim {
    /// Reads id, member, person, chat, source, claimed_at, state, decided_at, decided_by, detail.
    init(_ row: any Row, _ sealer: Sealer) {
        let number = row.integer(0)
        self.number = number
        member = MemberID(row.integer(1))
        person = PersonID(row.integer(2))
        chat = ChatID(row.integer(3))
        source = Source(rawValue: row.text(4)) ?? .member
        claimedAt = Instant(milliseconds: row.integer(5))
        state = State(rawValue: row.text(6)) ?? .open
        decidedAt = row.optionalInteger(7).map { Instant(milliseconds: $0) }
        decidedBy = row.optionalText(8)
        let opened = row.optionalBytes(9).flatMap { try? sealer.open($0, at: Self.place(number)) }
        detail = opened.flatMap { try? JSONValue(parsing: $0) }.map(Detail.init(json:))
    }

    static func place(_ number: Int64) -> Place { Place("payment_claims.detail", number) }
}

extension PaymentClaim.Detail {
    /// Its shape, once released, is only ever added to.
    var json: JSONValue {
        var object = JSONObject()
        object.append("kind", "claim.1")
        object.append("words", .string(words))
        object.append("file", ifPresent: receipt.map { .string($0.file) })
        object.append("media", ifPresent: receipt.map { .string($0.kind.rawValue) })
        object.append("reason", ifPresent: reason.map { .string($0) })
        object.append("amount", ifPresent: stated.map { .integer(Int64($0.amount.amount)) })
        object.append("months", ifPresent: stated?.months.map { .integer(Int64($0)) })
        return .object(object)
    }

    init(json: JSONValue) {
        let kind = json["media"]?.string.flatMap(Media.Kind.init) ?? .photo
        self.init(
            words: json["words"]?.string ?? "",
            receipt: json["file"]?.string.map { MemberMatter.Receipt(file: $0, kind: kind) },
            reason: json["reason"]?.string,
            stated: json["amount"]?.int.map {
                PaymentClaim.Stated(amount: Rupiah($0), months: json["months"]?.int)
            })
    }
}
