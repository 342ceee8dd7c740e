import Database

/// The number of a process's term of office: the latest alone may send and finish.
///
/// Leases name the fence they were taken under, so that a process which was thought dead and wakes up again cannot
/// overwrite what its successor did.
package struct Fence: RawRepresentable, Hashable, Sendable, Comparable {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Session {
    /// Begins a new term of office, which ends every earlier one.
    package func takeFence() throws(StoreError) -> Fence {
        try execute(
            """
            INSERT INTO meta (name, number) VALUES ('fence', 1)
            ON CONFLICT (name) DO UPDATE SET number = meta.number + 1
            """)
        return try currentFence()
    }

    /// Fails where another process has begun a term since: asked first in every transaction that must not be undone.
    package func hold(_ fence: Fence) throws(StoreError) {
        let current = try currentFence()
        guard current == fence else { throw .fencedOut(by: current) }
    }

    private func currentFence() throws(StoreError) -> Fence {
        let number = try row("SELECT number FROM meta WHERE name = 'fence'") { $0.integer(0) }
        return Fence(rawValue: number ?? 0)
    }
}
