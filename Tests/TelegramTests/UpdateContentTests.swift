import Chat
import Testing

@testable import Telegram

@Suite struct UpdateContentTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var fixture: String
        var content: Incoming.Content
        var testDescription: String { fixture }
    }

    static let message = MessageID(10_482)

    @Test(arguments: [
        Row(
            fixture: "contact-own",
            content: .contact(
                SharedContact(phone: "6281290001122", name: "Slamet Riyadi", isOwn: true), message: message)),
        Row(
            fixture: "contact-of-another",
            content: .contact(SharedContact(phone: "+62 812-9000-3344", name: "Tini", isOwn: false), message: message)),
        Row(
            fixture: "contact-without-account",
            content: .contact(SharedContact(phone: "0215550101", name: "Balai RW", isOwn: false), message: message)),
        Row(
            fixture: "photo",
            content: .media(
                Media(
                    kind: .photo, file: "AgACAgUAAxkBAAIy", caption: "udah bayar min", size: 201_334, message: message),
                message: message)),
        Row(
            fixture: "document",
            content: .media(
                Media(kind: .document, file: "BQACAgUAAxkBAAId", size: 88_123, message: message), message: message)),
        Row(fixture: "location", content: .location(latitude: -6.1861, longitude: 106.9354, message: message)),
        Row(fixture: "venue", content: .location(latitude: -6.2, longitude: 106, message: message)),
        Row(fixture: "voice", content: .other(kind: "voice", message: message)),
        Row(fixture: "sticker", content: .other(kind: "sticker", message: message)),
        Row(fixture: "animation", content: .other(kind: "animation", message: message)),
        Row(fixture: "kind-of-the-future", content: .other(kind: "unknown", message: message)),
    ])
    func messages(row: Row) throws {
        let incoming = try Fixture.incoming(row.fixture)
        #expect(incoming.content == row.content)
        #expect(incoming.sender == .slamet && incoming.lane == .slamet)
    }

    struct TapRow: Sendable, CustomTestStringConvertible {
        var fixture: String
        var lane: Lane
        var chat: ChatDescription
        var token: String
        var message: MessageID?
        var testDescription: String { fixture }
    }

    @Test(arguments: [
        TapRow(fixture: "tap", lane: .slamet, chat: .personal, token: "f:3:ya", message: message),
        TapRow(
            fixture: "tap-in-topic", lane: Lane(Lane.forum, thread: 42), chat: .forum, token: "p:1", message: message),
        TapRow(
            fixture: "tap-on-old-message", lane: .slamet, chat: .personal, token: "f:1:no", message: MessageID(77)),
        TapRow(fixture: "tap-without-message", lane: .slamet, chat: .personal, token: "f:1:no", message: nil),
    ])
    func taps(row: TapRow) throws {
        let incoming = try Fixture.incoming(row.fixture)
        let tap = Tap(id: TapID("22334455667788990011"), token: row.token, message: row.message)
        #expect(incoming.content == .tap(tap))
        #expect(incoming.lane == row.lane && incoming.chat == row.chat && incoming.sender == .slamet)
        #expect(incoming.sentAt == nil)
    }

    @Test(arguments: [
        ("bot-added", BotStanding(isPresent: true)),
        ("bot-promoted", BotStanding(isPresent: true, isAdministrator: true, mayDelete: true)),
        ("bot-promoted-without-deleting", BotStanding(isPresent: true, isAdministrator: true)),
        ("bot-removed", BotStanding(isPresent: false)), ("bot-blocked", BotStanding(isPresent: false)),
        ("bot-unblocked", BotStanding(isPresent: true)), ("bot-of-a-future-status", BotStanding(isPresent: true)),
    ])
    func theBotsOwnStanding(fixture: String, standing: BotStanding) throws {
        let incoming = try Fixture.incoming(fixture)
        #expect(incoming.content == .standing(standing))
        #expect(incoming.sender != nil && incoming.sentAt == 1_795_000_200)
    }

    @Test(arguments: [("member-joined", true), ("member-left", false), ("member-restricted-away", false)])
    func membersOfAGroup(fixture: String, isPresent: Bool) throws {
        #expect(try Fixture.incoming(fixture).content == .member(Sender.slamet.id, isPresent: isPresent))
    }

    @Test(arguments: ["migrated-to", "migrated-from"])
    func bothNoticesOfAMigrationSpeakOfTheOldGroup(fixture: String) throws {
        let incoming = try Fixture.incoming(fixture)
        #expect(incoming.lane == Lane(ChatID(-612_345_678)))
        #expect(incoming.chat == ChatDescription(kind: .group, title: "RT 05 Guyub"))
        #expect(incoming.content == .migrated(to: ChatID(-1_001_999_888_777)))
    }

    @Test func aTopicClosedByHandIsTold() throws {
        #expect(try Fixture.incoming("notice-topic-closed").content == .topicChanged(isOpen: false))
    }

    @Test func anEditedCaptionIsToldAsOne() throws {
        guard case .edited(let message) = try Fixture.incoming("edited-caption").content else {
            Issue.record("it was not told as an edit")
            return
        }
        #expect(message.isCaption && !message.text.isEmpty)
    }

    @Test(arguments: [
        "notice-pinned", "notice-members", "live-location-moved",
        "tap-on-game", "unknown-poll", "unknown-reaction", "unknown-empty",
    ])
    func whatMeansNothingIsConfirmedAndForgotten(fixture: String) throws {
        guard case .ignored = try Fixture.arrival(fixture) else {
            Issue.record("\(fixture) was not ignored")
            return
        }
    }
}
