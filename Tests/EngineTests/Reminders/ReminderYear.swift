import Chat
import Database
import Dialogue
import Jamsostek
import Store
import TestSupport
import Testing

@testable import Engine

/// A year of a branch on the test's clock: the real turn and store, members who pay, put off, say stop and move away, and
/// beside each an oracle that says what they should have heard.
struct ReminderYear {
    private(set) var world: World
    private var generator: SeededGenerator
    private var members: [SimulatedMember] = []
    private var lastUpdate: Int64 = 0
    private var lastMessage: Int64 = 0
    private(set) var counts: [String: Int] = [:]
    /// What was delivered unasked, by chat and day.
    private(set) var delivered: [Delivery: Int] = [:]

    struct Delivery: Hashable {
        var lane: Lane
        var day: CalendarDate
    }

    private var knowledge: Knowledge { world.turn.knowledge }
    private var zone: Zone { knowledge.zone }

    init(members count: Int, seed: UInt64) async throws {
        world = try await World(limits: .none, capacity: 256)
        generator = SeededGenerator(seed: seed)
        let first = try #require(CalendarDate("2026-01-01"))
        world.clock.set(Instant(seconds: zone.startOfDay(first)))
        try await populate(count)
    }

    /// Lives through the year.
    ///
    /// - Parameter down: The days on which the bot does not run.
    mutating func live(down: Set<CalendarDate>) async throws {
        let first = zone.date(ofUnixSeconds: world.clock.now.seconds)
        for offset in 0..<365 {
            let day = first.advanced(byDays: offset)
            if down.contains(day) {
                world.clock.set(moment(day, 18))
                try await evening(of: day, isDown: true)
            } else {
                try await run(until: moment(day, 6))
                while try await world.turn.wakeReminders() {}
                try await run(until: moment(day, 18), crashing: offset % 7 == 3)
                for index in members.indices {
                    if let said = members[index].oracle.hear(on: day) { count("expected \(said.rung)") }
                }
                try await evening(of: day, isDown: false)
            }
        }
        try await run(until: moment(first.advanced(byDays: 365), 6))
    }

    private func moment(_ day: CalendarDate, _ hour: Int) -> Instant {
        Instant(seconds: zone.instant(day, minuteOfDay: hour * 60))
    }

    private mutating func count(_ what: String) { counts[what, default: 0] += 1 }
}

// The bot's side: its clock, its courier, its crashes.
extension ReminderYear {
    /// Lets time pass as the clock's service does, firing what comes due at its own moment.
    private mutating func run(until end: Instant, crashing: Bool = false) async throws {
        var crashing = crashing
        while let next = try await world.store.read({ session throws(StoreError) in try session.timers.next() }),
            next <= end
        {
            world.clock.set(max(world.clock.now, next))
            var hasMore = true
            while hasMore {
                hasMore = try await world.turn.fireTimers()
                guard crashing else { continue }
                // What was just committed is in the store alone, and the next process must find it there.
                crashing = false
                try world.store.close()
                world = try await world.restarted()
                count("crashes")
            }
            try await deliver()
        }
        world.clock.set(max(world.clock.now, end))
        try await deliver()
    }

    private mutating func deliver() async throws {
        while true {
            try await world.turn.claim()
            let sends = world.mailroom.start(now: world.clock.now)
            if sends.isEmpty { break }
            for send in sends {
                lastMessage += 1
                world.mailroom.delivered(send, message: MessageID(lastMessage))
                if send.priority == .reminder { note(send) }
            }
        }
        try await world.turn.settle()
    }

    private mutating func note(_ send: Dispatch.Send) {
        let now = world.clock.now.seconds
        let (day, hour) = (zone.date(ofUnixSeconds: now), zone.minuteOfDay(ofUnixSeconds: now) / 60)
        delivered[Delivery(lane: send.lane, day: day), default: 0] += 1
        #expect((9..<17).contains(hour), "sent at \(hour) o'clock")
        guard case .message(let message) = send.call else { return }
        #expect(message.text.contains("Rp") && !message.text.lowercased().contains("denda"))
    }
}

// The members' side.
extension ReminderYear {
    private mutating func populate(_ count: Int) async throws {
        var drafts: [(Member, SimulatedMember.Habit)] = []
        for number in 0..<count {
            drafts.append((try SimulatedMember.member(number, &generator), .random(&generator)))
        }
        let calendar = knowledge.contributions.calendar
        let (free, holidays) = (
            Set(calendar.holidays.keys).union(calendar.restDays.keys), Set(calendar.holidays.keys)
        )
        let (knowledge, now) = (knowledge, world.clock.now)
        members = try await world.store.write { [drafts] session throws(StoreError) in
            var members: [SimulatedMember] = []
            for (number, (member, habit)) in drafts.enumerated() {
                let person = PersonID(Int64(1_000_000 + number))
                let coverage = Ledger(
                    member.membership, payments: [], tariffs: knowledge.tariffs, rules: knowledge.contributions
                ).coverage
                guard let id = try session.members.add(member, coverage: coverage, at: now) else { continue }
                try session.people.meet(Sender(id: person, name: member.name), at: now)
                try session.memberLinks.link(person, id, by: .invitation, at: now)
                members.append(
                    SimulatedMember(
                        id: id, person: person, membership: member.membership, habit: habit,
                        oracle: ReminderOracle(
                            owed: coverage.owedFrom, payers: member.membership.payers, freeDays: free,
                            holidays: holidays)))
            }
            return members
        }
        #expect(members.count == count)
    }

    /// What members do after the bot's hours: what changes the store from outside, and what they write to the bot.
    private mutating func evening(of day: CalendarDate, isDown: Bool) async throws {
        let now = world.clock.now
        var taps: [(Int, Incoming)] = []
        var deeds: [Deed] = []
        for index in members.indices {
            deeds += members[index].deeds(on: day, now: now, knowledge, &generator)
            guard !isDown, let content = members[index].words(on: day, &generator) else { continue }
            lastUpdate += 1
            taps.append(
                (index, Incoming.happened(content, id: lastUpdate, in: members[index].lane, by: members[index].person)))
        }
        for deed in deeds { count("\(deed.kind)") }
        let (tariffs, rules) = (knowledge.tariffs, knowledge.contributions)
        try await world.store.write { [deeds] session throws(StoreError) in
            for deed in deeds { try deed.carryOut(session, tariffs, rules, at: now) }
        }
        for deed in deeds { if let sql = deed.sql { try await world.tamper(sql, .integer(deed.member.rawValue)) } }
        for (_, tap) in taps { try await world.turn.take([.update(tap)]) }
        if !isDown { try await deliver() }
        for (index, _) in taps {
            count("wishes")
            try await learn(index)
        }
    }

    /// A wish that could not be granted is none: what was kept is in the store.
    private mutating func learn(_ index: Int) async throws {
        let (id, person) = (members[index].id, members[index].person)
        let (wishes, hasOptedOut) = try await world.store.read { session throws(StoreError) in
            (try session.reminders.wishes(of: id), try session.people.find(person)?.hasOptedOut ?? false)
        }
        members[index].oracle.payday = wishes.payday
        members[index].oracle.snoozedTo = wishes.snoozedUntil.map { zone.date(ofUnixSeconds: $0) }
        members[index].oracle.hasOptedOut = hasOptedOut
    }
}

// What came of it.
extension ReminderYear {
    /// Every reminder that should have been said was, once, and no other; each reached its chat on its day.
    mutating func compare() async throws {
        for member in members {
            let id = member.id
            let (tariffs, rules) = (knowledge.tariffs, knowledge.contributions)
            let (said, found, ledger) = try await world.store.read { session throws(StoreError) in
                (
                    try session.reminders.said(to: id), try session.members.find(id),
                    try session.payments.ledger(of: id, tariffs: tariffs, rules: rules)
                )
            }
            // What is kept beside a member is what all their payments come to.
            #expect(found?.coverage == ledger?.coverage)
            let really = said.map { entry in
                ReminderOracle.Said(
                    day: zone.date(ofUnixSeconds: entry.at), rung: entry.reminder.rung.rawValue,
                    month: entry.reminder.month)
            }
            let expected = member.oracle.said
            let difference = Set(really).symmetricDifference(expected)
            #expect(
                difference.isEmpty && really.count == expected.count,
                "\(member) differs by \(difference.sorted().map { "\($0.day) \($0.rung) \($0.month)" })")
            for reminder in expected {
                #expect(delivered[Delivery(lane: member.lane, day: reminder.day)] == 1)
            }
            #expect(found?.coverage.owedFrom == member.oracle.owed, "\(member)")
            counts["said", default: 0] += really.count
        }
        #expect(delivered.values.reduce(0, +) == counts["said"])
        counts["delivered"] = delivered.values.reduce(0, +)
    }
}
