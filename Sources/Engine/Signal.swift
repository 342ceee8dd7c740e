/// A bell: rings that nobody heard yet count as one.
struct Signal: Sendable {
    let rings: AsyncStream<Void>
    private let bell: AsyncStream<Void>.Continuation

    init() {
        (rings, bell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func ring() { bell.yield() }

    /// Ends the loop over ``rings``.
    func end() { bell.finish() }
}
