import Chat
import Dialogue

// Rows about conversations that staff were asked into.
extension TransitionTableTests {
    static func quiet(_ change: (inout WithStaff) -> Void = { _ in }) -> WithStaff {
        var waiting = WithStaff(since: noonWIB, returnsAt: noonWIB + 24 * 3600)
        change(&waiting)
        return waiting
    }

    /// A line of staff's that puts right what they wrote before.
    private static let corrected: PassedLine = {
        var line = PassedLine.reply("Pagi Pak", n: 2)
        (line.kind, line.replacing) = (CaseMessage.edited, MessageID(77))
        return line
    }()

    private static let open = Context.Record(
        latestCase: StaffCase(number: 17, openedAt: noonWIB - 3 * 3600, isOpen: true))
    private static let closed = Context.Record(
        latestCase: StaffCase(number: 17, openedAt: noonWIB - 3 * 3600, isOpen: false))

    static let staffRows: [Row] = beginning + quietness + leaving + staffsDoings

    private static let beginning: [Row] = [
        Row(
            name: "a person in the middle of a form", state: .filling(filling()), event: said("petugas"),
            becomes: .withStaff(quiet { $0.suspended = filling() }),
            orders: [
                #"record askedForHuman(lastWords: "petugas", kind: Dialogue.StaffCase.Kind.question)"#,
                "cancel unfinished_form", "schedule case_returns \(noonWIB + 24 * 3600)",
                "say case.opened case.quiet case.form_kept case.office.unknown [m.bot]",
            ], asks: .recentWords),
        Row(
            name: "a person about an accident", state: .idle, event: .tapped(token: "m.human.accident", message: nil),
            becomes: .withStaff(quiet { $0.lastTap = RecentTap(token: "m.human.accident", at: noonWIB) }),
            orders: [
                #"record askedForHuman(lastWords: "", kind: Dialogue.StaffCase.Kind.accident)"#,
                "schedule case_returns \(noonWIB + 24 * 3600)",
                "say case.opened case.quiet case.office.unknown [m.bot]",
            ], asks: .recentWords),
        Row(
            name: "a person after an accident was told", state: .withStaff(quiet()),
            event: .found(.recentWords(["halo", "tadi kecelakaan pas narik", "jatoh pas narik", "petugas"])),
            record: open, becomes: .withStaff(quiet { $0.caredFor = [.accident] }),
            orders: [#"record askedForHuman(lastWords: "", kind: Dialogue.StaffCase.Kind.accident)"#]),
        Row(
            name: "a person again, while the case is open", state: .idle, event: said("petugas"), record: open,
            becomes: .withStaff(quiet()),
            orders: [
                #"record askedForHuman(lastWords: "petugas", kind: Dialogue.StaffCase.Kind.question)"#,
                "schedule case_returns \(noonWIB + 24 * 3600)", "say case.again case.quiet case.office.unknown [m.bot]",
            ], asks: .recentWords),
    ]

    private static let quietness: [Row] = [
        Row(
            name: "the first words are confirmed", state: .withStaff(quiet()), event: said("kartu saya hilang"),
            record: open, becomes: .withStaff(quiet { $0.hasAcknowledged = true }),
            orders: ["to staff text 'kartu saya hilang'", "say case.told [m.bot]"]),
        Row(
            name: "the next are not", state: .withStaff(quiet { $0.hasAcknowledged = true }),
            event: said("berapa iurannya?"), record: open,
            orders: ["to staff text 'berapa iurannya?'"]),
        Row(
            name: "nor any once staff have written", state: .withStaff(quiet { $0.hasReply = true }),
            event: .sentMedia(Media(kind: .photo, file: "f")), record: open,
            orders: ["to staff photo ''"]),
        Row(
            name: "a card of a person", state: .withStaff(quiet { $0.hasReply = true }),
            event: .sharedContact(SharedContact(phone: "0812", name: "B", isOwn: true)), record: open,
            orders: ["to staff contact '0812'"]),
        Row(
            name: "an accident is met at once", state: .withStaff(quiet { $0.hasAcknowledged = true }),
            event: said("kmrn jatoh pas narik, kaki patah"), record: open,
            becomes: .withStaff(
                quiet {
                    $0.hasAcknowledged = true
                    $0.caredFor = [.accident]
                }),
            orders: [
                "to staff text 'kmrn jatoh pas narik, kaki patah'",
                "record askedForHuman(lastWords: \"\", kind: Dialogue.StaffCase.Kind.accident)",
                "say topic.kecelakaan.text case.told_emergency [m.bot]",
            ]),
        Row(
            name: "and once", state: .withStaff(quiet { ($0.hasAcknowledged, $0.caredFor) = (true, [.accident]) }),
            event: said("kmrn jatoh pas narik, kaki patah"), record: open,
            orders: ["to staff text 'kmrn jatoh pas narik, kaki patah'"]),
        Row(
            name: "a death in a photo's words", state: .withStaff(quiet { $0.caredFor = [.accident] }),
            event: .sentMedia(Media(kind: .photo, file: "f", caption: "bapak saya meninggal")), record: open,
            becomes: .withStaff(quiet { ($0.hasAcknowledged, $0.caredFor) = (true, [.accident, .death]) }),
            orders: [
                "to staff photo 'bapak saya meninggal'",
                "record askedForHuman(lastWords: \"\", kind: Dialogue.StaffCase.Kind.death)",
                "say topic.meninggal.text case.told_emergency [m.bot]",
            ]),
        Row(
            name: "how long it takes", state: .withStaff(quiet()), event: said("petugas"), record: open,
            orders: [
                #"record askedForHuman(lastWords: "", kind: Dialogue.StaffCase.Kind.question)"#,
                "say case.again case.office.unknown [m.bot]",
            ]),
        Row(
            name: "a case closed a moment ago is opened anew", state: .withStaff(quiet()), event: said("petugas"),
            record: closed,
            orders: [
                #"record askedForHuman(lastWords: "", kind: Dialogue.StaffCase.Kind.question)"#,
                "say case.opened case.office.unknown [m.bot]",
            ]),
        Row(
            name: "help is given without ending the silence", state: .withStaff(quiet()), event: said("bantuan"),
            record: open, orders: ["say case.help [m.bot]"]),
        Row(
            name: "nothing unasked, not even the return", state: .withStaff(quiet()), event: said("berhenti"),
            record: open, becomes: .withStaff(quiet { $0.isMuted = true }),
            orders: ["record optedOut", "say stop.done [m.bot]"]),
        Row(
            name: "a mishap", state: .withStaff(quiet()), event: .mishap, record: open, orders: ["say mishap [m.bot]"]),
        Row(
            name: "the form's reminder waits too", state: .withStaff(quiet { $0.suspended = filling() }),
            event: .timerFired(.unfinishedForm), record: open, orders: []),
        Row(
            name: "a block", state: .withStaff(quiet()), event: .standingChanged(BotStanding(isPresent: false)),
            record: open, orders: []),
    ]

    private static let leaving: [Row] = [
        Row(
            name: "back to the bot", state: .withStaff(quiet()), event: .tapped(token: "m.bot.-", message: nil),
            record: open, becomes: .tapped(RecentTap(token: "m.bot.-", at: noonWIB)),
            orders: ["cancel case_returns", "say case.left menu.text [m.enrol \(topics) m.human]"]),
        Row(
            name: "on with the form", state: .withStaff(quiet { $0.suspended = filling() }), event: said("lanjut"),
            record: open, becomes: .filling(filling()),
            orders: [
                "cancel case_returns", "schedule unfinished_form \(noonWIB + 24 * 3600)",
                "say case.left enrol.resumed enrol.name.ask",
            ]),
        Row(
            name: "on, with nothing to go on with", state: .withStaff(quiet { $0.hasReply = true }),
            event: said("lanjut"), record: open, orders: ["to staff text 'lanjut'"]),
        Row(
            name: "back to the form by a reserved word", state: .withStaff(quiet { $0.suspended = filling() }),
            event: said("kembali"), record: open, becomes: .filling(filling()),
            orders: [
                "cancel case_returns", "schedule unfinished_form \(noonWIB + 24 * 3600)",
                "say case.left enrol.resumed enrol.name.ask",
            ]),
        Row(
            name: "a button of the form itself", state: .withStaff(quiet { $0.suspended = filling() }),
            event: .tapped(token: "f.fix.done", message: nil), record: open,
            becomes: .filling(
                filling { ($0.stage, $0.lastTap) = (.question(.nik), RecentTap(token: "f.fix.done", at: noonWIB)) }),
            orders: [
                "cancel case_returns", "schedule unfinished_form \(noonWIB + 24 * 3600)", "say case.left enrol.nik.ask",
            ]),
        Row(
            name: "a button of the form that changes nothing more",
            state: .withStaff(quiet { $0.suspended = filling() }),
            event: .tapped(token: "f.consent.yes", message: nil), record: open,
            becomes: .filling(filling { $0.lastTap = RecentTap(token: "f.consent.yes", at: noonWIB) }),
            orders: [
                "cancel case_returns", "schedule unfinished_form \(noonWIB + 24 * 3600)",
                "say case.left enrol.resumed enrol.name.ask",
            ]),
        Row(
            name: "the request is withdrawn", state: .withStaff(quiet { $0.suspended = filling() }),
            event: said("batal"), record: open, becomes: .filling(filling()),
            orders: [
                "record withdrewRequest", "cancel case_returns", "schedule unfinished_form \(noonWIB + 24 * 3600)",
                "say case.withdrawn enrol.resumed enrol.name.ask",
            ]),
        Row(
            name: "everything is to be forgotten", state: .withStaff(quiet { $0.suspended = filling() }),
            event: .tapped(token: "m.erase.yes", message: nil), record: open,
            becomes: .tapped(RecentTap(token: "m.erase.yes", at: noonWIB)),
            orders: [
                "record withdrewRequest", "record consentWithdrawn", "cancel case_returns", "cancel unfinished_form",
                "say erase.done [m.menu]",
            ]),
        Row(
            name: "staff did not come", state: .withStaff(quiet { $0.suspended = filling() }),
            event: .timerFired(.caseReturns), record: open, becomes: .filling(filling()),
            orders: [
                "cancel case_returns", "schedule unfinished_form \(noonWIB + 24 * 3600)",
                "say case.unanswered enrol.resumed enrol.name.ask",
            ]),
        Row(
            name: "staff came and fell silent", state: .withStaff(quiet { $0.hasReply = true }),
            event: .timerFired(.caseReturns), record: open, becomes: .idle,
            orders: ["cancel case_returns", "say case.rested menu.text [m.enrol \(topics) m.human]"]),
        Row(
            name: "nobody is told who wants to be told nothing",
            state: .withStaff(quiet { $0.isMuted = true }), event: .timerFired(.caseReturns), record: open,
            becomes: .idle, orders: []),
    ]

    private static let staffsDoings: [Row] = [
        Row(
            name: "staff close the case", state: .withStaff(quiet { $0.suspended = filling() }),
            event: .timerFired(.caseClosed), record: closed, becomes: .filling(filling()),
            orders: [
                "cancel case_returns", "schedule unfinished_form \(noonWIB + 24 * 3600)",
                "say case.closed enrol.resumed enrol.name.ask",
            ]),
        Row(
            name: "a case is closed while a newer one is open", state: .withStaff(quiet()),
            event: .timerFired(.caseClosed), record: open, orders: []),
        Row(
            name: "a case is closed in the middle of a form", state: .filling(filling()),
            event: .timerFired(.caseClosed), record: closed, orders: ["say case.closed enrol.name.ask"]),
        Row(
            name: "a case is closed for somebody idle", state: .idle, event: .timerFired(.caseClosed), record: closed,
            orders: ["say case.closed [m.enrol \(topics) m.human]"]),
        Row(
            name: "staff write into a form", state: .filling(filling()), event: .found(.staffReplies([.reply("Pagi")])),
            record: open,
            becomes: .withStaff(quiet { ($0.suspended, $0.hasReply) = (filling(), true) }),
            orders: [
                "cancel unfinished_form", "schedule case_returns \(noonWIB + 24 * 3600)",
                "pass 1/1 say case.reply case.answer_here [m.bot]",
            ]),
        Row(
            name: "staff write to whoever waits", state: .withStaff(quiet { $0.returnsAt = noonWIB + 60 }),
            event: .found(.staffReplies([.reply("Pagi"), .reply("Ada?", n: 2)])), record: open,
            becomes: .withStaff(quiet { $0.hasReply = true }),
            orders: [
                "schedule case_returns \(noonWIB + 24 * 3600)", "pass 1/1 say case.reply [m.bot]",
                "pass 1/2 say case.reply [m.bot]",
            ]),
        Row(
            name: "staff put right what they wrote to somebody who is with the bot again", state: .idle,
            event: .found(.staffReplies([corrected])), record: open,
            orders: ["rewrite 77 1/2 say case.reply [m.bot]"]),
        Row(
            name: "staff give the conversation back", state: .withStaff(quiet()), event: .timerFired(.caseGivenBack),
            record: open, becomes: .idle,
            orders: ["cancel case_returns", "say case.given_back menu.text [m.enrol \(topics) m.human]"]),
        Row(
            name: "and the form that waited goes on", state: .withStaff(quiet { $0.suspended = filling() }),
            event: .timerFired(.caseGivenBack), record: open, becomes: .filling(filling()),
            orders: [
                "cancel case_returns", "schedule unfinished_form \(noonWIB + 24 * 3600)",
                "say case.given_back enrol.resumed enrol.name.ask",
            ]),
        Row(
            name: "giving back what the bot has already", state: .idle, event: .timerFired(.caseGivenBack),
            record: open, orders: []),
        Row(
            name: "staff's last word before they closed", state: .idle,
            event: .found(.staffReplies([.reply("Sudah ya")])),
            record: closed, orders: ["pass 1/1 say case.reply [m.human m.menu]"]),
        Row(name: "staff's word was given already", state: .idle, event: .found(.staffReplies([])), orders: []),
        Row(
            name: "a return that came too late", state: .idle, event: .timerFired(.caseReturns), record: open,
            orders: []),
        Row(
            name: "a group has no staff", state: .withStaff(quiet()), event: said("halo"), isGroup: true,
            becomes: .idle, orders: []),
    ]
}
