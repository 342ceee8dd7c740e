import Testing
import Transport

@testable import Curl

struct DepartureLogTests {
    @Test func nothingHasLeftBeforeTheRequestBegan() {
        let log = DepartureLog()
        // What a proxy was told to open a tunnel.
        #expect(log.departure(bytes: 80) == .surelyNotSent)
    }

    @Test func theFirstByteOfTheRequestCounts() {
        var log = DepartureLog()
        let mayBegin = log.begin(bytes: 80, repeatable: false)
        #expect(mayBegin)
        #expect(log.departure(bytes: 80) == .surelyNotSent)
        #expect(log.departure(bytes: 81) == .maybeSent)
    }

    @Test(arguments: [(80, false, true), (81, false, false), (81, true, true), (300, false, false)])
    func aRepetitionIsAllowedIfItDoesNothingTwice(bytes: Int, repeatable: Bool, allowed: Bool) {
        var log = DepartureLog()
        _ = log.begin(bytes: 80, repeatable: repeatable)
        let mayBegin = log.begin(bytes: bytes, repeatable: repeatable)
        #expect(mayBegin == allowed)
        #expect(log.forbadeRepetition == !allowed)
    }
}
