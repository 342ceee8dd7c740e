import Chat
import Dialogue
import Jamsostek
import Testing

extension TransitionTableTests {
    private static let linked = Context.Record(member: MemberID(7))
    private static let agreed = Context.Record(consent: "2026-11")
    private static let day = ContributionMonth(CalendarDate(daysSinceEpoch: 20_000)).firstDay
    private static let limit = GuessLimit(most: 5, window: 24 * 3600)

    private static func asked(_ subject: MemberQuestion.Subject) -> State {
        .asked(MemberQuestion(instance: "a", subject: subject))
    }

    static let memberRows: [Row] = [
        Row(
            name: "a member's status is asked of the store", state: .idle, event: said("status saya"),
            record: linked, orders: [], asks: .member(.standing)),
        Row(
            name: "a payment told in words", state: .idle, event: said("udah tf tadi"), record: linked, orders: [],
            asks: .member(.paid(words: "udah tf tadi"))),
        Row(
            name: "a button of a bill, in the middle of a form", state: .filling(filling()),
            event: .tapped(token: "m.member.bill-3", message: nil), record: linked,
            becomes: .filling(
                filling { $0.lastTap = RecentTap(token: "m.member.bill-3", at: noonWIB) }),
            orders: [], asks: .member(.bill(months: 3))),
        Row(
            name: "a button of a member who is linked no more", state: .idle,
            event: .found(.member(nil, .standing)), orders: ["say member.unlinked [m.link m.human]"]),
        Row(
            name: "a photo of a linked member", state: .idle,
            event: .sentMedia(Media(kind: .photo, file: "f")), record: linked, orders: [],
            asks: .member(.photo(MemberMatter.Receipt(file: "f", kind: .photo)))),
        Row(
            name: "a photo of a stranger", state: .idle, event: .sentMedia(Media(kind: .photo, file: "f")),
            orders: ["say media.photo [m.enrol \(topics) m.human]"]),
        Row(
            name: "a code through a link, wherever the conversation is", state: .filling(filling()),
            event: .said(
                TextMessage(
                    message: MessageID(9), text: "/start u-BKT74RXM",
                    command: Command("start", argument: "u-BKT74RXM"))),
            orders: [], asks: InvitationCode("BKT74RXM").map { .invitation($0, limit) }),
        Row(
            name: "a code as it is typed", state: .idle, event: said("kode saya bkt7-4rxm"), orders: [],
            asks: InvitationCode("BKT74RXM").map { .invitation($0, limit) }),
        Row(
            name: "a number plate told to staff is no code", state: .withStaff(quiet { $0.hasReply = true }),
            event: said("B3345XYZ"),
            record: Context.Record(latestCase: StaffCase(number: 1, openedAt: noonWIB, isOpen: true)),
            orders: ["to staff text 'B3345XYZ'"]),
        Row(
            name: "consent is asked before the NIK", state: .idle,
            event: .tapped(token: "m.link.-", message: MessageID(5)),
            becomes: .asked(
                MemberQuestion(
                    instance: "tow0k05", subject: .consent,
                    lastTap: RecentTap(token: "m.link.-", at: noonWIB))),
            orders: ["say member.link.intro consent.text member.link.consent [tow0k05.consent.yes tow0k05.consent.no]"]),
        Row(
            name: "no consent, no NIK", state: asked(.consent), event: said("tidak"), becomes: .idle,
            orders: ["say member.link.declined [m.human m.menu]"]),
        Row(
            name: "consent given once is enough", state: asked(.consent), event: said("setuju"),
            becomes: asked(.nik),
            orders: [#"record consented(version: "2026-11")"#, "say member.link.nik [m.cancel]"]),
        Row(
            name: "half a NIK", state: asked(.nik), event: said("31740412"), record: agreed,
            orders: ["say enrol.nik.fault.short member.link.nik [m.cancel]"]),
        Row(
            name: "a question in between", state: asked(.nik), event: said("berapa iurannya?"), record: agreed,
            orders: ["say topic.biaya.text member.link.nik [m.cancel]"]),
        Row(
            name: "out of it", state: asked(.nik), event: said("batal"), record: agreed, becomes: .idle,
            orders: ["say member.link.cancelled [m.enrol \(topics) m.human]"]),
        Row(
            name: "decisions are asked for when the timer fires", state: .idle, event: .timerFired(.decisionMade),
            orders: [], asks: .decisions),
        Row(
            name: "and told once: nothing new, not a word", state: .idle, event: .found(.decisions([])), orders: []),
        Row(
            name: "a rejected payment amid a form", state: .filling(filling()),
            event: .found(.decisions([.paymentRejected(reason: "r", isOwn: true)])), record: linked,
            orders: ["say member.news.rejected enrol.name.ask [m.member.paid]"]),
        Row(
            name: "nobody is told of another's standing", state: .idle,
            event: .found(
                .decisions([
                    .paymentConfirmed(Rupiah(8_400), paidOn: day, nil)
                ])),
            orders: ["say member.news.paid [m.menu]"]),
        Row(
            name: "nothing fits, and why is not told", state: asked(.nik), event: .found(.identity(.mismatch)),
            becomes: .idle, orders: ["say member.link.mismatch [m.link m.human]"]),
    ]
}
