import Testing

@testable import Curl

struct ProxyServerTests {
    @Test(arguments: [
        ("http://proxy:3128", "http://proxy:3128", "proxy", nil),
        ("socks5h://127.0.0.1:1080/", "socks5h://127.0.0.1:1080", "127.0.0.1", nil),
        ("http://budi:pw@proxy", "http://proxy", "proxy", ProxyServer.Credentials(user: "budi", password: "pw")),
        ("https://b%40x:p%3Aw%25@proxy:1", "https://proxy:1", "proxy", .init(user: "b@x", password: "p:w%")),
        ("socks5://budi@[::1]:1080", "socks5://[::1]:1080", "::1", .init(user: "budi", password: "")),
    ])
    func anAddressIsTakenApart(
        address: String, url: String, host: String, credentials: ProxyServer.Credentials?
    ) throws {
        let server = try ProxyServer(address)
        #expect(server.url == url)
        #expect(server.host == host)
        #expect(server.credentials == credentials)
    }

    @Test(arguments: [
        ("proxy:3128", ProxyServer.Fault.schemeUnknown), ("ftp://proxy", .schemeUnknown), ("", .schemeUnknown),
        ("http://", .hostMissing), ("http://:3128", .hostMissing), ("http://budi:pw@", .hostMissing),
    ])
    func whatIsNoProxyIsRefused(address: String, fault: ProxyServer.Fault) {
        #expect(throws: fault) { try ProxyServer(address) }
    }

    @Test func credentialsGivenApartWinOverThoseInTheAddress() throws {
        let server = try ProxyServer("http://a:b@proxy", credentials: .init(user: "c", password: "d"))
        #expect(server.credentials?.user == "c")
    }

    @Test func thePasswordIsNeverPrinted() throws {
        let server = try ProxyServer("http://budi:rahasia@proxy:3128")
        var settings = CurlSettings()
        settings.proxy = .server(server)
        var dumped = ""
        dump(settings, to: &dumped)
        for text in ["\(server)", String(reflecting: server), "\(settings)", "\(settings.proxy)", dumped] {
            #expect(!text.contains("rahasia"))
        }
        #expect("\(server)".contains("budi"))
    }
}
