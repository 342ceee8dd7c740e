import Chat
import Dialogue
import Jamsostek

// What officers of a kelurahan and Perisai agents ask and make known.
extension Session {
    /// Answers within the areas of the office that the person holds now; one that holds none finds nothing.
    func answer(
        _ inquiry: FieldInquiry, for person: PersonID?, at now: Instant
    ) throws(StoreError) -> FieldFinding {
        let office = try person.flatMap { person throws(StoreError) in try offices.number(of: person) }
        switch inquiry {
        case .cadres(let view, let day):
            return .cadres(
                try office.map { office throws(StoreError) in try cadres.roster(of: office, on: day) }
                    ?? CadreRoster(kelurahan: [], entries: []), view)
        case .leads(let view, let horizon):
            return .leads(
                try office.map { office throws(StoreError) in
                    try leads.page(of: view, for: office, horizon, size: Page.size)
                } ?? LeadPage(areas: [], counts: [:], leads: [], hasDraft: false), view)
        case .lead(let lead, let purpose, let day):
            guard let office else { return .lead(nil, purpose, hasDraft: false) }
            return .lead(
                try leads.find(lead, for: office, on: day), purpose,
                hasDraft: try agentDrafts.find(of: office) != nil)
        case .tally(let month, let span):
            guard let office, let person else {
                return .tally(AgentTally(month: month, visits: [:], payments: [:], confirmed: .zero, newMembers: 0))
            }
            return .tally(try visits.tally(of: office, held: person, in: month, span))
        case .draft(let isAsked):
            return .draft(
                try office.flatMap { office throws(StoreError) in try agentDrafts.find(of: office) }, isAsked: isAsked)
        }
    }

    /// Keeps what the holder of an office made known; from anybody else it is nothing.
    func record(_ fact: FieldFact, by person: PersonID, in lane: Lane, at now: Instant) throws(StoreError) {
        guard let office = try offices.number(of: person) else { return }
        switch fact {
        case .reported(let report): try cadreReports.add(report, by: office, at: now)
        case .visited(let visit):
            try visits.add(visit, by: office, at: now)
            // Staff see to it, as where a head says so; the member is nobody's lead meanwhile.
            if visit.outcome == .moved, case .member(let member) = visit.lead {
                try residentReports.add(.moved, of: member, by: office, at: now)
            }
        case .collected(let payment): try claim(payment, by: person, in: lane, at: now)
        case .nudged(let member): try nudge(member, at: now)
        case .draft(let log?): try agentDrafts.keep(log, of: office, at: now)
        case .draft(nil): try agentDrafts.drop(of: office)
        }
    }

    /// Hands a payment to staff; until they have looked, nobody reminds the member.
    private func claim(
        _ payment: CollectedPayment, by person: PersonID, in lane: Lane, at now: Instant
    ) throws(StoreError) {
        try paymentClaims.add(
            for: payment.member, by: person, in: lane.chat, source: .perisai, words: "",
            receipt: MemberMatter.Receipt(file: payment.photo, kind: .photo),
            stated: PaymentClaim.Stated(amount: payment.amount, months: payment.months), at: now)
        try reminders.keep(.paused(until: payment.pausedUntil), of: payment.member, at: now)
    }

    /// Wakes the member's own chat, where the rules of every reminder decide.
    private func nudge(_ member: MemberID, at now: Instant) throws(StoreError) {
        try reminders.ask(for: member, at: now)
    }
}
