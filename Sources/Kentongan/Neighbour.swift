import Curl
import ServiceLifecycle

/// A service whose tasks run on the transport's own thread: what waits for HTTP need not cross to another thread and back
/// for each request and answer (measured in `docs/decisions/0002-curl-driver.md`).
struct Neighbour: Service {
    let service: any Service
    let transport: CurlTransport

    func run() async throws {
        try await withTaskExecutorPreference(transport.executor) { try await service.run() }
    }
}
