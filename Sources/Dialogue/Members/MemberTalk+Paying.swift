import Chat
import Jamsostek

// "Sudah bayar", the receipt, and what ends or pauses reminders.
extension MemberTalk {
    private var pauses: MemberCare.Pauses { knowledge.memberCare.pauses }

    /// Thanks, goes to staff, and nobody is reminded meanwhile.
    func paid(_ words: String, _ receipt: MemberMatter.Receipt?, _ dossier: MemberDossier) -> Step {
        if let receipt { return claim(receipt, dossier) }
        if let open = dossier.openClaim {
            let word = Phrase("member.paid.again")
            let orders = words.isEmpty ? [] : claimed(words)
            return open.hasReceipt
                ? end([word], [[.standing, .menu]], orders: orders)
                : end([word, Phrase("member.paid.ask_receipt")], [[.noReceipt, .menu]], orders: orders)
        }
        let thanks = Phrase("member.paid.thanks", ["lama": .count(pauses.claim)])
        return end(
            [thanks, Phrase("member.paid.ask_receipt")], [[.noReceipt, .menu]], orders: claimed(words))
    }

    /// The photo with the news, or after it.
    func claim(_ receipt: MemberMatter.Receipt, _ dossier: MemberDossier) -> Step {
        let word =
            dossier.openClaim == nil
            ? Phrase("member.paid.with_receipt", ["lama": .count(pauses.claim)]) : Phrase("member.paid.receipt")
        return end([word], [[.standing, .menu]], orders: claimed("", receipt))
    }

    /// A photo out of the blue: belongs to the payment told of before, or is asked about.
    func take(_ receipt: MemberMatter.Receipt, _ dossier: MemberDossier) -> Step {
        if let open = dossier.openClaim, !open.hasReceipt { return claim(receipt, dossier) }
        switch state {
        case .idle, .tapped, .asked: break
        // Whatever is being done comes first; the photo can be sent again.
        case .filling, .guided, .quizzing, .binding, .withStaff, .logging, .composing, .appointing:
            return say([.unread(receipt.kind)], [])
        }
        let question = MemberQuestion(
            instance: ButtonToken.instance(now: context.now, message: nil), subject: .receipt(receipt))
        return MemberInterview(question, context).ask(after: [])
    }

    private func claimed(_ words: String, _ receipt: MemberMatter.Receipt? = nil) -> [Effect] {
        [.record(.claimedPayment(words: words, receipt)), pause(pauses.claim)]
    }

    private func pause(_ days: Int) -> Effect { Self.pause(days, context) }

    private static func pause(_ days: Int, _ context: Context) -> Effect {
        .record(.reminderWish(.paused(until: context.now + Int64(days) * 24 * 3600)))
    }

    /// Reminders stop at once; staff see to the rest.
    func leaving(_ words: String) -> Step {
        end(
            [
                Phrase("member.leaving", ["nomor": .caseNumber(context.openCase?.number)]),
                Phrase("member.leaving_again"),
            ], [[.staying], [.human, .menu]],
            orders: [pause(pauses.leaving), .askedForHuman(words)])
    }

    /// Who tells of a death in a member's chat is not reminded of contributions for a while, and staff hear of it at
    /// once: it may be the member's own.
    static func mourning(after event: Event, _ step: Step, from state: State, _ context: Context) -> [Effect] {
        guard context.record.member != nil, case .guided(let guidance) = step.state,
            context.knowledge.guides[guidance.guide]?.emergency == .death, case .said(let message) = event
        else { return [] }
        if case .guided(let earlier) = state, earlier.guide == guidance.guide { return [] }
        return [
            pause(context.knowledge.memberCare.pauses.death, context), .askedForHuman(message.text, kind: .death),
        ]
    }
}
