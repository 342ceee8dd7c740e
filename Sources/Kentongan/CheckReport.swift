/// What `kentongan check` found, line by line.
struct CheckReport {
    private var lines: [String] = []
    private(set) var hasFaults = false

    /// Runs one check; what it throws becomes a fault.
    @discardableResult
    mutating func attempt<Value>(_ name: String, _ body: () async throws -> Value) async -> Value? {
        do {
            let value = try await body()
            lines.append("✓ \(name)")
            return value
        } catch {
            add(["\(error)"], to: name)
            return nil
        }
    }

    mutating func add(_ faults: [String], to name: String) {
        guard !faults.isEmpty else { return }
        hasFaults = true
        lines += faults.map { "✗ \(name): \($0)" }
    }

    /// Something worth knowing that is no fault.
    mutating func note(_ text: String) { lines.append("· \(text)") }

    func printSummary() {
        for line in lines { print(line) }
        print(hasFaults ? "There are faults." : "All is well.")
    }
}
