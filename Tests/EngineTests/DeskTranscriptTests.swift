import Chat
import Dialogue
import FoundationEssentials
import Jamsostek
import Store
import Testing

@testable import Engine

/// Cases from the first "petugas" to their end, both sides of them, with the real turn and the real store; written down in
/// `Tests/Fixtures/desk`, which `KENTONGAN_RECORD=1` writes anew.
@Suite("The desk, as both sides see it")
struct DeskTranscriptTests {
    @Test("A case in a topic, from the first word to its end")
    func topic() async throws {
        var stage = try await DeskStage.open()
        try await stage.write("kartu saya hilang", by: .budi)
        try await stage.write("petugas", by: .budi)
        let topic = Lane(stage.room.chat, thread: 41)
        try await stage.tap("Ambil", by: .rina, in: topic)
        let asked = try await stage.write("hilangnya di pasar kemarin", by: .budi)
        let photo = try await stage.send(.photo, caption: "ini KTP saya", by: .budi)
        let answer = try await stage.write(
            "Baik Pak, kartunya bisa dicetak ulang", by: .rina, in: topic,
            replyTo: stage.message(saying: "pasar kemarin", in: topic))
        try await stage.rewrite(answer, "Baik Pak, kartunya bisa dicetak ulang di kantor", by: .rina, in: topic)
        try await stage.rewrite(photo, "ini KTP saya yang baru", isCaption: true, by: .budi)
        try await stage.rewrite(asked, "hilangnya di pasar tadi pagi", by: .budi)
        try await stage.write("// cek juga tunggakannya", by: .agus, in: topic)
        try await stage.write(
            "jam berapa buka?", by: .budi, replyTo: stage.message(saying: "dicetak ulang", in: Lane(ChatID(700_001))))
        try await stage.tap("Jawaban siap pakai", by: .agus, in: topic)
        try await stage.tap("Silakan datang", by: .agus, in: topic)
        try await stage.send(.document, caption: "formulirnya", by: .rina, in: topic)
        try await stage.write("makasih", by: .budi)
        try await stage.tap("Tutup", by: .rina, in: topic)
        try await stage.write("petugas", by: .budi)
        try compare(stage, "topic")
        #expect(try await stage.openCases() == 1)
    }

    @Test("A group without topics, by replies")
    func plain() async throws {
        var stage = try await DeskStage.open(isForum: false)
        try await stage.write("petugas", by: .budi)
        try await stage.write("saya kecelakaan pas narik", by: .budi)
        try await stage.write("Siapa yang bisa bantu?", by: .rina, in: stage.room)
        try await stage.write(
            "Pak Budi, sudah di rumah sakit?", by: .rina, in: stage.room,
            replyTo: stage.message(saying: "kecelakaan pas narik", in: stage.room))
        try await stage.write("sudah bu", by: .budi)
        try await stage.write(
            "/catatan RS Pasar Minggu", by: .agus, in: stage.room,
            replyTo: stage.message(saying: "sudah bu", in: stage.room))
        try await stage.tap("Kembalikan ke bot", by: .rina, in: stage.room)
        try await stage.write("batal", by: .budi)
        try compare(stage, "plain")
    }

    @Test("A member's NIK is shown to one person, noted, and taken away")
    func nik() async throws {
        var stage = try await DeskStage.open()
        try await stage.enrol()
        try await stage.write("petugas", by: .budi)
        let topic = Lane(stage.room.chat, thread: 41)
        stage.clear()
        try await stage.tap("Lihat NIK", by: .agus, in: topic)
        try await stage.tap("Lihat NIK", by: .tono, in: topic)
        try await stage.write("NIK Bapak 3174041208850001 ya", by: .rina, in: topic)
        try await stage.pass(.seconds(130))
        try compare(stage, "nik")
        let revealed = try await stage.world.store.read { session throws(StoreError) in
            (try session.audit.verify(), try session.cases.lines(of: 1))
        }
        #expect(revealed.0.fault == nil && revealed.0.entries >= 2)
        #expect(!revealed.1.contains { $0.words?.contains("3174041208850001") == true })
    }

    @Test("Topics closed and deleted by hand, a bot without rights, a lost room: nothing is lost")
    func mishaps() async throws {
        var stage = try await DeskStage.open()
        try await stage.write("petugas", by: .budi)
        let topic = Lane(stage.room.chat, thread: 41)
        try await stage.happen(.topicChanged(isOpen: false), by: .agus, in: topic, "= closes the topic by hand")
        try await stage.write("halo?", by: .budi)
        stage.remark("# somebody deletes the topic")
        stage.refuses = { call, lane in lane == topic ? .topicGone : nil }
        try await stage.write("masih ada orang?", by: .budi)
        stage.refuses = { call, lane in if case .openTopic = call { .noRights } else { nil } }
        stage.remark("# the bot may open no topics any more, and somebody deletes the second")
        let second = Lane(stage.room.chat, thread: 42)
        let noTopics = stage.refuses
        stage.refuses = { call, lane in lane == second ? .topicGone : noTopics(call, lane) }
        try await stage.write("ada kabar?", by: .budi)
        stage.remark("# the group is deleted")
        stage.refuses = { _, lane in lane.chat == topic.chat ? .kicked : nil }
        try await stage.write("bagaimana?", by: .budi)
        try await stage.write("saya tunggu", by: .budi)
        stage.refuses = { _, _ in nil }
        stage.room = Lane(ChatID(-1_009_999))
        try await stage.write("/ruangstaf", by: .agus, in: stage.room)
        try await stage.write("/ruangstaf", by: .rina, in: stage.room)
        try compare(stage, "mishaps")
    }

    @Test("A topic closed to the bot itself is opened again, and what it did not take comes again")
    func closedTopic() async throws {
        var stage = try await DeskStage.open()
        try await stage.write("petugas", by: .budi)
        let topic = Lane(stage.room.chat, thread: 41)
        stage.clear()
        var isClosed = true
        stage.refuses = { call, lane in
            guard lane == topic else { return nil }
            if case .setTopic(isOpen: true) = call { isClosed = false }
            return isClosed ? .topicClosed : nil
        }
        try await stage.write("halo?", by: .budi)
        try compare(stage, "closed-topic")
    }

    @Test("A group that became a supergroup goes on as the room, and every open case is told there again")
    func migration() async throws {
        var stage = try await DeskStage.open(isForum: false)
        try await stage.write("petugas", by: .budi)
        try await stage.write("kartu saya hilang", by: .budi)
        stage.clear()
        let new = Lane(ChatID(-1_005_555))
        try await stage.happen(.migrated(to: new.chat), by: .rina, in: stage.room, "= becomes a supergroup")
        stage.room = new
        try await stage.write(
            "Baik Pak, saya cek", by: .rina, in: new, replyTo: stage.message(saying: "kartu saya hilang", in: new))
        try compare(stage, "migration")
    }

    @Test("Who holds no office any more, or never did, moves nothing")
    func roles() async throws {
        var stage = try await DeskStage.open()
        try await stage.write("petugas", by: .budi)
        let topic = Lane(stage.room.chat, thread: 41)
        stage.clear()
        try await stage.write("Halo Pak, saya bantu", by: .tono, in: topic)
        try await stage.write("ada apa ini?", by: .tono, in: stage.room)
        try await stage.world.store.write { [now = stage.world.clock.now] session throws(StoreError) in
            if let office = try session.offices.number(of: .agus) {
                try session.offices.end(office, .staff, by: .bot, at: now)
            }
        }
        try await stage.tap("Tutup", by: .agus, in: topic)
        try await stage.write("Halo Pak", by: .agus, in: topic)
        try await stage.happen(
            .other(kind: "sticker", message: MessageID(5)), by: .rina, in: topic, "> (sticker)")
        try compare(stage, "roles")
        #expect(try await stage.openCases() == 1)
    }

    @Test("Staff at the computer and staff in the room see one case; a person who blocks the bot is told of")
    func bothDesks() async throws {
        var stage = try await DeskStage.open()
        try await stage.write("petugas", by: .budi)
        stage.clear()
        try await stage.atTheComputer { cases, now throws(StoreError) in
            try cases.reply("Pagi Pak, saya cek dulu", in: 1, at: now)
        }
        try await stage.write("baik", by: .budi)
        let topic = Lane(stage.room.chat, thread: 41)
        stage.refuses = { _, lane in lane.chat.isPrivate ? .blocked : nil }
        try await stage.write("Sudah ada kartunya, Pak", by: .rina, in: topic)
        try await stage.write("Halo?", by: .rina, in: topic)
        stage.refuses = { _, _ in nil }
        try await stage.atTheComputer { cases, now throws(StoreError) in try cases.close(1, by: "Ani", at: now) }
        try compare(stage, "both-desks")
    }

    @Test("A bot that dies while a topic is being opened asks for it again, and tells the case once")
    func crash() async throws {
        var stage = try await DeskStage.open()
        try await stage.world.turn.take([.update(.said("petugas", id: 900))])
        stage.world.clock.advance(by: .seconds(1))
        _ = try await stage.world.turn.fireTimers()
        stage.world = try await stage.world.restarted()
        stage.clear()
        try await stage.settle()
        try await stage.write("halo?", by: .budi)
        #expect(stage.said.count { $0.contains("opens a topic") } == 1)
        #expect(stage.said.count { $0.contains("📋 P-00001") } == 1)
        #expect(stage.said.count { $0.hasSuffix("< Budi: halo?") } == 1)
    }

    private func compare(_ stage: DeskStage, _ name: String) throws {
        let path = URL(filePath: #filePath).appending(path: "../../Fixtures/desk/\(name).txt").standardized.path()
        let said = stage.said.joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["KENTONGAN_RECORD"] == "1" {
            try said.write(toFile: path, atomically: true, encoding: .utf8)
            return
        }
        let written = try String(contentsOfFile: path, encoding: .utf8)
        let change = stage.said.difference(
            from: written.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init))
        #expect(change.isEmpty, "\(name) differs: \(change)")
    }
}

extension DeskStage {
    /// The latest message of the bot's in a lane that holds these words.
    fileprivate func message(saying words: String, in lane: Lane) -> MessageID? {
        sent.last { $0.lane == lane && $0.call.text.contains(words) }?.id
    }

    fileprivate func openCases() async throws -> Int {
        try await world.store.read { session throws(StoreError) in try session.cases.open(limit: 9).count }
    }

    /// Makes Budi a member.
    fileprivate func enrol() async throws {
        let member = Member(
            nik: try NIK("3174041208850001"), kpj: nil, name: "Budi Santoso", birthDate: nil, phone: nil,
            kelurahan: "31.74.04.1004", rw: 3, rt: 5, job: "ojek",
            membership: Membership(
                basis: Membership.Basis(income: Rupiah(1_000_000), programmes: .protection, sector: .transport),
                firstMonth: try #require(ContributionMonth("2026-01")), payers: PayerHistory([])))
        let coverage = Coverage(
            owedFrom: try #require(ContributionMonth("2027-02")), protectionEnd: CalendarDate("2027-01-31"),
            credit: .zero)
        try await world.store.write { [now = world.clock.now] session throws(StoreError) in
            guard let id = try session.members.add(member, coverage: coverage, at: now) else { return }
            try session.memberLinks.link(.budi, id, by: .invitation, at: now)
        }
    }
}
