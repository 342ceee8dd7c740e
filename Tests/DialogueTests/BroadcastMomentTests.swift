import Chat
import Dialogue
import Jamsostek
import Phrasebook
import TestSupport
import Testing

/// Times as people type them where a broadcast's start is asked for; asked on Monday, 23 November 2026, 09.00 WIB.
@Suite struct BroadcastMomentTests {
    private static let asked: Int64 = 1_795_399_200
    private static let id = BroadcastID(1)

    @Test(arguments: [
        ("besok jam 9", "2026-11-24 09:00"), ("senin 09.00", "2026-11-23 09:00"),
        ("senin depan 09.00", "2026-11-30 09:00"),
        ("1 des 2026 jam 8", "2026-12-01 08:00"), ("jam 8 tgl 1 desember", "2026-12-01 08:00"),
        ("01/12/2026 08.30", "2026-12-01 08:30"), ("besok jam 3", "2026-11-24 15:00"),
        ("besok 3 sore", "2026-11-24 15:00"), ("lusa jam 10 pagi", "2026-11-25 10:00"), ("jam 4", "2026-11-23 16:00"),
        ("jam 8", "2026-11-24 08:00"), ("besok 9", "2026-11-24 09:00"), ("2 jam lagi", "2026-11-23 11:00"),
        ("30 menit lagi", "2026-11-23 09:30"), ("hari kamis jam 13.15", "2026-11-26 13:15"),
    ])
    func reads(_ text: String, _ expected: String) throws {
        let world = try world()
        let zone = world.config.knowledge.zone
        let step = transition(.composing(BroadcastQuestion(.time, of: Self.id)), Self.said(text), world.context)
        guard case .broadcast(.change(Self.id, let draft), _)? = step.inquiry, let at = draft.startsAt else {
            // What is meant is the very moment at which it is asked, or was.
            #expect(text == "senin 09.00", "not understood: \(text): \(step.effects.map(\.sketch))")
            return
        }
        let minute = zone.minuteOfDay(ofUnixSeconds: at)
        let clock = [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
        #expect("\(zone.date(ofUnixSeconds: at)) \(clock)" == expected)
    }

    @Test(arguments: [
        ("besok", "no_time"), ("entah", "no_time"), ("besok jam 25", "no_such_time"),
        ("besok jam 9 atau jam 10", "several_times"), ("kemarin jam 9", "past"), ("hari ini jam 08.00", "past"),
        ("1 nov 2026 jam 8", "past"), ("besok jam 2 malam", "hours"), ("besok 23.00", "hours"),
        ("habis gajian jam 9", "no_day"),
    ])
    func saysWhatIsWrong(_ text: String, _ fault: String) throws {
        let step = transition(.composing(BroadcastQuestion(.time, of: Self.id)), Self.said(text), try world().context)
        #expect(step.inquiry == nil)
        #expect(
            step.effects.first?.sketch.hasPrefix("say broadcast.fault.\(fault) ") == true,
            "\(step.effects.map(\.sketch))")
    }

    /// Whatever is typed, no time is taken that lies in the past or at an hour when nobody is written to.
    @Test func neverTakesAForbiddenTime() throws {
        let world = try world()
        var random = SeededGenerator(seed: 23)
        let words = [
            "besok", "jam", "9", "25", "08.00", "senin", "1", "des", "2026", "lagi", "menit", "jam 3", "malam", "lusa",
            "kemarin", "-", "99", "0", "31/12", "sore", "habis", "gajian", "minggu", "depan", "999999999999",
        ]
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 1...6, using: &random))
                .map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
            let step = transition(.composing(BroadcastQuestion(.time, of: Self.id)), Self.said(text), world.context)
            guard case .broadcast(.change(_, let draft), _)? = step.inquiry else { continue }
            let at = try #require(draft.startsAt, "\(text)")
            #expect(at > world.now && world.config.knowledge.broadcastsAllowed(from: at) == at, "'\(text)', seed 23")
        }
    }

    private func world() throws -> TestWorld {
        var world = try TestWorld(now: Self.asked)
        _ = try world.enter(["Rina", "officer"])
        return world
    }

    private static func said(_ text: String) -> Event {
        .said(TextMessage(message: MessageID(9), text: text))
    }
}
