import Chat
import Database
import Dialogue
import Store
import Testing

@Suite("Requests of before there were cases")
struct CaseMigrationTests {
    @Test("They go on as cases, with their words, masked now")
    func carriedOver() async throws {
        let subject = try await Backend.sqlite.open()
        let sealer = Sealer(subject.key)
        func sealed(_ words: String, _ person: Int64, _ asked: Int64) throws -> SQLValue {
            .bytes(try sealer.seal(words, at: Place("human_requests.last_words", person, asked)))
        }
        let words = [
            try sealed("kartu hilang", 1, 100), try sealed("NIK 3174041208850001", 1, 200), try sealed("halo", 2, 150),
            try sealed("sudah", 3, 50),
        ]
        try await subject.tamper { connection throws(DatabaseError) in
            try connection.run(
                script: """
                    DROP TABLE case_lines; DROP TABLE cases; DROP TABLE staff_room; DROP TABLE case_places;
                    DROP INDEX outbox_of_case; DROP INDEX outbox_of_message;
                    ALTER TABLE outbox DROP COLUMN case_id; ALTER TABLE outbox DROP COLUMN case_line;
                    DELETE FROM migrations WHERE number IN (4, 13);
                    CREATE TABLE human_requests (
                        id INTEGER PRIMARY KEY, person BIGINT, chat BIGINT, thread BIGINT, asked_at BIGINT,
                        resolved_at BIGINT, last_words BLOB);
                    INSERT INTO human_requests (person, chat, thread, asked_at, resolved_at) VALUES
                        (1, 1, 0, 100, NULL), (2, 2, 0, 150, NULL), (1, 1, 0, 200, NULL), (3, 3, 0, 50, 60),
                        (4, 4, 0, 70, NULL);
                    """)
            for (id, index) in [(1, 0), (3, 1), (2, 2), (4, 3)] {
                try connection.execute(
                    "UPDATE human_requests SET last_words = $2 WHERE id = $1", .integer(Int64(id)), words[index])
            }
        }
        try await subject.reopened().read { session throws in
            let open = try session.cases.open(limit: 9)
            #expect(open.map(\.person.rawValue) == [4, 1, 2])
            func said(_ person: Int64) throws -> [String?] {
                let number = open.first { $0.person.rawValue == person }?.number ?? 4
                return try session.cases.lines(of: number).map(\.words)
            }
            #expect(try said(1) == ["kartu hilang", "NIK 3174********0001"])
            #expect(try said(2) == ["halo"])
            // Retention had dropped them.
            #expect(try said(4) == [nil])
            #expect(try said(3) == ["sudah"])
            #expect(try session.cases.find(4)?.closedAt == Instant(milliseconds: 60))
        }
    }
}
