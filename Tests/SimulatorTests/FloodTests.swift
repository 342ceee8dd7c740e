import JSON
import Testing

@testable import Simulator

@Suite struct FloodTests {
    @Test func aPrivateChatTakesABurstAndThenOneASecond() throws {
        let stage = Stage(limits: .telegram)
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        for number in 1...5 { #expect(stage.send("\(number)", to: stage.budi).code == 200) }
        let refused = stage.send("6", to: stage.budi)
        #expect(refused.description == "Too Many Requests: retry after 5")
        #expect(refused.body["parameters"]?["retry_after"] == 5)
        stage.pass(.milliseconds(4_999))
        #expect(stage.send("6", to: stage.budi).code == 429)
        stage.pass(.milliseconds(1))
        #expect(stage.send("6", to: stage.budi).code == 200)
    }

    @Test func aGroupTakesTwentyAMinuteEditsIncluded() throws {
        let stage = Stage(limits: .telegram)
        let group = try stage.group()
        let first = stage.send("satu", to: group).value?["message_id"]
        for _ in 1..<20 {
            stage.pass(.seconds(1))
            #expect(stage.send("x", to: group).code == 200)
        }
        let edit = stage.call("editMessageText", ["chat_id": .integer(group), "message_id": first ?? 0, "text": "y"])
        #expect(edit.description == "Too Many Requests: retry after 41")
        stage.pass(.seconds(41))
        #expect(stage.send("x", to: group).code == 200)
        #expect(stage.send("x", to: group).code == 429, "one left the window, so one may enter")
    }

    @Test func overallThirtyASecond() throws {
        var gate = FloodGate(limits: .telegram)
        let now = Moment(seconds: 1)
        for chat in 1...30 { #expect(gate.admit(to: Int64(chat), .personal, at: now) == nil) }
        #expect(gate.admit(to: 31, .personal, at: now + .milliseconds(999)) == 1)
        #expect(gate.admit(to: 31, .personal, at: now + .milliseconds(1_000)) == nil)
    }

    /// Over every stretch of a window's length no more pass than it allows, and whoever waits as told gets through.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func neverMoreThanTheWindow(seed: UInt64) {
        var random = SplitMix64(state: seed)
        var gate = FloodGate(limits: .telegram)
        var now = Moment(seconds: 0)
        var passed: [Moment] = []
        for _ in 0..<3_000 {
            now = now + .milliseconds(Int64.random(in: 0...900, using: &random))
            guard let wait = gate.admit(to: -5, .group, at: now) else {
                passed.append(now)
                continue
            }
            var later = gate
            #expect(later.admit(to: -5, .group, at: now + .seconds(wait)) == nil, "seed \(seed)")
        }
        for (index, moment) in passed.enumerated() where index >= 20 {
            #expect(moment - passed[index - 20] >= .seconds(60), "seed \(seed)")
        }
        #expect(passed.count > 100)
    }

    @Test func liftedLimitsHoldNothingBack() throws {
        let stage = Stage(limits: .none)
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        for _ in 0..<200 { #expect(stage.send("x", to: stage.budi).code == 200) }
    }
}
