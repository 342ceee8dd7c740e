import JSON
import Testing

@testable import Simulator

/// What broadcasts are tried with.
@Suite struct CrowdTests {
    private func crowd(_ count: Int, on stage: Stage, blockedEvery: Int? = nil) -> Range<Int64> {
        stage.world.add(Crowd(count: count, keeps: 1, isOpened: true, blockedEvery: blockedEvery))
    }

    @Test func aCrowdCanBeWrittenToAndKeepsLittle() throws {
        let stage = Stage()
        let people = crowd(200, on: stage)
        #expect(people.count == 200 && stage.news().isEmpty, "nobody came, nobody wrote")
        for _ in 1...3 { for person in people { #expect(stage.send("x", to: person).code == 200) } }
        #expect(people.allSatisfy { stage.world.chats[$0]?.messages.count == 1 })
        let last = try #require(stage.world.chats[people.lowerBound]?.messages.last?.id)
        let edit = stage.call(
            "editMessageText",
            ["chat_id": .integer(people.lowerBound), "message_id": .integer(last), "text": "y"])
        #expect(edit.code == 200, "the newest can be edited")
        try stage.world.say("ya", by: people.lowerBound, in: people.lowerBound, at: stage.now)
        #expect(stage.news().count == 1, "and they can answer")
    }

    @Test func someOfItHaveBlockedTheBot() {
        let stage = Stage()
        let people = crowd(100, on: stage, blockedEvery: 10)
        let codes = people.map { stage.send("x", to: $0).code }
        #expect(codes.count { $0 == 403 } == 10 && codes[9] == 403)
    }

    @Test func aTallyCountsWhatBearsItsMarker() {
        let stage = Stage()
        let people = crowd(20, on: stage)
        stage.world.tallies = [Tally(marker: "[A]"), Tally(marker: "")]
        for person in people { stage.send("[A] Halo", to: person) }
        stage.pass(.seconds(3))
        stage.send("[A] Halo lagi", to: people.lowerBound + 4)
        stage.send("[B] Halo", to: people.lowerBound)
        let tally = stage.world.tallies[0]
        #expect(tally.total == 21 && tally.counts.count == 20 && tally.chatsByCount == [1: 19, 2: 1])
        #expect(tally.repeated(upTo: 5).map(\.chat) == [people.lowerBound + 4])
        #expect(tally.span.map { $0.upperBound - $0.lowerBound } == .seconds(3))
        #expect(stage.world.tallies[1].total == 22)
    }

    @Test func aTallyFollowsAGroupThatMigrates() throws {
        let stage = Stage()
        stage.world.tallies = [Tally(marker: "")]
        let group = try stage.group()
        stage.send("satu", to: group)
        let migrated = stage.world.migrate(group, at: stage.now)
        let next = try #require(migrated)
        stage.send("dua", to: next)
        #expect(stage.world.tallies[0].counts == [next: 2])
    }

    @Test func callsAreCountedByHowTheyEnded() {
        let stage = Stage(limits: .telegram)
        let people = crowd(40, on: stage)
        for person in people { stage.send("x", to: person) }
        #expect(stage.world.calls.totals == ["sendmessage": [200: 30, 429: 10]])
    }
}
