import Chat
import Dialogue
import Jamsostek
import Phrasebook
import Testing

/// From keys and values to the message a person reads.
@Suite struct RenderingTests {
    private func book(_ texts: [String: String] = [:]) throws -> Phrasebook {
        let folder = try TemporaryFolder()
        try folder.write(
            "a.yaml",
            """
            calendar:
              month: {1: Januari, 2: Februari, 3: Maret, 8: Agustus}
            tell: "{x}"
            wrap: "<{x}>"
            two: {a: satu, b: dua}
            """)
        return try Phrasebook.load(
            directory: folder.path,
            adding: texts.map { PhraseText(key: $0.key, text: $0.value, place: ConfigFault.Place("test")) })
    }

    static let arguments: [(Phrase.Argument, String)] = [
        (.text("{kurung} tetap"), "{kurung} tetap"),
        (.rupiah(Rupiah(16_800)), "Rp16.800"),
        (.rupiah(Rupiah(1_234_567)), "Rp1.234.567"),
        (.count(12), "12"),
        (.phrase(Phrase("wrap", ["x": .count(1)])), "<1>"),
        (.lines([Phrase("two.a"), Phrase("two.b")]), "satu\ndua"),
        (.applicationNumber(42), "K-00042"),
        (.applicationNumber(1_234_567), "K-1234567"),
        (.applicationNumber(nil), "K-00007"),
    ]

    @Test(arguments: arguments)
    func writesEveryKindOfValue(_ argument: Phrase.Argument, _ expected: String) throws {
        let message = try book().render(
            Utterance(Phrase("tell", ["x": argument])), botUsername: "b", assigned: Assigned(applicationNumber: 7))
        #expect(message.text == expected)
    }

    @Test func writesDatesInWords() throws {
        let day = try CalendarDate(year: 1985, month: 8, day: 12)
        let month = try ContributionMonth(year: 2027, month: 3)
        #expect(try book().text(Phrase("tell", ["x": .date(day)])) == "12 Agustus 1985")
        #expect(try book().text(Phrase("tell", ["x": .month(month)])) == "Maret 2027")
    }

    @Test func putsPartsABlankLineApart() throws {
        let message = try book().render(
            Utterance([Phrase("two.a"), Phrase("two.b")]), botUsername: "b", replyTo: MessageID(5))
        #expect(message == OutgoingMessage(text: "satu\n\ndua", replyTo: MessageID(5)))
    }

    @Test func makesKeyboards() throws {
        let rows = [
            [
                Choice(Phrase("two.a"), .token("t")), Choice(Phrase("two.b"), .privateChat(payload: "k3")),
            ], [Choice(Phrase("two.a"), .privateChatForBoundCommunity), Choice(Phrase("two.b"), .link("https://x"))],
        ]
        let message = try book().render(
            Utterance(Phrase("two.a"), keyboard: .choices(rows)), botUsername: "kentongan_bot",
            assigned: Assigned(communityID: 12))
        #expect(
            message.keyboard
                == .buttons([
                    [Button("satu", token: "t"), Button("dua", link: "https://t.me/kentongan_bot?start=k3")],
                    [Button("satu", link: "https://t.me/kentongan_bot?start=k12"), Button("dua", link: "https://x")],
                ]))
        let contact = Utterance(Phrase("two.a"), keyboard: .contact(label: Phrase("two.b")))
        #expect(try book().render(contact, botUsername: "b").keyboard == .contact(label: "dua"))
        let removal = Utterance(Phrase("two.a"), keyboard: .removeContact)
        #expect(try book().render(removal, botUsername: "b").keyboard == .remove)
    }

    /// Never a crash in front of a person: what is missing shows, and `kentongan check` finds it before.
    @Test func showsTheKeyWhereThePhraseIsMissing() throws {
        #expect(try book().text(Phrase("no.such")) == "no.such")
        #expect(try book().text(Phrase("wrap")) == "<>")
    }
}
