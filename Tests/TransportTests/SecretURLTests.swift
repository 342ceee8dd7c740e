import Testing
import Transport

struct SecretURLTests {
    private let url = SecretURL("https://api.telegram.org/bot123:abc/getMe?again=123:abc", hiding: ["123:abc", ""])

    @Test func itIsUsedWholeAndPrintedWithoutItsSecret() {
        #expect(url.exposed == "https://api.telegram.org/bot123:abc/getMe?again=123:abc")
        #expect("\(url)" == "https://api.telegram.org/bot…/getMe?again=…")
    }

    @Test func noWayOfPrintingShowsIt() {
        var dumped = ""
        dump(["a": url], to: &dumped)
        for text in [String(describing: url), String(reflecting: url), "\([url])", dumped] {
            #expect(!text.contains("abc"))
        }
    }

    @Test func textsAboutItAreRedactedAlike() {
        #expect(url.redacting("cannot open /bot123:abc/getMe") == "cannot open /bot…/getMe")
    }

    @Test(arguments: [
        ("https://api.telegram.org/bot1/x", "api.telegram.org"), ("http://127.0.0.1:8081/x", "127.0.0.1"),
        ("http://[::1]:8081/x", "::1"), ("http://a:b@host:1?x", "host"), ("http://host", "host"), ("nonsense", ""),
        ("", ""), ("http://", ""),
    ])
    func theHostIsReadAsWritten(url: String, host: String) {
        #expect(SecretURL(url).host == host)
    }
}
