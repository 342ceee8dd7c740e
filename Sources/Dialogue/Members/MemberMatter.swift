package import Chat

/// What somebody wants of their membership; answered wherever the conversation is, with what the store knows.
package enum MemberMatter: Sendable, Hashable {
    /// "Status saya".
    case standing
    /// What so many months cost, month by month.
    case bill(months: Int)
    /// "Kenapa segini?"
    case reason
    case waysToPay
    /// "Sudah bayar", with a photo of the receipt where one came along.
    case paid(words: String, receipt: Receipt? = nil)
    /// A photo that nobody asked for.
    case photo(Receipt)
    /// There is no photo of the receipt.
    case noReceipt
    /// The member moved away or works no more.
    case leaving(words: String)
    /// It was a misunderstanding.
    case staying

    /// A picture or a file of a receipt, as the platform keeps it.
    package struct Receipt: Sendable, Hashable {
        package var file: String
        package var kind: Media.Kind

        package init(file: String, kind: Media.Kind) {
            self.file = file
            self.kind = kind
        }
    }
}

/// What a topic of the handbook means to a linked member, in place of its words.
package enum MemberConcern: String, Sendable, Hashable, CaseIterable {
    case standing, paid, leaving

    func matter(_ words: String) -> MemberMatter {
        switch self {
        case .standing: .standing
        case .paid: .paid(words: words.kept)
        case .leaving: .leaving(words: words.kept)
        }
    }
}

// Buttons that never grow stale: what they show is of the moment they are tapped.
extension MemberMatter {
    private static let verb = "member"

    init?(_ token: ButtonToken) {
        guard token.instance == ButtonToken.menu, token.verb == Self.verb else { return nil }
        let parts = token.value.split(separator: "-", maxSplits: 1)
        switch (parts.first, parts.dropFirst().first.flatMap { Int($0) }) {
        case ("bill", let months?): self = .bill(months: months)
        case ("standing", nil): self = .standing
        case ("reason", nil): self = .reason
        case ("ways", nil): self = .waysToPay
        case ("paid", nil): self = .paid(words: "")
        case ("noreceipt", nil): self = .noReceipt
        case ("staying", nil): self = .staying
        default: return nil
        }
    }

    fileprivate static func choice(_ label: Phrase, _ value: String) -> Choice {
        Choice(label, .token(ButtonToken(ButtonToken.menu, verb, value).text))
    }
}

extension Choice {
    static let standing = MemberMatter.choice(Phrase("button.standing"), "standing")
    static let reason = MemberMatter.choice(Phrase("button.reason"), "reason")
    static let waysToPay = MemberMatter.choice(Phrase("button.ways_to_pay"), "ways")
    static let paid = MemberMatter.choice(Phrase("button.paid"), "paid")
    static let paidAgain = MemberMatter.choice(Phrase("button.paid_again"), "paid")
    static let noReceipt = MemberMatter.choice(Phrase("button.no_receipt"), "noreceipt")
    static let staying = MemberMatter.choice(Phrase("button.staying"), "staying")
    /// Begins to link the chat with a member.
    static let link = menu("button.link", "link")
    static let subscribe = menu("button.subscribe", "subscribe")

    static func bill(_ months: Int, _ label: Phrase) -> Choice { MemberMatter.choice(label, "bill-\(months)") }
}
