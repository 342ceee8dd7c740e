import Broadcasting

// What can be done with a broadcast, as buttons: by its stage and by who looks at it.
extension BroadcastTalk {
    func rows(for view: BroadcastView) -> [[Choice]] {
        let id = view.id
        let mayLead = actor == .supervisor || isAuthor(of: view)
        let cancel = mayLead ? [BroadcastWish.cancel(id, isSure: false).choice("button.broadcast.cancel")] : []
        let rows: [[Choice]] =
            switch view.stage {
            case .draft, .counting, .ready: isAuthor(of: view) ? writing(view) + [cancel] : []
            case .awaitingApproval: approval(view) + [cancel]
            case .scheduled: [[test(id)], cancel]
            case .gathering, .running: [[BroadcastWish.pause(id).choice("button.broadcast.pause")], cancel]
            case .paused: [mayLead ? [BroadcastWish.resume(id).choice("button.broadcast.resume")] : [], cancel]
            case .finished:
                [
                    mayLead && view.tally.unknown > 0
                        ? [BroadcastWish.resendUnknown(id, isSure: false).choice("button.broadcast.resend")] : [],
                    [.broadcasts],
                ]
            case .cancelled: [[.broadcasts]]
            }
        return rows.filter { !$0.isEmpty }
    }

    /// For its author, before it is submitted.
    private func writing(_ view: BroadcastView) -> [[Choice]] {
        let id = view.id
        let parts = [[write(.text, id), write(.segment, id)], [write(.topic, id)]]
        if let missing = view.draft.missingPart {
            return [[BroadcastWish.write(missing, id).choice("button.broadcast.go_on")]]
        }
        guard view.stage == .ready, let count = view.count else {
            return view.stage == .counting ? [] : [[BroadcastWish.count(id).choice("button.broadcast.count")]] + parts
        }
        guard count.total > 0 else { return parts }
        return [[test(id)], [BroadcastWish.submit(id).choice(submitting(view, count))]]
            + [[write(.time, id), write(.repetition, id)]] + parts
    }

    private func submitting(_ view: BroadcastView, _ count: AudienceCount) -> String {
        if count.total > knowledge.broadcasts.approvalAbove { return "button.broadcast.ask_approval" }
        return view.draft.startsAt == nil ? "button.broadcast.send" : "button.broadcast.send_later"
    }

    /// A supervisor who did not make it approves it or gives it back; its author may take it back.
    private func approval(_ view: BroadcastView) -> [[Choice]] {
        if isAuthor(of: view) {
            return [[test(view.id)], [BroadcastWish.takeBack(view.id).choice("button.broadcast.take_back")]]
        }
        guard actor == .supervisor else { return [[test(view.id)]] }
        return [
            [
                BroadcastWish.approve(view.id).choice("button.broadcast.approve"),
                write(.reason, view.id, "button.broadcast.decline"),
            ], [test(view.id)],
        ]
    }

    private func test(_ id: BroadcastID) -> Choice { BroadcastWish.test(id).choice("button.broadcast.test") }

    private func write(_ part: BroadcastQuestion.Part, _ id: BroadcastID, _ key: String? = nil) -> Choice {
        BroadcastWish.write(part, id).choice(key ?? "button.broadcast.write.\(part.rawValue)")
    }
}
