import Chat
import JSON
import Testing

@testable import Telegram

@Suite struct UpdateTextTests {
    @Test func aPrivateTextIsReadWhole() throws {
        let incoming = try Fixture.incoming("text-private")
        #expect(
            incoming
                == Incoming(
                    id: UpdateID(734_512_881), lane: .slamet, chat: .personal, sender: .slamet,
                    sentAt: 1_795_000_123,
                    content: .text(
                        TextMessage(message: MessageID(10_482), text: "klo kecelakaan pas narik gimana ya?"))))
    }

    @Test func escapedTextIsTheTextThatWasTyped() throws {
        #expect(try text("text-escaped").text == "nuwun 🙏 “bos”, é\n\u{202E}/x")
    }

    @Test func aSenderWithoutANameIsStillASender() throws {
        let incoming = try Fixture.incoming("text-without-name")
        #expect(incoming.sender == Sender(id: PersonID(5_200_998_811), name: ""))
    }

    struct CommandRow: Sendable {
        var fixture: String
        var command: Command?
        var addressesBot: Bool
    }

    @Test(arguments: [
        CommandRow(
            fixture: "command-start", command: Command("start", argument: "k_ojol_cakung"), addressesBot: false),
        CommandRow(fixture: "command-to-us", command: Command("daftar", argument: "sekarang ya"), addressesBot: true),
        CommandRow(fixture: "command-to-any", command: Command("daftar"), addressesBot: false),
        CommandRow(fixture: "command-to-another", command: nil, addressesBot: false),
    ])
    func commands(row: CommandRow) throws {
        let message = try text(row.fixture)
        #expect(message.command == row.command)
        #expect(message.addressesBot == row.addressesBot)
    }

    @Test(arguments: [
        ("/daftar", Command("daftar")), ("/DAFTAR\nsaya", Command("daftar", argument: "saya")),
        ("/a_1@KENTONGANBOT x y ", Command("a_1", argument: "x y")), ("/daftar@KentonganBot", Command("daftar")),
    ])
    func commandsAreParsed(text: String, command: Command) {
        #expect(Addressing(.kentongan, callNames: []).command(in: text)?.command == command)
    }

    @Test(arguments: [
        "", "/", "/ daftar", "//daftar", " /daftar", "/daftar!", "/é", "/daftar@", "/daftar@Kentongan",
        "/daftar@KentonganBot@KentonganBot", "/" + String(repeating: "a", count: 33), "daftar", "1/2",
    ])
    func otherTextsAreNoCommand(text: String) {
        #expect(Addressing(.kentongan, callNames: []).command(in: text) == nil)
    }

    @Test(arguments: [
        ("mention", true), ("mention-by-account", true), ("mention-of-another", false), ("reply-to-bot", true),
        ("reply-to-person", false), ("name-call", true), ("name-inside-word", false), ("chatter", false),
        ("anonymous-administrator", true), ("forum-topic", false), ("chat-of-a-future-kind", true),
    ])
    func aGroupSpeaksToTheBotOrNot(fixture: String, addressesBot: Bool) throws {
        #expect(try text(fixture).addressesBot == addressesBot)
    }

    @Test(arguments: [
        ("kentongan", true), ("Kentongan!", true), ("hai,kentongan?", true), ("🙏kentongan🙏", true),
        ("ini kentonganku dan kentongan", true), ("tongtong halo", true), ("TongTong", true), ("ketongtongan", false),
        ("kentongan_2", false), ("kentongan2", false), ("saya@kentonganbot.id", false), ("cc @kentonganbot.", true),
        ("", false), ("kentonga", false),
    ])
    func namesAreWords(text: String, isCalled: Bool) {
        let addressing = Addressing(.kentongan, callNames: ["tongtong"])
        #expect(addressing.isMeant([:], text: text) == isCalled)
    }

    @Test func topicsAreLanesAndTheGeneralOneIsNot() throws {
        #expect(try Fixture.incoming("forum-topic").lane == Lane(Lane.forum, thread: 42))
        #expect(try Fixture.incoming("forum-general").lane == Lane(Lane.forum))
        #expect(try Fixture.incoming("thread-of-replies").lane == .group)
        #expect(try Fixture.incoming("forum-topic").chat == .forum)
    }

    @Test(arguments: ["anonymous-administrator", "channel-forward"])
    func accountsThatTelegramPutsForwardAreNobody(fixture: String) throws {
        #expect(try Fixture.incoming(fixture).sender == nil)
    }

    /// An anonymous administrator writes as the group; whoever writes as a channel might be anybody.
    @Test(arguments: [("anonymous-administrator", true), ("channel-forward", false), ("mention", false)])
    func onlyTheGroupItselfSpeaksForIt(fixture: String, speaksForGroup: Bool) throws {
        #expect(try text(fixture).speaksForGroup == speaksForGroup)
    }

    @Test func anEditedTextIsTheNewOneAndDatedByTheEdit() throws {
        let incoming = try Fixture.incoming("edited-text")
        #expect(incoming.content == .edited(TextMessage(message: MessageID(10_482), text: "3174041208850001")))
        #expect(incoming.sentAt == 1_795_000_190)
    }

    private func text(_ fixture: String) throws -> TextMessage {
        guard case .text(let message) = try Fixture.incoming(fixture).content else {
            throw FixtureFault.notAnUpdate(fixture, try Fixture.arrival(fixture))
        }
        return message
    }
}
