import Jamsostek

// "Status saya": where the member stands, what is to be paid until when, and who pays.
extension MemberTalk {
    func tellStanding(_ dossier: MemberDossier) -> Step {
        if let claim = dossier.openClaim { return tellClaimed(claim, dossier.record) }
        let told = standing(dossier.record)
        return end([who(dossier.record)] + told.phrases, told.rows)
    }

    /// Nobody is asked to pay while staff look for what was paid.
    private func tellClaimed(_ claim: MemberDossier.OpenClaim, _ record: MemberRecord) -> Step {
        let coverage = record.coverage
        let told = [who(record), Phrase("member.claim_open")] + [protection(coverage)].compactMap(\.self)
        guard !claim.hasReceipt else { return end(told, [[.human, .menu]]) }
        return end(told + [Phrase("member.paid.ask_receipt")], [[.noReceipt], [.human, .menu]])
    }

    /// How far protection reaches; nil for whoever has not paid yet.
    private func protection(_ coverage: Coverage) -> Phrase? {
        coverage.protectionEnd.map { end in
            Phrase(end < context.today ? "member.protected_until" : "member.protected", ["tanggal": .date(end)])
        }
    }

    /// What may be shown of the member: a name and masked numbers.
    private func who(_ record: MemberRecord) -> Phrase {
        guard let kpj = record.maskedKPJ else {
            return Phrase("member.who.nik", ["nama": .text(record.name), "nik": .text(record.maskedNIK)])
        }
        return Phrase("member.who.kpj", ["nama": .text(record.name), "kpj": .text(kpj)])
    }

    /// The standing in words, with the buttons that fit it.
    func standing(_ record: MemberRecord) -> (phrases: [Phrase], rows: [[Choice]]) {
        let standing = record.standing(on: context.today, rules: knowledge.contributions)
        let month = max(standing.coverage.owedFrom, ContributionMonth(context.today))
        let payer = record.membership.payers.payer(in: month)
        if standing.kind != .ended, payer.kind != .own {
            return (paidByAnother(standing, payer), [[.human, .menu]])
        }
        if standing.coverage.protectionEnd == nil, standing.kind == .due || standing.kind == .arrears {
            let first = Phrase("member.standing.first", ["bulan": .month(standing.coverage.owedFrom)])
            return ([first], billRows(record) + [[.waysToPay, .paid], [.reason, .menu]])
        }
        let credit = standing.coverage.credit
        let surplus = credit > .zero ? [Phrase("member.credit", ["jumlah": .rupiah(credit)])] : []
        switch standing.kind {
        case .active: return ([active(standing)] + surplus, billRows(record) + [[.waysToPay, .reason], [.menu]])
        case .due:
            return (due(standing) + surplus, billRows(record) + [[.waysToPay, .paid], [.reason, .menu]])
        case .arrears:
            return (
                arrears(standing) + surplus, billRows(record) + [[.waysToPay, .paid], [.reason, .human]]
            )
        case .inactive:
            return (
                [Phrase("member.standing.inactive", ["tanggal": .date(standing.lastSafeDate)])] + surplus,
                [[.human]] + billRows(record) + [[.paid, .reason]]
            )
        case .ended: return ([Phrase("member.standing.ended")], [[.human, .menu]])
        }
    }

    private func active(_ standing: Standing) -> Phrase {
        let next = standing.coverage.owedFrom
        return Phrase(
            "member.standing.active",
            [
                "bulan": .month(next.advanced(by: -1)),
                "tanggal": .date(standing.coverage.protectionEnd ?? next.advanced(by: -1).lastDay),
                "berikut": .month(next), "batas": .date(standing.dueDate),
            ])
    }

    private func due(_ standing: Standing) -> [Phrase] {
        let due = Phrase(
            "member.standing.due", ["bulan": .month(standing.coverage.owedFrom), "batas": .date(standing.dueDate)])
        return [due] + [protection(standing.coverage)].compactMap(\.self)
    }

    /// Nothing is promised of the months of grace (`domain.md` §0.5).
    private func arrears(_ standing: Standing) -> [Phrase] {
        [
            Phrase(
                "member.standing.arrears",
                [
                    "lama": .count(standing.lateMonths.count), "bulan": .phrase(span(standing.lateMonths)),
                    "aman": .date(standing.lastSafeDate),
                ]),
            Phrase("member.grace"),
        ]
    }

    /// Neighbouring months: "September sampai November 2026".
    private func span(_ months: [ContributionMonth]) -> Phrase {
        guard let first = months.first, let last = months.last, first != last else {
            return Phrase("member.span.one", ["bulan": .month(months.first ?? ContributionMonth(context.today))])
        }
        return Phrase("member.span.many", ["dari": .month(first), "sampai": .month(last)])
    }

    /// Nothing to pay, and whom to ask.
    private func paidByAnother(_ standing: Standing, _ payer: PayingParty) -> [Phrase] {
        let seen = standing.isProtected ? protection(standing.coverage) : nil
        return [
            Phrase("member.payer.other", ["siapa": .phrase(name(of: payer))]), seen ?? Phrase("member.payer.unseen"),
        ]
    }

    private func name(of payer: PayingParty) -> Phrase {
        let area = AreaCode(payer.name).flatMap { knowledge.areas[$0]?.name }
        let name = area ?? payer.name
        switch payer.kind {
        case .own: return Phrase("member.payer.own")
        case .governmentBudget:
            return name.isEmpty
                ? Phrase("member.payer.government") : Phrase("member.payer.kelurahan", ["nama": .text(name)])
        case .donor:
            return name.isEmpty
                ? Phrase("member.payer.donor") : Phrase("member.payer.named_donor", ["nama": .text(name)])
        case .employer:
            return name.isEmpty
                ? Phrase("member.payer.employer") : Phrase("member.payer.named_employer", ["nama": .text(name)])
        }
    }
}
