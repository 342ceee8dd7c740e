import Testing

@testable import Curl

struct WaitingLineTests {
    private let start = ContinuousClock.now

    private func line(_ seconds: [Int]) -> WaitingLine<Int> {
        var line = WaitingLine<Int>()
        for (number, second) in seconds.enumerated() {
            line.append(number, as: CallID(number: number), until: start + .seconds(second))
        }
        return line
    }

    @Test func whoCameFirstGoesFirst() {
        var line = line([3, 1, 2])
        #expect(line.popFirst()?.item == 0)
        #expect(line.popFirst()?.item == 1)
        line.append(7, as: CallID(number: 7), until: start)
        #expect(line.popFirst()?.item == 2)
        #expect(line.popFirst()?.item == 7)
        #expect(line.popFirst() == nil)
        #expect(line.nextDeadline == nil)
    }

    @Test func theOverdueGoWhereverTheyStand() {
        var line = line([5, 1, 9, 2])
        #expect(line.nextDeadline == start + .seconds(1))
        #expect(line.removeOverdue(at: start) == [])
        #expect(line.removeOverdue(at: start + .seconds(2)) == [1, 3])
        #expect(line.nextDeadline == start + .seconds(5))
        #expect(line.removeOverdue(at: start + .seconds(100)) == [0, 2])
        #expect(line.isEmpty)
        #expect(line.nextDeadline == nil)
    }

    @Test func oneMayLeave() {
        var line = line([1, 2, 3])
        #expect(line.remove(CallID(number: 1)) == 1)
        #expect(line.remove(CallID(number: 1)) == nil)
        #expect(line.removeAll() == [0, 2])
        #expect(line.isEmpty)
    }
}
