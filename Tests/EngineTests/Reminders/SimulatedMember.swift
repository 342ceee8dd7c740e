import Chat
import Database
import Dialogue
import Jamsostek
import Store
import TestSupport
import Testing

/// A member as the simulation knows them, with habits of their own.
struct SimulatedMember: Sendable, CustomStringConvertible {
    enum Habit: Sendable {
        /// Pays what is owed each month on a day of their own, mostly.
        case punctual(on: Int)
        case sloppy, ahead, never

        static func random(_ generator: inout SeededGenerator) -> Habit {
            generator.chance(1, in: 2)
                ? .punctual(on: Int.random(in: 1...28, using: &generator))
                : [.sloppy, .ahead, .never].randomElement(using: &generator) ?? .never
        }
    }

    let id: MemberID
    let person: PersonID
    let membership: Membership
    let habit: Habit
    var oracle: ReminderOracle
    private var claimedUntil: CalendarDate?
    private var payments = 0

    var lane: Lane { Lane(person.privateChat) }
    var description: String { "member \(id.rawValue) (\(habit), payers \(membership.payers.periods))" }

    init(id: MemberID, person: PersonID, membership: Membership, habit: Habit, oracle: ReminderOracle) {
        (self.id, self.person, self.membership, self.habit, self.oracle) = (id, person, membership, habit, oracle)
    }

    /// One of eight is paid for by another, for good or for some months.
    static func member(_ number: Int, _ generator: inout SeededGenerator) throws -> Member {
        let first = try #require(ContributionMonth("2025-12")).advanced(by: Int.random(in: 0...2, using: &generator))
        var payers: [PayerHistory.Period] = []
        if generator.chance(1, in: 8) {
            let other = [Payer.governmentBudget, .donor, .employer].randomElement(using: &generator) ?? .donor
            payers.append(PayerHistory.Period(from: first, payer: PayingParty(other, name: "lain")))
            if generator.chance(1, in: 2) {
                let later = first.advanced(by: Int.random(in: 2...8, using: &generator))
                payers.append(PayerHistory.Period(from: later, payer: PayingParty(.own)))
            }
        }
        let (day, serial) = (number / 9_000 + 1, number % 9_000 + 1)
        let digits = "3174040\(day)0885" + String(repeating: "0", count: 4 - String(serial).count) + String(serial)
        return Member(
            nik: try NIK(digits), kpj: nil, name: "Peserta \(number)", birthDate: nil, phone: nil,
            kelurahan: "3174041001",
            rw: 1, rt: number % 10 + 1, job: "ojek",
            membership: Membership(
                basis: Membership.Basis(
                    income: Rupiah(1_000_000 + number % 5 * 400_000), programmes: .protection,
                    sector: number % 2 == 0 ? .transport : .other),
                firstMonth: first, payers: PayerHistory(payers)))
    }
}

/// What somebody does outside the conversation, as an import, staff or a head bring it into the store.
struct Deed: Sendable {
    enum Kind { case payment, ending, pause, claim, decision, asking }

    var kind: Kind
    var member: MemberID
    var key = ""
    var payment: Payment?
    var until: Int64 = 0

    func carryOut(
        _ session: Session, _ tariffs: TariffBook, _ rules: ContributionRules, at now: Instant
    ) throws(StoreError) {
        if let payment {
            _ = try session.payments.add(payment, by: member, key: key, channel: "qris", source: .imported, at: now)
            try session.payments.settle(member, tariffs: tariffs, rules: rules, at: now)
        }
        if kind == .pause { try session.reminders.keep(.paused(until: until), of: member, at: now) }
        if kind == .asking { try session.reminders.ask(for: member, at: now) }
    }

    /// What no repository here can do: other parts of the program will.
    var sql: StaticString? {
        switch kind {
        case .ending: "UPDATE members SET ending = 'moved' WHERE id = $1"
        case .claim:
            """
            INSERT INTO payment_claims (member, person, chat, source, claimed_at, state)
            VALUES ($1, 0, 0, 'member', 0, 'open')
            """
        case .decision: "UPDATE payment_claims SET state = 'rejected' WHERE member = $1"
        case .payment, .pause, .asking: nil
        }
    }
}

extension SimulatedMember {
    /// What is done this evening, and what the oracle then knows.
    mutating func deeds(
        on day: CalendarDate, now: Instant, _ knowledge: Knowledge, _ generator: inout SeededGenerator
    ) -> [Deed] {
        var deeds: [Deed] = []
        let heard = oracle.said.last?.day == day
        if let until = claimedUntil, day >= until {
            (claimedUntil, oracle.hasClaim) = (nil, false)
            deeds.append(Deed(kind: .decision, member: id))
        } else if heard, generator.chance(1, in: 10), claimedUntil == nil {
            (claimedUntil, oracle.hasClaim) = (day.advanced(byDays: Int.random(in: 1...5, using: &generator)), true)
            deeds.append(Deed(kind: .claim, member: id))
        } else if heard, generator.chance(1, in: 10) {
            oracle.pausedTo = day.advanced(byDays: 7)
            deeds.append(
                Deed(kind: .pause, member: id, until: knowledge.zone.startOfDay(day.advanced(byDays: 7))))
        }
        if let payment = pay(on: day, heard: heard, knowledge, &generator) { deeds.append(payment) }
        if generator.chance(1, in: 150) {
            oracle.askedOn = day
            deeds.append(Deed(kind: .asking, member: id))
        }
        if generator.chance(1, in: 3_000) {
            oracle.isOver = true
            deeds.append(Deed(kind: .ending, member: id))
        }
        return deeds
    }

    private mutating func pay(
        on day: CalendarDate, heard: Bool, _ knowledge: Knowledge, _ generator: inout SeededGenerator
    ) -> Deed? {
        let present = ContributionMonth(day)
        let owedNow = max(0, oracle.owed.distance(to: present) + 1)
        let months: Int
        switch habit {
        case .punctual(let date): months = day.day == date && !generator.chance(1, in: 10) ? owedNow : 0
        case .sloppy:
            months =
                generator.chance(heard ? 10 : 1, in: 40) && owedNow > 0
                ? Int.random(in: 1...owedNow, using: &generator) : 0
        case .ahead: months = generator.chance(1, in: 100) ? 3 : 0
        case .never: months = 0
        }
        guard months > 0 else { return nil }
        // After a lapse the months between are owed no more.
        if day > oracle.lastSafe { oracle.owed = present }
        let range = oracle.owed..<oracle.owed.advanced(by: months)
        let price = range.reduce(Rupiah.zero) { $0 + membership.price(of: $1, by: knowledge.tariffs) }
        oracle.owed = range.upperBound
        payments += 1
        return Deed(
            kind: .payment, member: id, key: "\(id.rawValue)-\(payments)",
            payment: Payment(paidOn: day, amount: price))
    }

    /// What is written or tapped this evening, if anything.
    func words(on day: CalendarDate, _ generator: inout SeededGenerator) -> Incoming.Content? {
        let heard = oracle.said.last?.day == day
        if heard, generator.chance(1, in: 6) { return tapped("m.snooze.\(generator.chance(1, in: 2) ? 1 : 3)") }
        if generator.chance(1, in: 60) {
            return tapped("m.payday.\([0, 1, 5, 10, 15, 25, 28].randomElement(using: &generator) ?? 0)")
        }
        if oracle.hasOptedOut { return generator.chance(1, in: 60) ? command("kabari") : nil }
        return generator.chance(1, in: 700) ? command("berhenti") : nil
    }

    private func tapped(_ token: String) -> Incoming.Content {
        .tap(Tap(id: TapID("t"), token: token, message: nil))
    }

    private func command(_ name: String) -> Incoming.Content {
        var message = TextMessage(message: MessageID(1), text: "/\(name)")
        message.command = Command(name)
        return .text(message)
    }
}
