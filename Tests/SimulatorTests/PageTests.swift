import JSON
import Testing

@testable import Simulator

@Suite(.timeLimit(.minutes(1))) struct PageTests {
    @Test func everythingThePageNeedsIsServed() async throws {
        try await withServer { http in
            for resource in PageResource.all {
                let reply = await http.get(resource.path.hasPrefix("/") ? resource.path : "/\(resource.path)")
                #expect(reply.status == 200 && reply.body == resource.bytes, "\(resource.path)")
                #expect(reply.head.lowercased().contains("content-security-policy: default-src 'self'"))
            }
        }
    }

    /// The page works without a network: it names no address but those of links that people follow in chats.
    @Test(arguments: PageResource.all.map(\.path))
    func nothingComesFromElsewhere(_ path: String) throws {
        let resource = try #require(PageResource.all.first { $0.path == path })
        let text = String(decoding: resource.bytes, as: UTF8.self)
        let addresses = EntityScanner.scan(
            FormattedText(text: text.replacing("\"", with: " ").replacing("`", with: " "))
        )
        .entities.filter { $0.kind == "url" }
        .map { String(decoding: Array(text.utf16)[$0.range], as: UTF16.self) }
        for address in addresses {
            #expect(
                address.hasPrefix("http://www.w3.org/") || address.hasPrefix("https://${") || address.hasPrefix("t.me"))
        }
    }

    @Test func modulesNameOnlyModulesThatAreThere() {
        let paths = Set(PageResource.all.map(\.path))
        for resource in PageResource.all where resource.path.hasSuffix(".js") {
            for match in String(decoding: resource.bytes, as: UTF8.self).matches(of: /from "\.\/([a-z]+\.js)"/) {
                #expect(paths.contains(String(match.1)), "\(resource.path) imports \(match.1)")
            }
        }
    }

    @Test func theStreamBeginsWithTheWorldAndGoesOnWithChanges() async throws {
        try await withServer { http in
            async let stream = http.hangUp(when: { $0.contains("event: message") }, "/_simulator/events")
            // Whether before or after the page came, the message is in its stream; the second is surely after.
            for _ in 0..<2 { _ = await http.post("/_simulator/people/\(Cast.budi)/start", [:]) }
            try await waitUntil {
                _ = await http.post("/_simulator/chats/\(Cast.budi)/messages", ["text": "halo"])
                let connected = await http.get("/_simulator/state").json
                return connected?["chats"]?.array?.first?["messages"]?.array?.count ?? 0 > 6
            }
            let text = await stream
            #expect(text.contains("event: world\ndata: {\"bot\""))
            #expect(text.contains("event: message\ndata: {\"message_id\""))
        }
    }
}
