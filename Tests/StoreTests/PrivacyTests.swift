import Chat
import Dialogue
import Foundation
import Jamsostek
import Store
import TestSupport
import Testing

/// What somebody finds who steals the file.
@Suite("The file without its key")
struct PrivacyTests {
    @Test("Nothing in it, its log included, tells who anybody is or what they wrote")
    func rawBytes() async throws {
        let subject = try await Backend.sqlite.open()
        try await enrol(subject)
        var bytes = Data()
        for suffix in ["", "-wal", "-shm"] {
            bytes += try Data(contentsOf: URL(filePath: subject.folder.file("store.db" + suffix)))
        }
        // That the search finds what is plain.
        for plain in ["Cilandak Barat", "filling", "bad date"] { #expect(bytes.holds(plain), "\(plain)") }
        for secret in Self.secrets { #expect(!bytes.holds(secret), "\(secret) is readable") }
    }

    private static let secrets = [
        Sample.nik, "3174 0412 0885 0001", "Budi Santoso", "Bang Budi", "budi85", "081234567890", "81234567890",
        "Stasiun Cilandak", "2500000", "2,5jt", "kartu saya hilang", "aku Budi", "Halo, Budi", "Ojol Pak Slamet",
    ]

    /// A person comes, is enrolled, asks for help and sends something that cannot be read.
    private func enrol(_ subject: Subject) async throws {
        try await subject.write { session throws in
            let lane = Lane.with(budi)
            let lease = try session.lease()
            let series = try session.updates.resume(bot: PersonID(1), at: start)
            try session.people.meet(Sender(id: budi, name: "Bang Budi", username: "budi85"), at: start)
            try session.chats.note(group, ChatDescription(kind: .group, title: "Ojol Pak Slamet"))

            let said = ["aku Budi", "3174 0412 0885 0001", "Budi Santoso", "081234567890", "2,5jt"]
            for (number, text) in said.enumerated() {
                let update = UpdateID(Int64(number))
                _ = try session.updates.record(update, of: series, in: lane, kind: "text", body: text, at: start)
                try session.conversations.save(
                    lane, kind: "filling", version: 1, state: Array(said.joined().utf8), replacing: Int64(number),
                    at: start)
                var draft = Sample.draft("u", number, to: lane, lease: number < 3 ? lease : nil)
                draft.payload = Array("Halo, Budi. \(text)?".utf8)
                try session.outbox.enqueue(draft, at: start)
            }
            try session.record(.consented(version: "2026-11"), by: budi, in: lane)
            try session.record(.applied(try Sample.application()), by: budi, in: lane)
            try session.record(.askedForHuman(lastWords: "kartu saya hilang"), by: budi, in: lane)
            try session.record(.couldNotAnswer(words: "kartu saya hilang piye"), by: budi, in: lane)
            try session.quarantine.keep(
                UpdateID(9), of: series, in: lane, reason: "bad date", raw: Array(Sample.nik.utf8), at: start)
        }
    }
}

extension Data {
    fileprivate func holds(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}
