import Store
import Testing

@Suite("Terms of office")
struct FenceTests {
    @Test("A new term ends the earlier one, over restarts too", arguments: Backend.allCases)
    func succession(backend: Backend) async throws {
        var subject = try await backend.open()
        let first = try await subject.write { try $0.takeFence() }
        try await subject.write { try $0.hold(first) }
        subject = try await subject.reopened()
        let second = try await subject.write { try $0.takeFence() }
        #expect(first < second)
        try await subject.write { try $0.hold(second) }
        await #expect(throws: StoreError.fencedOut(by: second)) { try await subject.write { try $0.hold(first) } }
    }
}
