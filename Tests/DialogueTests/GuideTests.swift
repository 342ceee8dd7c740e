import Chat
import Dialogue
import Jamsostek
import Phrasebook
import Testing

/// Every step of every guide that ships, with everything that can happen there.
@Suite struct GuideTests {
    struct Place: Sendable, CustomTestStringConvertible {
        var guide: String
        var step: String
        var testDescription: String { "\(guide).\(step)" }
    }

    static let places: [Place] =
        ((try? Repository.config.get().knowledge.guides.all) ?? []).flatMap { guide in
            guide.steps.filter { $0.way != .end }.map { Place(guide: guide.id, step: $0.id) }
        }

    static let events: [Event] =
        [
            "ya", "tidak", "lanjut", "kembali", "ulang", "menu", "bantuan", "petugas", "berhenti", "halo", "makasih",
            "asdf qwer", "?", "berapa iurannya?", "temen saya ketabrak", "suami saya meninggal", "kuis", "20 ribu",
            "3174041208850001", "kalau saya bayar 36.800, dapat apa?", "daftar", "🙏",
        ].map { .said(TextMessage(message: MessageID(9), text: $0)) } + [
            .tapped(token: "m.topic.biaya", message: nil), .tapped(token: "m.quiz.-", message: nil),
            .tapped(token: "x.y.z", message: nil), .tapped(token: "m.menu.-", message: nil),
            .tapped(token: "m.guide.jht", message: nil), .tapped(token: "g.back.kabar", message: nil),
            .sentLocation, .sentMedia(Media(kind: .photo, file: "f")), .sentSomethingElse(kind: "sticker"),
            .sharedContact(SharedContact(phone: "081234567890", name: "B", isOwn: true)), .mishap,
            .edited(TextMessage(message: MessageID(8), text: "lain")), .timerFired(.unfinishedForm),
        ]

    private func world(_ place: Place, suspending suspended: Filling? = nil) throws -> TestWorld {
        var world = try TestWorld(now: 1_795_323_600)
        world.state = .guided(
            Guidance(instance: "g", guide: place.guide, step: place.step, trail: ["x"], suspended: suspended))
        return world
    }

    private static let form = Filling(
        instance: "f", stage: .question(.name), consentVersion: "1", startedAt: 1_795_320_000)

    /// Whatever happens, the person is answered once, decently, and staff stay a tap away while the guide lasts.
    @Test(arguments: places)
    func takesEverything(_ place: Place) throws {
        for event in Self.events {
            var world = try world(place)
            let outcome = world.handle(event)
            try Decency.check(world, outcome)
            guard case .timerFired = event else {
                #expect(outcome.messages.count == 1, "on \(event)")
                guard case .guided = world.state else { continue }
                let tokens = outcome.messages.flatMap { $0.message.tokens }
                #expect(tokens.contains("m.human.-"), "no way to staff after \(event)")
                continue
            }
            #expect(outcome.messages.isEmpty)
        }
    }

    /// A form that waits is never lost, whatever happens in the guide.
    @Test(arguments: places)
    func keepsTheFormThatWaits(_ place: Place) throws {
        for event in Self.events {
            var world = try world(place, suspending: Self.form)
            _ = world.handle(event)
            switch world.state {
            case .filling(let filling): #expect(filling.answers == Self.form.answers && filling.instance == "f")
            case .guided(let guidance): #expect(guidance.suspended == Self.form, "lost on \(event)")
            case .withStaff(let waiting): #expect(waiting.suspended == Self.form, "lost on \(event)")
            case .idle, .tapped, .quizzing, .binding, .asked, .logging, .composing, .appointing:
                Issue.record("the form is lost on \(event)")
            }
        }
    }

    /// Every button that is shown leads somewhere: it is never told stale, and never leaves a silence.
    @Test(arguments: places)
    func everyButtonLeadsOn(_ place: Place) throws {
        let guide = try #require(try Repository.config.get().knowledge.guides[place.guide])
        let step = try #require(guide[place.step])
        for (index, button) in step.buttons.enumerated() where button.label != nil {
            var world = try world(place)
            if case .guide = button.target { continue }
            let outcome = world.handle(.tapped(token: "g.\(place.step).\(index)", message: nil))
            let text = outcome.messages.first?.message.text ?? ""
            #expect(!text.isEmpty && !text.hasPrefix("Yang itu sudah lewat"), "\(button.label ?? "")")
            if case .guided(let guidance) = world.state { #expect(step.successors.contains(guidance.step)) }
        }
    }

    @Test(arguments: places)
    func batalLeadsOut(_ place: Place) throws {
        var world = try world(place)
        _ = world.handle(.said(TextMessage(message: MessageID(9), text: "batal")))
        #expect(world.state == .idle)
    }

    @Test(arguments: [
        ("kalau saya bayar 36.800, dapat apa?", 36_800), ("klo bayar 16800 dpt apa aja", 16_800),
        ("36800 dapat apa aja", 36_800), ("setor 50rb sebulan dapetnya apa", 50_000),
        ("klo cuma bayar 8400 dapetnya apa aja", 8400), ("16800 itu dapet apa", 16_800),
        ("bayar 20 ribu dapat apa", 20_000), ("kalo aku bayar Rp 28.400 dapet apa min", 28_400),
    ])
    func aPaymentIsCountedWithAtOnce(_ text: String, _ amount: Int) throws {
        var world = try TestWorld(now: 1_795_323_600)
        let outcome = world.handle(.said(TextMessage(message: MessageID(9), text: text)))
        guard case .guided(let guidance) = world.state else {
            Issue.record("no simulation: \(outcome.messages.first?.message.text ?? "")")
            return
        }
        #expect(guidance.guide == "simulasi" && guidance.step == "dapat")
        #expect(guidance.gathered.map(\.words) == [String(amount)])
    }

    @Test(arguments: ["mending 2 program apa 3", "dapat apa aja", "iurannya brp, katanya 8400?", "umur 50 dapat apa"])
    func otherNumbersAreNoPayment(_ text: String) throws {
        var world = try TestWorld(now: 1_795_323_600)
        _ = world.handle(.said(TextMessage(message: MessageID(9), text: text)))
        #expect(world.state == .idle)
    }

    /// What staff are given holds what was told, and nobody's number.
    @Test func theNoteHoldsWhatWasToldAndNoNumber() throws {
        var world = try TestWorld(now: 1_795_323_600)
        world.state = .guided(Guidance(instance: "g", guide: "kecelakaan", step: "kejadian"))
        for text in ["Rudi jatuh, NIK 3174041208850001, hp 081234567890", "tadi pagi", "di ragunan", "lagi narik"] {
            _ = world.handle(.said(TextMessage(message: MessageID(9), text: text)))
        }
        let facts = world.handle(.said(TextMessage(message: MessageID(9), text: "ya"))).facts
        guard case .askedForHuman(let note, kind: .accident)? = facts.first else {
            Issue.record("staff were told nothing")
            return
        }
        for told in ["Rudi jatuh", "tadi pagi", "di ragunan", "3174********0001"] { #expect(note.contains(told)) }
        #expect(!note.contains("3174041208850001") && !note.contains("081234567890"))
        #expect(world.record.consent == nil)
    }
}

extension OutgoingMessage {
    fileprivate var tokens: [String] {
        guard case .buttons(let rows)? = keyboard else { return [] }
        return rows.joined().compactMap { if case .token(let token) = $0.action { token } else { nil } }
    }
}
