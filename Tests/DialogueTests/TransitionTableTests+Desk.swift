import Chat
import Dialogue
import Jamsostek

extension TransitionTableTests {
    private static let room: Context.Record = {
        var record = Context.Record(standing: BotStanding(isPresent: true, isAdministrator: true, mayDelete: true))
        record.staffRoom = .init(isForum: true)
        return record
    }()

    /// 22 November 2026.
    private static let today = CalendarDate(daysSinceEpoch: 20_779)

    private static func desk(_ request: DeskRequest) -> Inquiry { .desk(request, on: today) }

    private static func command(_ name: String, _ argument: String = "") -> Event {
        .said(
            TextMessage(
                message: MessageID(9), text: "/\(name) \(argument)", command: Command(name, argument: argument)))
    }

    private static func tap(_ token: String) -> Event { .tapped(token: token, message: MessageID(5)) }

    private static func tapped(_ token: String) -> State { .tapped(RecentTap(token: token, at: noonWIB)) }

    private static let card = CaseCard(
        number: 17, kind: .accident, name: "Budi", openedAt: noonWIB - 300, maskedNIK: "3174********0001")

    private static let unplaced: DeskNews = {
        var news = DeskNews()
        news.unplaced = [card]
        return news
    }()

    private static let told: DeskNews = {
        var (news, told) = (DeskNews(), CaseNews(card))
        (told.reopens, told.isNew, told.isAlarm) = (true, true, true)
        told.lines = [PassedLine(id: CaseLineID(17, 3), speaker: .member, words: "halo")]
        news.cases = [told]
        return news
    }()

    static let deskRows: [Row] = [
        Row(
            name: "any group may be asked to be the room", state: .idle, event: command("ruangstaf"), isGroup: true,
            orders: [], asks: desk(.bind)),
        Row(
            name: "the room is looked at", state: .binding(Binding(instance: "b")), event: .found(.desk(.bound)),
            isGroup: true, becomes: .idle, orders: ["say desk.bound", "inspect"]),
        Row(
            name: "staff write", state: .idle, event: said("Halo Pak"), isGroup: true, record: room, orders: [],
            asks: desk(.write(CaseMessage("Halo Pak", message: MessageID(9))))),
        Row(
            name: "a NIK goes nowhere", state: .idle, event: said("NIK 3174041208850001 ya"), isGroup: true,
            record: room, orders: ["record nikPostedInGroup", "delete 9", "say desk.nik.deleted"]),
        Row(
            name: "a note", state: .idle, event: said("//  cek dulu "), isGroup: true, record: room, orders: [],
            asks: desk(.note(CaseMessage("cek dulu", kind: "note", message: MessageID(9))))),
        Row(
            name: "a note by command, with nothing in it", state: .idle, event: command("catatan"), isGroup: true,
            record: room, orders: ["say desk.note.empty"]),
        Row(
            name: "a button", state: .idle, event: tap("d.take.17"), isGroup: true, record: room,
            becomes: tapped("d.take.17"), orders: [],
            asks: desk(.act(.take, number: 17, card: MessageID(5)))),
        Row(
            name: "the same button again at once", state: tapped("d.take.17"), event: tap("d.take.17"),
            isGroup: true, record: room, orders: []),
        Row(
            name: "a forged button", state: .idle, event: tap("d.take.x"), isGroup: true, record: room,
            becomes: tapped("d.take.x"), orders: []),
        Row(
            name: "an answer that is there no more", state: .idle, event: tap("d.answer.17-nothing"), isGroup: true,
            record: room, becomes: tapped("d.answer.17-nothing"), orders: ["say desk.answer.gone"]),
        Row(
            name: "a button of the room in another group", state: .idle, event: tap("d.take.17"), isGroup: true,
            orders: []),
        Row(
            name: "a case that needs a topic", state: .idle, event: .found(.desk(.news(unplaced))), isGroup: true,
            record: room, orders: ["open topic 17 desk.topic"]),
        Row(
            name: "a case that is told anew", state: .idle, event: .found(.desk(.news(told))), isGroup: true,
            record: room,
            orders: [
                "reopen topic",
                "pass 17/0 say desk.card.lines [d.take.17 d.answers.17 d.return.17 d.close.17 d.nik.17]",
                "pass 17/3 say desk.line.said",
            ]),
        Row(
            name: "a lost room", state: .idle, event: .found(.desk(.lost(telling: [PersonID(3)], openCases: 2))),
            isGroup: true, record: room, orders: ["in private desk.lost"]),
        Row(
            name: "a NIK for one pair of eyes", state: .idle, event: .found(.desk(.nik("3174041208850001", card))),
            isGroup: true, record: room,
            orders: ["pass 17/-1 in private desk.nik.shown", "pass 17/0 say desk.nik.sent"]),
        Row(
            name: "a NIK is taken away again", state: .idle, event: .timerFired(.hideSecret), orders: [],
            asks: desk(.outlivedSecrets)),
    ]
}
