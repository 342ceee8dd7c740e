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
        let seen = Set(news.filter { $0.message != nil }.map(\.view.id))
        let told = latest(news.filter { $0.message == nil && !isSilent($0, seen) })
        let words = told.map { word(of: $0, isShown: seen.contains($0.view.id)) }
        guard let last = told.last else { return Step(state, shown) }
        if Set(told.map(\.view.id)).count == 1 {
            let isRead = last.kind == .finished && seen.contains(last.view.id)
            let card = last.kind.bringsCard && !isRead ? card(of: last.view) : ([], [opening(last)])
            return say(words + card.0, card.1, orders: shown)
        }
        // Several at once: what each is, and the way to look at them.
        var named: Set<BroadcastID> = []
        let rows = told.filter { named.insert($0.view.id).inserted }.flatMap { opening($0) }
        return say(words, rows.inRows(of: 3), orders: shown)
    }

    /// Of several of one kind about one broadcast the last alone, as where approval was asked, taken back and asked again.
    private func latest(_ news: [BroadcastNews]) -> [BroadcastNews] {
        news.enumerated().filter { place, piece in
            !news[(place + 1)...].contains { $0.view.id == piece.view.id && $0.kind == piece.kind }
        }.map(\.element)
    }

    /// What is not worth a word: how far it is, and that it began where a message shows that.
    private func isSilent(_ news: BroadcastNews, _ shown: Set<BroadcastID>) -> Bool {
        news.kind == .progress || news.kind == .started && shown.contains(news.view.id)
    }

    private func opening(_ news: BroadcastNews) -> [Choice] {
        [BroadcastWish.open(news.view.id).choice("button.broadcast.open", named(news.view))]
    }

    private func word(of news: BroadcastNews, isShown: Bool) -> Phrase {
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
        case .finished where isShown: return Phrase("broadcast.news.finished_shown", arguments)
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
