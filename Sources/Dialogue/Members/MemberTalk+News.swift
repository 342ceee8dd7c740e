import Jamsostek

// What staff decided, and what became of a code or of a NIK with a date of birth.
extension MemberTalk {
    func tell(_ news: [MemberNews]) -> Step {
        guard !news.isEmpty else { return Step(state) }
        let told = news.map { tell($0) }
        return say(told.flatMap(\.phrases), told.last?.rows ?? [[.menu]])
    }

    private func tell(_ news: MemberNews) -> (phrases: [Phrase], rows: [[Choice]]) {
        switch news {
        case .confirmed(let application, let kpj, let record):
            let word = Phrase(
                "member.news.confirmed",
                [
                    "nama": .text(application.name), "nomor": .applicationNumber(application.number),
                    "kpj": .text(kpj),
                ])
            guard let record else { return ([word, Phrase("member.news.unlinked")], [[.waysToPay, .menu]]) }
            let told = standing(record)
            return ([word] + told.phrases, told.rows)
        case .declined(let application, let reason):
            let word = Phrase(
                "member.news.declined",
                ["nomor": .applicationNumber(application.number), "alasan": .text(reason)])
            return ([word], [[.human], [.enrol, .menu]])
        case .paymentConfirmed(let amount, let paidOn, let record):
            let word = Phrase("member.news.paid", ["jumlah": .rupiah(amount), "tanggal": .date(paidOn)])
            guard let told = record.map(standing) else { return ([word], [[.menu]]) }
            return ([word] + told.phrases, told.rows)
        case .paymentRejected(let reason, let isOwn):
            return (
                [Phrase("member.news.rejected", ["alasan": .text(reason)])],
                [isOwn ? [.paidAgain] : [], [.human, .menu]].filter { !$0.isEmpty }
            )
        }
    }

    func tell(_ answer: InvitationAnswer) -> Step {
        switch answer {
        case .member(let dossier, let hadAnother): return linked(dossier, hadAnother: hadAnother)
        case .office(let office): return Step(state, inquiry: .office(.take(office, on: context.today)))
        case .used(byThem: true): return end([Phrase("member.code.yours")], [[.standing, .menu]])
        case .used(byThem: false): return end([Phrase("member.code.used")], [[.link], [.human]])
        case .expired: return end([Phrase("member.code.expired")], [[.link], [.human]])
        case .unknown: return say([Phrase("member.code.unknown")], [[.human, .menu]])
        case .exhausted: return end([Phrase("member.link.exhausted")], [[.human, .menu]])
        }
    }

    func tell(_ answer: IdentityAnswer) -> Step {
        switch answer {
        case .member(let dossier): return linked(dossier, hadAnother: false)
        case .mismatch: return end([Phrase("member.link.mismatch")], [[.link], [.human]])
        case .exhausted: return end([Phrase("member.link.exhausted")], [[.human, .menu]])
        }
    }

    private func linked(_ dossier: MemberDossier, hadAnother: Bool) -> Step {
        let another = hadAnother ? [Phrase("member.link.replaced")] : []
        let told = standing(dossier.record)
        return end(
            [Phrase("member.link.done", ["nama": .text(dossier.record.name)])] + another + told.phrases, told.rows)
    }
}
