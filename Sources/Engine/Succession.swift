/// Lets things be taken in the order they were begun, whoever brings them first.
///
/// Transactions commit one after another, but the tasks that began them wake in any order: without this, what a later
/// one wrote for a lane could leave before what an earlier one did.
struct Succession<Value: Sendable>: Sendable {
    private var lastBegun = 0
    private var lastTaken = 0
    private var early: [Int: Value] = [:]

    mutating func begin() -> Int {
        lastBegun += 1
        return lastBegun
    }

    /// Brings the value of a number that was begun, once.
    ///
    /// - Returns: the values whose turn has come, in order.
    mutating func end(_ number: Int, with value: Value) -> [Value] {
        early[number] = value
        var taken: [Value] = []
        while let next = early.removeValue(forKey: lastTaken + 1) {
            lastTaken += 1
            taken.append(next)
        }
        return taken
    }
}
