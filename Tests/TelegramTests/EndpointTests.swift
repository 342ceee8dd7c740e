import Chat
import Testing
import Transport

@testable import Telegram

@Suite struct EndpointTests {
    @Test(arguments: [Stage.token, "  \(Stage.token)\n", "1:" + String(repeating: "a", count: 35)])
    func tokensOfTheRightShape(text: String) throws {
        let token = try TelegramToken(text)
        #expect(!token.exposed.contains(where: \.isWhitespace) && token.bot.rawValue > 0)
    }

    @Test(
        arguments: [
            ("", .empty), (" \n", .empty), ("7000000001:AAFake TokenForLoadTests-abcdefghijkl", .containsSpace),
            ("7000000001AAFakeTokenForLoadTests-abcdefghijkl", .noColon), ("token", .noColon),
            (":AAFakeTokenForLoadTests-abcdefghijklm", .numberMalformed),
            ("bot7:AAFakeTokenForLoadTests-abcdefghijklm", .numberMalformed),
            ("99999999999999999999:AAFakeTokenForLoadTests-abcdefghijklm", .numberMalformed),
            ("٧:AAFakeTokenForLoadTests-abcdefghijklm", .numberMalformed),
            ("7:AAFakeTokenForLoadTests/abcdefghijklm", .secretMalformed), ("7:AA:Fake", .secretMalformed),
            ("7000000001:AAFake", .secretTooShort), ("7000000001:", .secretTooShort),
        ] as [(String, TelegramToken.Fault)])
    func tokensOfAnotherShapeSayWhatIsWrong(text: String, fault: TelegramToken.Fault) {
        #expect(throws: fault) { try TelegramToken(text) }
    }

    @Test func theTokenIsNeverPrinted() throws {
        let token = try TelegramToken(Stage.token)
        let endpoint = try TelegramEndpoint(token)
        let url = endpoint.url(of: .sendMessage)
        for text in ["\(token)", String(reflecting: token), "\(endpoint)", "\(url)", String(reflecting: url)] {
            #expect(!text.contains("AAFakeTokenForLoadTests-abcdefghijkl"), "\(text)")
        }
        var dump = ""
        Swift.dump(endpoint, to: &dump)
        #expect(!dump.contains("AAFake"), "\(dump)")
        #expect("\(url)" == "https://api.telegram.org/bot…/sendMessage")
    }

    @Test(arguments: [
        ("https://api.telegram.org", "https://api.telegram.org/bot"),
        ("http://127.0.0.1:8081/", "http://127.0.0.1:8081/bot"),
        ("HTTPS://bot.example.id/api//", "HTTPS://bot.example.id/api/bot"),
    ])
    func theBaseAddressIsASetting(base: String, start: String) throws {
        let endpoint = try TelegramEndpoint(try TelegramToken(Stage.token), at: base)
        #expect(endpoint.url(of: .getMe).exposed == "\(start)\(Stage.token)/getMe")
    }

    @Test(arguments: [
        "", "api.telegram.org", "ftp://api.telegram.org", "https://", "https:///x", "https://a b", "https://a?x=1",
        "https://a#b",
    ])
    func anotherBaseAddressIsRefused(base: String) throws {
        let token = try TelegramToken(Stage.token)
        #expect(throws: TelegramEndpoint.Fault.self) { try TelegramEndpoint(token, at: base) }
    }

    @Test func errorsTellNoSecrets() async throws {
        let stage = try Stage(ScriptedTransport(.fault(401, "Unauthorized"), .failure(.unreachable(detail: "refused"))))
        for _ in 0..<2 {
            do {
                _ = try await stage.client.getMe()
            } catch {
                #expect(!"\(error)".contains("AAFake") && !String(reflecting: error).contains("AAFake"))
            }
        }
    }
}
