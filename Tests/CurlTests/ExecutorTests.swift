import Foundation
import Synchronization
import Testing
import Transport

@testable import Curl

/// Tasks that run on the driver's own thread.
@Suite(.timeLimit(.minutes(1)))
struct ExecutorTests {
    /// The name of the thread this runs on, as the system knows it.
    private static func threadName() -> String {
        let name = try? FileHandle(forReadingAtPath: "/proc/thread-self/comm")?.readToEnd()
        return String(decoding: name ?? Data(), as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    @Test func tasksAndTheirChildrenRunOnTheDriversThread() async throws {
        let server = try LoopbackServer { connection in
            while let request = try connection.readRequest() { try connection.answer(request.text) }
        }
        defer { server.stop() }
        try await withTransport { transport in
            let names = try await withTaskExecutorPreference(transport.executor) {
                try await withThrowingTaskGroup(of: [String].self) { group in
                    for number in 0..<200 {
                        group.addTask {
                            let before = Self.threadName()
                            let text = try await transport.text(.post(server.url(), "\(number)"))
                            #expect(text == "\(number)")
                            return [before, Self.threadName()]
                        }
                    }
                    return try await group.reduce(into: Set()) { $0.formUnion($1) }
                }
            }
            #expect(names == ["curl"])
        }
    }

    @Test func tasksGoOnElsewhereOnceTheDriverHasEnded() async throws {
        let transport = try CurlTransport(.with())
        let names = await withTaskExecutorPreference(transport.executor) {
            let before = Self.threadName()
            await transport.shutdown()
            await Task.yield()
            return [before, Self.threadName()]
        }
        #expect(names[0] == "curl")
        #expect(names[1] != "curl")
        let after = await Task(executorPreference: transport.executor) { Self.threadName() }.value
        #expect(after != "curl")
    }

    @Test func theLastReferenceMayBeDroppedOnTheDriversThread() async throws {
        let transport = Mutex<CurlTransport?>(try CurlTransport(.with()))
        let executor = try #require(transport.withLock { $0?.executor })
        let name = await Task(executorPreference: executor) {
            transport.withLock { $0 = nil }
            return Self.threadName()
        }.value
        #expect(name == "curl")
    }
}
