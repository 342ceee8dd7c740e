import Chat
import Dialogue
import Jamsostek
import Phrasebook

/// What the store would know of members, in the hand of a test.
struct MemberBook {
    var known: [KnownMember] = []
    var openClaim: MemberDossier.OpenClaim?
    private(set) var usedCodes: Set<InvitationCode> = []
    private var wrong = 0
    private var lastWrong: Int64 = 0
    private var news: [News] = []

    /// A decision; the member it concerns is looked at when it is told.
    fileprivate enum News {
        case confirmed(ApplicationSummary, KPJ)
        case declined(ApplicationSummary, String)
        case paid(Payment)
        case rejected(String)
    }

    func dossier(_ record: MemberRecord) -> MemberDossier { MemberDossier(record: record, openClaim: openClaim) }

    mutating func claim(_ receipt: MemberMatter.Receipt?, at now: Int64) {
        let open = openClaim ?? MemberDossier.OpenClaim(number: 1, claimedAt: now, hasReceipt: false)
        openClaim = open
        if receipt != nil { openClaim?.hasReceipt = true }
    }

    mutating func takeNews(for member: MemberRecord?) -> [MemberNews] {
        defer { news = [] }
        return news.map { news in
            switch news {
            case .confirmed(let application, let kpj): .confirmed(application, maskedKPJ: kpj.masked, member)
            case .declined(let application, let why): .declined(application, reason: why)
            case .paid(let payment): .paymentConfirmed(payment.amount, paidOn: payment.paidOn, member)
            case .rejected(let why): .paymentRejected(reason: why, isOwn: true)
            }
        }
    }

    fileprivate mutating func tell(_ news: News) { self.news.append(news) }

    fileprivate mutating func use(_ code: InvitationCode) { usedCodes.insert(code) }

    mutating func isExhausted(_ limit: GuessLimit, at now: Int64) -> Bool {
        if now - lastWrong >= limit.window { wrong = 0 }
        return wrong >= limit.most
    }

    mutating func countWrong(at now: Int64) { (wrong, lastWrong) = (wrong + 1, now) }
}

/// A member as a transcript describes one.
struct KnownMember {
    var record: MemberRecord
    var nik: String
    var birth: CalendarDate?
    var code: InvitationCode?
    var isExpired: Bool
    var isElsewhere: Bool

    /// Reads `name=Siti_Aminah owed=2026-11 ends=2026-10-31 sector=transport income=1000000 credit=0
    /// payer=governmentBudget:31.74.04.1001 nik=… birth=1985-08-12 code=BKT7-4RXM expired elsewhere ending=moved jht`.
    init?(_ text: String) {
        let pairs = text.split(separator: " ").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        let values = Dictionary(pairs.map { ($0[0], $0.count > 1 ? $0[1] : "") }) { _, last in last }
        guard let owed = values["owed"].flatMap(ContributionMonth.init) else { return nil }
        let payer = (values["payer"] ?? "").split(separator: ":").map(String.init)
        let payers = payer.first.flatMap(Payer.init).map { kind in
            [
                PayerHistory.Period(
                    from: owed,
                    payer: PayingParty(kind, name: (payer.dropFirst().first ?? "").replacing("_", with: " ")))
            ]
        }
        nik = values["nik"] ?? "3174041208850001"
        birth = values["birth"].flatMap(CalendarDate.init)
        code = values["code"].flatMap { InvitationCode($0) }
        (isExpired, isElsewhere) = (values["expired"] != nil, values["elsewhere"] != nil)
        let membership = Membership(
            basis: Membership.Basis(
                income: Rupiah(Int(values["income"] ?? "") ?? 1_000_000),
                programmes: values["jht"] == nil ? .protection : .protectionAndSavings,
                sector: values["sector"].flatMap(Sector.init) ?? .transport),
            firstMonth: owed, payers: PayerHistory(payers ?? []),
            ending: values["ending"].flatMap(Membership.Ending.init))
        record = MemberRecord(
            id: MemberID(7), name: (values["name"] ?? "Budi_Santoso").replacing("_", with: " "),
            maskedNIK: (try? NIK(nik))?.masked ?? "", maskedKPJ: "*******4321", membership: membership,
            coverage: Coverage(
                owedFrom: owed, protectionEnd: values["ends"].flatMap(CalendarDate.init),
                credit: Rupiah(Int(values["credit"] ?? "") ?? 0)))
    }
}

extension TestWorld {
    mutating func redeem(_ code: InvitationCode, _ limit: GuessLimit) -> InvitationAnswer {
        if book.isExhausted(limit, at: now) { return .exhausted }
        guard let known = book.known.first(where: { $0.code == code }) else {
            book.countWrong(at: now)
            return .unknown
        }
        if book.usedCodes.contains(code) { return .used(byThem: member?.id == known.record.id) }
        if known.isExpired { return .expired }
        book.use(code)
        let hadAnother = member.map { $0.id != known.record.id } ?? false
        member = known.record
        return .member(book.dossier(known.record), hadAnother: hadAnother)
    }

    mutating func identify(_ nik: NIK, _ birth: CalendarDate, _ limit: GuessLimit) -> IdentityAnswer {
        if book.isExhausted(limit, at: now) { return .exhausted }
        let fitting = book.known.first { $0.nik == nik.exposed && $0.birth == birth && !$0.isElsewhere }
        guard let fitting else {
            book.countWrong(at: now)
            return .mismatch
        }
        member = fitting.record
        return .member(book.dossier(fitting.record))
    }

    /// What staff decide: a row changes, and a timer lets the bot tell it.
    mutating func decide(_ what: String, _ rest: String) throws -> Outcome {
        switch what {
        case "confirm-application":
            guard var application = record.application, let kpj = KPJ(rest),
                let known = KnownMember("owed=2026-11 name=\(application.name.replacing(" ", with: "_"))")
            else { throw TranscriptFault(description: "no application to confirm with \(rest)") }
            application.status = .confirmed
            record.application = application
            member = known.record
            book.tell(.confirmed(application, kpj))
        case "decline-application":
            guard var application = record.application else {
                throw TranscriptFault(description: "no application to decline")
            }
            application.status = .declined
            record.application = application
            book.tell(.declined(application, rest))
        case "reject-claim":
            book.openClaim = nil
            book.tell(.rejected(rest))
        default:
            try settle(rest)
        }
        return handle(.timerFired(.decisionMade))
    }

    private mutating func settle(_ text: String) throws {
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 2, let amount = Int(words[0]), let day = CalendarDate(words[1]), var paid = member else {
            throw TranscriptFault(description: "no such payment: \(text)")
        }
        var membership = paid.membership
        membership.firstMonth = paid.coverage.owedFrom
        let payment = Payment(paidOn: day, amount: Rupiah(amount))
        let ledger = Ledger(
            membership, payments: [payment], tariffs: config.knowledge.tariffs, rules: config.knowledge.contributions)
        paid.coverage = ledger.coverage
        member = paid
        book.openClaim = nil
        book.tell(.paid(payment))
    }
}
