import Chat

// What happened to broadcasts meanwhile: in the message that shows one, or in words.
extension BroadcastTalk {
    /// Rewrites the messages that show a broadcast, and says the rest in one message.
    func tell(_ news: [BroadcastNews]) -> Step {
        let shown = news.compactMap { piece in
            piece.message.map { message -> Effect in
                let card = card(of: piece.view)
                return .edit(
                    MessageID(message),
                    Utterance(card.phrases, keyboard: card.rows.isEmpty ? nil : .choices(card.rows)))
            }
        }
        let told = news.filter { $0.message == nil && !isSilent($0) }
        guard let only = told.first else { return Step(state, shown) }
        if told.count == 1 {
            let card = only.kind.bringsCard ? card(of: only.view) : ([], opening(only))
            return say([word(of: only)] + card.0, card.1, orders: shown)
        }
        // Several at once: what each is, and the way to look at them.
        var seen: Set<BroadcastID> = []
        let rows = told.filter { seen.insert($0.view.id).inserted }.flatMap { opening($0).joined() }
        return say(told.map { word(of: $0) }, rows.inRows(of: 3), orders: shown)
    }

    /// What only messages that show it are rewritten for.
    private func isSilent(_ news: BroadcastNews) -> Bool { news.kind == .progress }

    private func opening(_ news: BroadcastNews) -> [[Choice]] {
        [[BroadcastWish.open(news.view.id).choice("button.broadcast.open", named(news.view))]]
    }

    private func word(of news: BroadcastNews) -> Phrase {
        var arguments = named(news.view)
        arguments["nama"] = news.by.map { .text($0) }
        arguments["alasan"] = news.why.map { .text($0) }
        let isNamed = news.by?.isEmpty == false
        switch news.kind {
        case .approvalAsked:
            arguments["nama"] = .text(news.by ?? news.view.authorName)
            return Phrase("broadcast.news.approval_asked", arguments)
        case .declined where news.why?.isEmpty == false: return Phrase("broadcast.news.declined_why", arguments)
        case .approved, .declined, .paused, .resumed, .cancelled:
            return Phrase("broadcast.news.\(news.kind.rawValue)\(isNamed ? "_by" : "")", arguments)
        case .counted, .started, .progress, .finished: return Phrase("broadcast.news.\(news.kind.rawValue)", arguments)
        }
    }
}

extension BroadcastNews.Kind {
    /// Whether whoever hears of it is to see how it stands, rather than a way there.
    fileprivate var bringsCard: Bool {
        switch self {
        case .counted, .approvalAsked, .finished, .declined: true
        case .approved, .started, .progress, .paused, .resumed, .cancelled: false
        }
    }
}
