import Transport

/// Calls that wait for a place, first come, first served, each until its deadline.
///
/// libcurl has such a line of its own, but lets the deadline of those in it pass unnoticed.
struct WaitingLine<Item> {
    struct Entry {
        let id: CallID
        let item: Item
        let deadline: ContinuousClock.Instant
    }

    private var entries: ArraySlice<Entry> = []
    /// When to look for overdue entries; never later than the first of their deadlines.
    private(set) var nextDeadline: ContinuousClock.Instant?

    var isEmpty: Bool { entries.isEmpty }

    mutating func append(_ item: Item, as id: CallID, until deadline: ContinuousClock.Instant) {
        entries.append(Entry(id: id, item: item, deadline: deadline))
        nextDeadline = min(nextDeadline ?? deadline, deadline)
    }

    mutating func popFirst() -> Entry? {
        defer { if entries.isEmpty { nextDeadline = nil } }
        return entries.popFirst()
    }

    /// Takes the call out of the line, if it stands in it.
    mutating func remove(_ id: CallID) -> Item? {
        guard let place = entries.firstIndex(where: { $0.id == id }) else { return nil }
        return entries.remove(at: place).item
    }

    mutating func removeAll() -> [Item] {
        defer { self = WaitingLine() }
        return entries.map(\.item)
    }

    /// Takes out those whose deadline has come.
    mutating func removeOverdue(at now: ContinuousClock.Instant) -> [Item] {
        guard let nextDeadline, nextDeadline <= now else { return [] }
        let overdue = entries.filter { $0.deadline <= now }.map(\.item)
        entries.removeAll { $0.deadline <= now }
        self.nextDeadline = entries.map(\.deadline).min()
        return overdue
    }
}
