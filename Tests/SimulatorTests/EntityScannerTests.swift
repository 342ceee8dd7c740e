import Testing

@testable import Simulator

@Suite struct EntityScannerTests {
    @Test(arguments: [
        ("/start abc", "bot_command:/start"),
        ("/daftar@KentonganBot ya", "bot_command:/daftar@KentonganBot"),
        ("👍 /menu", "bot_command:/menu"),
        ("dan/atau /a/b", ""),
        ("halo @budi_ojol!", "mention:@budi_ojol"),
        ("surel a@b.id @abc", ""),
        ("lihat https://t.me/KentonganBot?start=x.", "url:https://t.me/KentonganBot?start=x"),
        ("(http://a.id/b)", "url:http://a.id/b"),
        ("t.me/KentonganBot", "url:t.me/KentonganBot"),
        ("#ojol #1", "hashtag:#ojol hashtag:#1"),
        ("12/12/2026", ""),
    ])
    func finds(_ text: String, _ expected: String) {
        let units = Array(text.utf16)
        let found = EntityScanner.scan(FormattedText(text: text)).entities.map {
            "\($0.kind):\(String(decoding: units[$0.range], as: UTF16.self))"
        }
        #expect(found.joined(separator: " ") == expected)
    }

    @Test func looksNotIntoCode() {
        let code = FormattedText(text: "/a /b", entities: [Entity(kind: "code", offset: 0, length: 2)])
        #expect(EntityScanner.scan(code).entities.map(\.kind) == ["code", "bot_command"])
    }

    @Test func trimmingMovesEntitiesAlong() {
        let text = FormattedText(
            text: "  tebal \n",
            entities: [Entity(kind: "bold", offset: 0, length: 9), Entity(kind: "code", offset: 8, length: 1)])
        #expect(text.trimmed() == FormattedText(text: "tebal", entities: [Entity(kind: "bold", offset: 0, length: 5)]))
        #expect(FormattedText(text: " \n").trimmed() == .none)
    }
}
