import Foundation
import Synchronization
import Testing
import Transport

@testable import Curl

@Suite(.timeLimit(.minutes(1)))
struct ProxyTests {
    private static func through(_ address: String) throws -> CurlSettings {
        let server = try ProxyServer(address)
        return .with { $0.proxy = .server(server) }
    }

    @Test func plainRequestsGoThroughTheProxyWithItsCredentials() async throws {
        let proxy = try LoopbackServer { connection in
            while let request = try connection.readRequest() {
                try connection.answer("\(request.path) \(request.headers["proxy-authorization"] ?? "-")")
            }
        }
        defer { proxy.stop() }
        try await withTransport(Self.through("http://budi:p%40ss@127.0.0.1:\(proxy.port)")) { transport in
            let text = try await transport.text(.get("http://nowhere.invalid/x"))
            #expect(text == "http://nowhere.invalid/x Basic \(Data("budi:p@ss".utf8).base64EncodedString())")
        }
    }

    @Test func namesAreLeftToASocksProxyThatAsksForThem() async throws {
        let proxy = try LoopbackServer { connection in
            _ = try connection.read(Int(try connection.read(2)[1]))
            try connection.write([5, 0])
            // Version, CONNECT, reserved, "a name follows", its length.
            let head = try connection.read(5)
            let name = String(decoding: try connection.read(Int(head[4])), as: UTF8.self)
            _ = try connection.read(2)
            try connection.write([5, 0, 0, 1, 127, 0, 0, 1, 0, 80])
            _ = try connection.readRequest()
            try connection.answer("\(head[3]) \(name)")
        }
        defer { proxy.stop() }
        try await withTransport(Self.through("socks5h://127.0.0.1:\(proxy.port)")) { transport in
            let text = try await transport.text(.get("http://nowhere.invalid/x"))
            #expect(text == "3 nowhere.invalid")
        }
    }

    @Test(arguments: ["http", "socks5h"])
    func aProxyThatIsDownHasSentNothing(scheme: String) async throws {
        let port = try LoopbackServer.closedPort()
        try await withTransport(Self.through("\(scheme)://127.0.0.1:\(port)")) { transport in
            let error = await transport.outcome(.post("http://nowhere.invalid/x")).error
            guard case .proxyRefused = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(error?.departure == .surelyNotSent)
        }
    }

    @Test(arguments: ["403 Forbidden", "407 Proxy Authentication Required", "502 Bad Gateway"])
    func aTunnelRefusedHasSentNothing(status: String) async throws {
        let proxy = try LoopbackServer { connection in
            while try connection.readRequest() != nil { try connection.answer("no", status: status) }
        }
        defer { proxy.stop() }
        try await withTransport(Self.through("http://budi:secret@127.0.0.1:\(proxy.port)")) { transport in
            let error = await transport.outcome(.post("https://nowhere.invalid/x")).error
            guard case .proxyRefused(let detail) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(detail.contains(status.prefix(3)))
            #expect(!detail.contains("secret"))
        }
    }

    @Test func aProxyWithoutAnAddressIsNamed() async throws {
        try await withTransport(Self.through("http://proxy.invalid:3128")) { transport in
            let error = await transport.outcome(.post("http://127.0.0.1/x")).error
            #expect(error == .unresolved(host: "proxy.invalid"))
        }
    }

    @Test func aHostWithoutAnAddressIsNamed() async throws {
        try await withTransport { transport in
            let error = await transport.outcome(.post("http://user@nowhere.invalid:81/x?y")).error
            #expect(error == .unresolved(host: "nowhere.invalid"))
        }
    }

    @Test func nobodyListensThere() async throws {
        let port = try LoopbackServer.closedPort()
        try await withTransport { transport in
            guard case .unreachable(let detail) = await transport.outcome(.post("http://127.0.0.1:\(port)/")).error
            else {
                Issue.record("expected to find nobody")
                return
            }
            #expect(detail.contains("\(port)"))
        }
    }

    @Test func theEnvironmentIsInheritedUnlessToldOtherwise() async throws {
        // A process of its own, since the environment belongs to all.
        await #expect(processExitsWith: .success) {
            let proxy = try LoopbackServer.answering("proxy")
            let server = try LoopbackServer.answering("server")
            setenv("http_proxy", proxy.url(), 1)
            setenv("no_proxy", "", 1)
            for (setting, expected) in [(ProxySetting.environment, "proxy"), (.none, "server")] {
                try await withTransport(.with { $0.proxy = setting }) { transport in
                    let text = try await transport.text(.get(server.url()))
                    guard text == expected else { exit(1) }
                }
            }
            exit(0)
        }
    }
}
