import Chat
import Dialogue
import Jamsostek
import Testing

/// Rows of the transition: where it stands, what happens, where it stands then, and what is ordered.
@Suite struct TransitionTableTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var state: State
        var event: Event
        var isGroup = false
        var record = Context.Record()
        /// Nil where the state stays as it was.
        var becomes: State?
        /// As in ``Effect/sketch``.
        var orders: [String]
        var asks: Inquiry?

        var testDescription: String { name }
    }

    @Test(arguments: privateRows + guideRows + staffRows + deskRows + memberRows + groupRows)
    func steps(_ row: Row) throws {
        var world = try TestWorld(now: noon)
        world.record = row.record
        if row.isGroup { world.chat = ChatDescription(kind: .supergroup, title: "Ojol Mampang") }
        let step = transition(row.state, row.event, world.context)
        #expect(step.state == row.becomes ?? row.state)
        #expect(step.effects.map(\.sketch) == row.orders)
        #expect(step.inquiry == row.asks)
    }

    @Test func aChannelIsLeftInPeace() throws {
        var world = try TestWorld(now: noon)
        world.chat = ChatDescription(kind: .channel, title: "Kabar Mampang")
        for event in [Event.standingChanged(BotStanding(isPresent: true)), Self.said("/daftar", addressed: true)] {
            #expect(transition(.idle, event, world.context) == Step(.idle))
        }
    }

    /// 22 November 2026, 12.00 WIB.
    static let noonWIB: Int64 = 1_795_323_600
    private var noon: Int64 { Self.noonWIB }

    static func filling(_ change: (inout Filling) -> Void = { _ in }) -> Filling {
        var filling = Filling(
            instance: "f", stage: .question(.name), consentVersion: "1", startedAt: noonWIB - 25 * 3600)
        change(&filling)
        return filling
    }

    static func said(_ text: String, addressed: Bool = false) -> Event {
        .said(TextMessage(message: MessageID(9), text: text, addressesBot: addressed))
    }

    static let rewrittenCaption = Event.edited(
        TextMessage(message: MessageID(9), text: "petugas", isCaption: true))

    /// The buttons of the menu's topics.
    static let topics =
        "m.topic.biaya m.topic.bayar m.topic.jkk m.topic.jkm m.topic.jht m.topic.kecelakaan m.topic.telat m.topic.kantor m.guide.simulasi m.quiz"

    private static func command(_ name: String) -> Event {
        .said(TextMessage(message: MessageID(9), text: "/\(name)", command: Command(name, argument: "")))
    }

    static let privateRows: [Row] = [
        Row(name: "an idle timer means nothing", state: .idle, event: .timerFired(.unfinishedForm), orders: []),
        Row(
            name: "a block is borne in silence", state: .idle, event: .standingChanged(BotStanding(isPresent: false)),
            orders: []),
        Row(
            name: "a block leaves the form waiting", state: .filling(filling()),
            event: .standingChanged(BotStanding(isPresent: false)), orders: []),
        Row(
            name: "a form left for a day is offered again", state: .filling(filling()),
            event: .timerFired(.unfinishedForm),
            becomes: .filling(
                filling {
                    $0.isReminded = true
                    $0.doubt = .resuming
                }), orders: ["say reminder.unfinished [m.resume m.cancel]"]),
        Row(
            name: "and only once", state: .filling(filling { $0.isReminded = true }),
            event: .timerFired(.unfinishedForm),
            orders: []),
        Row(
            name: "not a day after the last answer yet",
            state: .filling(filling { $0.lastAnsweredAt = noonWIB - 3600 }),
            event: .timerFired(.unfinishedForm), orders: ["schedule unfinished_form \(noonWIB + 23 * 3600)"]),
        Row(
            name: "a mishap says so and asks again", state: .filling(filling()), event: .mishap,
            orders: ["say mishap enrol.name.ask"]),
        Row(
            name: "an answer of the store to no question", state: .filling(filling()),
            event: .found(.applicant(nil, isOwn: false)), orders: ["say enrol.name.ask"]),
        Row(
            name: "a group's question in a private chat", state: .binding(Binding(instance: "b")),
            event: said("makasih"),
            becomes: .idle, orders: ["say courtesy.thanks [m.menu]"]),
        Row(
            name: "no more messages", state: .filling(filling()), event: said("berhenti"),
            becomes: .filling(filling { $0.isReminded = true }),
            orders: ["record optedOut", "cancel unfinished_form", "say stop.done enrol.name.ask"]),
        Row(
            name: "a person, please", state: .idle, event: said("petugas"),
            becomes: .withStaff(quiet()),
            orders: [
                #"record askedForHuman(lastWords: "petugas", kind: Dialogue.StaffCase.Kind.question)"#,
                "schedule case_returns \(noonWIB + 24 * 3600)",
                "say case.opened case.quiet case.office.unknown [m.bot]",
            ], asks: .recentWords),
        Row(
            name: "words under a photo rewritten in the middle of a form",
            state: .filling(filling { $0.doubt = .cancelling }), event: rewrittenCaption, orders: []),
        Row(name: "words under a photo rewritten in idle talk", state: .idle, event: rewrittenCaption, orders: []),
        Row(
            name: "another form's yes", state: .idle, event: .tapped(token: "gone.cancel.yes", message: nil),
            becomes: .tapped(RecentTap(token: "gone.cancel.yes", at: noonWIB)), orders: []),
        Row(
            name: "a finger that taps twice", state: .tapped(RecentTap(token: "m.cancel.-", at: noonWIB - 2)),
            event: .tapped(token: "m.cancel.-", message: nil), orders: []),
        Row(
            name: "the same button once more", state: .tapped(RecentTap(token: "m.cancel.-", at: noonWIB - 3)),
            event: .tapped(token: "m.cancel.-", message: nil),
            becomes: .tapped(RecentTap(token: "m.cancel.-", at: noonWIB)),
            orders: ["say idle.nothing [m.enrol \(topics) m.human]"]),
        Row(
            name: "a word after a tap", state: .tapped(RecentTap(token: "m.human.-", at: noonWIB)),
            event: said("makasih"), becomes: .idle, orders: ["say courtesy.thanks [m.menu]"]),
        Row(
            name: "withdrawing consent ends the form", state: .filling(filling { $0.doubt = .erasing }),
            event: said("ya"),
            becomes: .idle, orders: ["record consentWithdrawn", "cancel unfinished_form", "say erase.done [m.menu]"]),
    ]

    private static func guided(_ change: (inout Guidance) -> Void = { _ in }) -> State {
        var guidance = Guidance(instance: "g", guide: "kecelakaan", step: "kejadian", trail: ["kabar", "lapor"])
        change(&guidance)
        return .guided(guidance)
    }

    static let guideRows: [Row] = [
        Row(
            name: "an answer leads on", state: guided(), event: said("Rudi jatuh dari motor"),
            becomes: guided {
                $0.step = "kapan"
                $0.trail.append("kejadian")
                $0.gathered = [.init(step: "kejadian", heading: "Kejadian", words: "Rudi jatuh dari motor")]
            }, orders: ["say guide.kecelakaan.kapan.ask [g.back.kapan m.human]"]),
        Row(
            name: "back", state: guided(), event: said("kembali"),
            becomes: guided {
                $0.step = "lapor"
                $0.trail = ["kabar"]
            }, orders: ["say guide.kecelakaan.lapor.ask [g.lapor.0 g.lapor.1 g.lapor.2 g.back.lapor m.human]"]),
        Row(
            name: "a step that is gone from the configuration", state: guided { $0.step = "gone" },
            event: said("makasih"),
            becomes: .idle, orders: ["say courtesy.thanks [m.menu]"]),
        Row(
            name: "a guide that is gone gives the form back",
            state: guided {
                $0.guide = "gone"
                $0.suspended = filling()
            }, event: .mishap, becomes: .filling(filling()), orders: ["say mishap enrol.name.ask"]),
        Row(
            name: "nobody in need is reminded of a form", state: guided { $0.suspended = filling() },
            event: .timerFired(.unfinishedForm), orders: []),
        Row(
            name: "a block leaves the guide waiting", state: guided(),
            event: .standingChanged(BotStanding(isPresent: false)), orders: []),
        Row(
            name: "leaving a guide gives the form back",
            state: guided { $0.suspended = filling { $0.isReminded = true } },
            event: said("batal"), becomes: .filling(filling { $0.isReminded = true }),
            orders: ["say guide.cancelled guide.form enrol.name.ask"]),
        Row(
            name: "consent withdrawn forgets the form that waits", state: guided { $0.suspended = filling() },
            event: .tapped(token: "m.erase.yes", message: nil), record: Context.Record(consent: "1"),
            becomes: .tapped(RecentTap(token: "m.erase.yes", at: noonWIB)),
            orders: ["cancel unfinished_form", "record consentWithdrawn", "say erase.done [m.menu]"]),
        Row(
            name: "a question of the quiz that is gone",
            state: .quizzing(QuizRound(instance: "q", questions: ["gone"])),
            event: said("makasih"), becomes: .idle, orders: ["say courtesy.thanks [m.menu]"]),
        Row(
            name: "a wrong answer says why", state: .quizzing(QuizRound(instance: "q", questions: ["lapor", "otp"])),
            event: .tapped(token: "q.0.2", message: nil),
            becomes: .quizzing(quiz { $0.answered = 1 }), orders: ["say quiz.wrong quiz.ask [q.1.0 q.1.1 q.1.2]"]),
    ]

    private static func quiz(_ change: (inout QuizRound) -> Void) -> QuizRound {
        var round = QuizRound(instance: "q", questions: ["lapor", "otp"])
        round.lastTap = RecentTap(token: "q.0.2", at: noonWIB)
        change(&round)
        return round
    }

    static let groupRows: [Row] = [
        Row(
            name: "a quiz is played in private", state: .idle, event: command("kuis"), isGroup: true,
            orders: ["reply group.quiz [private chat]"]),
        Row(
            name: "a person's guide is nobody's business here", state: guided(), event: said("halo"), isGroup: true,
            becomes: .idle, orders: []),
        Row(name: "talk among people", state: .idle, event: said("pada di mana?"), isGroup: true, orders: []),
        Row(
            name: "a sticker among people", state: .idle, event: .sentSomethingElse(kind: "sticker"), isGroup: true,
            orders: []),
        Row(
            name: "spoken to", state: .idle, event: said("bot", addressed: true), isGroup: true,
            orders: ["reply group.private [private chat]"]),
        Row(
            name: "a NIK, where the bot may not delete", state: .idle, event: said("3174041208850001"), isGroup: true,
            orders: [
                "record nikPostedInGroup", "in private group.nik.private [m.enrol]",
                "say group.nik.please_delete [private chat]",
            ]),
        Row(
            name: "a NIK, where it may", state: .idle, event: said("nik 3174 0412 0885 0001 ya"), isGroup: true,
            record: Context.Record(standing: BotStanding(isPresent: true, isAdministrator: true, mayDelete: true)),
            orders: [
                "record nikPostedInGroup", "delete 9", "in private group.nik.private [m.enrol]",
                "say group.nik.deleted [private chat]",
            ]),
        Row(
            name: "removed while asking", state: .binding(Binding(instance: "b")),
            event: .standingChanged(BotStanding(isPresent: false)), isGroup: true, becomes: .idle, orders: []),
        Row(
            name: "promoted once the group is known", state: .idle,
            event: .standingChanged(BotStanding(isPresent: true)),
            isGroup: true, record: Context.Record(community: Community(id: 1, kind: .ojol, name: "x")),
            orders: ["inspect"]),
        Row(
            name: "a tap before it is known who administers", state: .binding(Binding(instance: "b")),
            event: .tapped(token: "b.kind.ojol", message: nil), isGroup: true,
            orders: ["inspect", "say group.bind.wait"]),
        Row(
            name: "a tap of somebody else", state: .binding(Binding(instance: "b")),
            event: .tapped(token: "b.kind.ojol", message: nil), isGroup: true,
            record: Context.Record(administrators: [PersonID(1)]), orders: []),
        Row(
            name: "a tap of an administrator", state: .binding(Binding(instance: "b")),
            event: .tapped(token: "b.kind.rt_rw", message: nil), isGroup: true,
            record: Context.Record(administrators: [PersonID(100)]),
            becomes: .binding(Binding(instance: "b", kind: .rtRw)), orders: ["say group.bind.name [b.name.title]"]),
        Row(
            name: "a person's form is nobody's business here", state: .filling(filling()), event: said("halo"),
            isGroup: true,
            becomes: .idle, orders: []),
    ]
}
