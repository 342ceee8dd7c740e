import Chat
import Dialogue
import TestSupport
import Testing

/// Random conversations: whatever arrives in whatever order, the dialogue neither stumbles nor says what it must not.
@Suite struct WalkTests {
    static let seeds: [UInt64] = Array(1...24)

    @Test(arguments: seeds)
    func neverStumblesInPrivate(_ seed: UInt64) throws {
        var walk = try Walk(seed: seed, chat: ChatDescription(kind: .personal))
        try walk.go(steps: 120)
        try walk.reachIdle(within: 3)
    }

    @Test(arguments: seeds)
    func neverStumblesInAGroup(_ seed: UInt64) throws {
        var walk = try Walk(seed: seed, chat: ChatDescription(kind: .supergroup, title: "RT 05 info 0812-3456-7890"))
        try walk.go(steps: 80)
    }

    /// Mostly plausible answers, so that the walks get to the far end of the form too.
    @Test func walksReachTheEndsOfGuidesAndRounds() throws {
        var (left, over) = (0, 0)
        for seed in Self.seeds {
            var walk = try Walk(seed: seed, chat: ChatDescription(kind: .personal))
            try walk.go(steps: 120)
            left += walk.guidesLeft
            over += walk.roundsOver
        }
        #expect(left > 10)
        #expect(over > 2)
    }

    @Test func walksReachTheApplication() throws {
        var applied = 0
        for seed in Self.seeds {
            var walk = try Walk(seed: seed, chat: ChatDescription(kind: .personal))
            try walk.go(steps: 120)
            applied += walk.applications
        }
        #expect(applied > 2)
    }
}

private struct Walk {
    private var world: TestWorld
    private var generator: SeededGenerator
    private let seed: UInt64
    private var tokens: [String] = []
    private var messages: Int64 = 0
    private(set) var applications = 0
    private(set) var guidesLeft = 0
    private(set) var roundsOver = 0

    init(seed: UInt64, chat: ChatDescription) throws {
        world = try TestWorld(now: 1_795_312_800)
        world.chat = chat
        world.record.administrators = [PersonID(100)]
        // Some of those who talk look after something for the branch.
        if seed.isMultiple(of: 3) { try world.employ(seed.isMultiple(of: 2) ? .perisai : .kelurahan) }
        if seed.isMultiple(of: 5) { try world.enter(["Rina", seed.isMultiple(of: 2) ? "supervisor" : "officer"]) }
        if seed % 3 == 1 { try world.supervise() }
        try world.broadcasts.gather("people=\(seed * 30) opted_out=2")
        generator = SeededGenerator(seed: seed)
        self.seed = seed
    }

    mutating func go(steps: Int) throws {
        for _ in 0..<steps {
            world.now += [0, 1, 2, 60, 3600, 86_400 * 3].randomElement(using: &generator) ?? 0
            try take(event())
        }
    }

    /// "Batal" and "ya" always lead out, also of what staff are asked.
    mutating func reachIdle(within tries: Int) throws {
        for _ in 0..<tries where world.state != .idle {
            try take(.said(message("batal")))
            try take(.said(message("ya")))
        }
        #expect(world.state == .idle, "seed \(seed)")
    }

    private mutating func take(_ event: Event) throws {
        let earlier = world.state.kind
        let outcome = world.handle(event)
        if earlier == "guided", world.state.kind != earlier { guidesLeft += 1 }
        if earlier == "quizzing", world.state.kind != earlier { roundsOver += 1 }
        do { try Decency.check(world, outcome) } catch {
            Issue.record("seed \(seed), on \(event): \(error)")
            throw error
        }
        for fact in outcome.facts { if case .applied = fact { applications += 1 } }
        for (_, message) in outcome.messages {
            guard case .buttons(let rows)? = message.keyboard else { continue }
            for case .token(let token) in rows.joined().map(\.action) { tokens.append(token) }
        }
    }

    private mutating func message(_ text: String) -> TextMessage {
        messages += 1
        var message = TextMessage(message: MessageID(messages), text: text)
        if text.hasPrefix("/") { message.command = Command(String(text.dropFirst()), argument: "k12") }
        message.addressesBot = world.chat.kind.isShared && Bool.random(using: &generator)
        return message
    }

    private mutating func event() -> Event {
        switch Int.random(in: 0..<20, using: &generator) {
        case 0..<9: .said(message(answer()))
        case 9..<11: .said(message(Self.sayings.randomElement(using: &generator) ?? ""))
        case 11..<15: .tapped(token: tokens.suffix(12).randomElement(using: &generator) ?? "m.menu.-", message: nil)
        case 15: .tapped(token: forged(), message: nil)
        case 16: .edited(TextMessage(message: MessageID(messages), text: answer()))
        case 17: .sharedContact(SharedContact(phone: "081234567890", name: "B", isOwn: Bool.random(using: &generator)))
        default: oddity()
        }
    }

    /// Something that fits what is asked, most of the time.
    private mutating func answer() -> String {
        guard case .filling(let filling) = world.state else { return other() }
        let fitting: [String] =
            switch filling.stage {
            case .consent: ["setuju", "ya"]
            case .review: ["ya", "tidak", "ubah nama"]
            case .choosingCorrection: ["nama", "penghasilan", "kelurahan"]
            case .question(let field), .correcting(let field): Self.answers[field] ?? []
            }
        return (Int.random(in: 0..<5, using: &generator) == 0 ? Self.sayings : fitting).randomElement(using: &generator)
            ?? "ya"
    }

    /// What fits where no form is being filled: mostly the way into one.
    private mutating func other() -> String {
        let fitting: [String] =
            switch world.state {
            case .guided:
                ["ya", "tidak", "tadi pagi jam 9", "di pancoran", "Rudi jatuh dari motor", "20 ribu", "lanjut"]
            case .quizzing: ["a", "b", "c", "2", "apa itu jht?"]
            case .asked: ["ya", "3174041208850001", "12 agt 85", "13 agt 85", "bukan"]
            case .composing:
                [
                    "Halo {nama}", "*tebal*", "{salah}", "iuran", "menunggak", "ojol dn", "besok jam 9", "31 desember",
                    "lanjut",
                ]
            case .logging: ["16,8rb", "besok", "3 bulan", "orangnya lagi kerja", "kembali"]
            case .appointing: ["RT 5 RW 3 Ragunan", "ragunan", "3", "Pak Joko", "30 juni 2029", "2 tahun", "kembali"]
            case .idle, .tapped, .binding, .filling, .withStaff: ["daftar", "hubungkan", "menu"]
            }
        return fitting.randomElement(using: &generator) ?? "daftar"
    }

    private mutating func forged() -> String {
        let instance = tokens.last?.split(separator: ".").first.map(String.init) ?? "x"
        return [
            "", ".", "..", "a.b.c", "\(instance).income.-5", "\(instance).income.999999999999999999",
            "\(instance).programmes.jht", "\(instance).months.7", "\(instance).nik.3174041208850001",
            "\(instance).send.yes", "\(instance).fix.hours", "\(instance).keep.nik", "\(instance).area.99.99.99.9999",
            "\(instance).kabar.0", "\(instance).kabar.99", "\(instance).back.kabar", "\(instance).0.7",
            "b.new.0", "b.list.0", "b.open.1", "b.open.-1", "b.write.1-text", "b.write.1-reason", "b.write.1-nothing",
            "b.topic.1-iuran", "b.topic.0-x", "b.segment.1-99", "b.at.1--9999999999999", "b.submit.1", "b.approve.1",
            "b.cancel.1-yes", "b.resend.1-yes", "b.pause.99999999999999999999", "m.bcstop.iuran", "m.bcoff.nothing",
            "m.guide.kecelakaan", "m.guide.nothing", "m.quiz.-", "\(instance).rtrw.skip", "\(instance).name.skip",
            "m.topic.nothing", "m.erase.yes", "m.resume.-",
            "o.figures.all", "o.debtors.5-0", "o.everybody.5-9999", "o.debtors.-1--1", "o.resident.1",
            "o.report.2-died",
            "d.take.1", "d.answer.1-sedang-dicek", "d.nik.1", "d.close.x",
            "o.report.x-died", "o.remind.all", "st.new.-", "st.all.-", "st.role.donor-0", "st.role.donor-x", "st.one.1",
            "st.end.1", "st.sure.1", "st.code.9", "st.sure.x", "\(instance).role.coordinator",
            "\(instance).role.rt_head",
            "\(instance).term.12", "\(instance).term.-1", "\(instance).community.1", "\(instance).village.x",
            String(repeating: "x", count: 300),
        ].randomElement(using: &generator) ?? ""
    }

    private mutating func oddity() -> Event {
        [
            .sentSomethingElse(kind: "sticker"), .sentLocation, .sentMedia(Media(kind: .photo, file: "f")),
            .timerFired(TimerName.allCases.randomElement(using: &generator) ?? .caseReturns), .mishap,
            .found(.staffReplies(Bool.random(using: &generator) ? [.reply("Pagi Pak")] : [])),
            .standingChanged(BotStanding(isPresent: Bool.random(using: &generator))),
            .found(.applicant(nil, isOwn: false)), .topicOpened(thread: 3, matter: 1), .topicChanged(isOpen: false),
            .inspected(
                ChatInspection(
                    administrators: [PersonID(100)], standing: BotStanding(isPresent: true), seesAllMessages: false)),
        ].randomElement(using: &generator) ?? .mishap
    }

    private static let answers: [Field: [String]] = [
        .nik: ["3174041208850001", "3174 0452 0190 0002", "31740412"], .name: ["Budi Santoso", "siti nur'aini"],
        .birth: ["12 agt 85", "12-08-1985", "1 januari 2014"], .phone: ["081234567890", "+6281234567890"],
        .area: ["ragunan rt 5 rw 3", "pejaten", "Depok 081234567890"], .neighbourhood: ["rt 1/2", "tidak tahu"],
        .job: ["ojol", "dagang bakso 3174041208850001", "grab"], .platform: ["gojek", "lewati"],
        .workplace: ["blok m", "pasar minggu jam 5 sampai 11", "wa saja 0812 3456 7890"],
        .hours: ["jam 7 sampai 5", "tidak tentu", "telp 081234567890"], .income: ["1 juta", "100rb sehari", "5 M"],
        .programmes: ["1", "jht", "dua-duanya"], .months: ["1", "12 bulan", "setahun"],
    ]

    private static let sayings: [String] =
        [
            "batal", "kembali", "ulang", "menu", "bantuan", "petugas", "berhenti", "/start", "/daftar", "/hapus",
            "/datasaya", "/privasi", "/nothing", "/siaran", "/info", "halo", "makasih", "ya", "tidak", "lanjut",
            "nanti", "?", "",
            "berapa iurannya?", "klo kecelakaan gmn", "bapak saya meninggal", "ubah nik", "ganti alamat",
            "temen saya abis ketabrak", "suami saya meninggal kemarin", "kuis", "cairin jht", "/kuis",
            "kalau saya bayar 36.800, dapat apa?", "simulasi iuran", "dia meninggal di tempat",
            "\u{202E}terbalik\u{0000}\u{0007}", "🙏🙏", "\u{0660}\u{0661}\u{0662}", "3174041208850001",
            "NIK 3174 0412 0885 0001 ya",
            String(repeating: "a", count: 5000), String(repeating: "1 ", count: 3000), "'; drop table people; --",
        ]
}
