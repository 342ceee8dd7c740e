import Chat
import Database
import Store
import TestSupport
import Testing

/// Whoever touches the trail without the key is found, and where.
@Suite("The audit trail")
struct AuditTests {
    /// Five entries of different makes, one of them without a detail.
    private func trail() async throws -> Subject {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session throws in
            try session.audit.append(.invited, by: .commandLine("Ani"), on: "office 1", detail: "supervisor", at: start)
            try session.audit.append(.tookOffice, by: .person(budi), on: "office 1", at: start + .seconds(1))
            try session.audit.append(
                .revealedNIK, by: .person(budi), on: "case 12", detail: "", at: start + .seconds(2))
            try session.audit.append(.endedOffice, by: .bot, on: "office 1", detail: "term", at: start + .seconds(2))
            try session.audit.append(
                .invited, by: .person(siti), on: "office 2", detail: "donor", at: start + .seconds(9))
        }
        return subject
    }

    @Test("An untouched trail holds, and its head is the last entry's")
    func holds() async throws {
        let subject = try await trail()
        let verdict = try await subject.read { try $0.audit.verify() }
        #expect(verdict.entries == 5 && verdict.fault == nil)
        #expect(try await subject.read { try $0.audit.head() } == verdict.head)
        #expect(verdict.head?.number == 5 && verdict.head?.hash.count == 32)
        let empty = try await Backend.sqlite.open()
        #expect(try await empty.read { try $0.audit.verify() }.entries == 0)
    }

    @Test(
        "A changed column, an entry taken out, put in or moved is found at its place",
        arguments: [
            ("UPDATE audit SET at = at + 1 WHERE number = 3", 3),
            ("UPDATE audit SET actor = 'person 9' WHERE number = 2", 2),
            ("UPDATE audit SET action = 'office.ended' WHERE number = 1", 1),
            ("UPDATE audit SET subject = 'case 13' WHERE number = 3", 3),
            // What stands at the end of one column cannot pass for the beginning of the next.
            ("UPDATE audit SET action = 'nik.revealedc', subject = 'ase 12' WHERE number = 3", 3),
            ("UPDATE audit SET detail = (SELECT detail FROM audit WHERE number = 1) WHERE number = 5", 5),
            ("UPDATE audit SET detail = x'' WHERE number = 3", 3),
            ("UPDATE audit SET detail = substr(detail, 1, length(detail) - 1) || x'00' WHERE number = 3", 3),
            ("UPDATE audit SET hash = (SELECT hash FROM audit WHERE number = 4) WHERE number = 5", 5),
            ("UPDATE audit SET hash = x'' WHERE number = 1", 1),
            ("DELETE FROM audit WHERE number = 1", 1),
            ("DELETE FROM audit WHERE number = 3", 3),
            ("DELETE FROM audit WHERE number = 4; UPDATE audit SET number = 4 WHERE number = 5", 4),
            (
                """
                UPDATE audit SET number = 99 WHERE number = 2; UPDATE audit SET number = 2 WHERE number = 3;
                UPDATE audit SET number = 3 WHERE number = 99
                """, 2
            ),
            ("INSERT INTO audit SELECT 6, at, actor, action, subject, detail, hash FROM audit WHERE number = 5", 6),
            ("INSERT INTO audit SELECT 0, at, actor, action, subject, detail, hash FROM audit WHERE number = 1", 1),
        ] as [(StaticString, Int64)])
    func tampering(_ script: StaticString, _ number: Int64) async throws {
        let subject = try await trail()
        try await subject.tamper { connection throws(DatabaseError) in try connection.run(script: script) }
        let verdict = try await subject.read { try $0.audit.verify() }
        #expect(verdict.fault == .broken(number))
        #expect(verdict.entries == number - 1)
    }

    /// One bit of any byte that was ever written, of any column.
    @Test("Any single byte that is not as it was breaks the trail")
    func fuzz() async throws {
        var generator = SeededGenerator(seed: 5)
        for round in 0..<40 {
            let subject = try await trail()
            let number = Int64.random(in: 1...5, using: &generator)
            let isDetail = Bool.random(using: &generator)
            let (place, bit) = (Int.random(in: 0..<29, using: &generator), UInt8.random(in: 0..<8, using: &generator))
            try await subject.tamper { connection throws(DatabaseError) in
                let row = try connection.row("SELECT detail, hash FROM audit WHERE number = $1", .integer(number)) {
                    $0.bytes(isDetail ? 0 : 1)
                }
                var bytes = row ?? []
                bytes[place] ^= 1 << bit
                let changed = SQLValue.bytes(bytes)
                if isDetail {
                    try connection.execute(
                        "UPDATE audit SET detail = $2 WHERE number = $1", [.integer(number), changed])
                } else {
                    try connection.execute("UPDATE audit SET hash = $2 WHERE number = $1", [.integer(number), changed])
                }
            }
            let fault = try await subject.read { try $0.audit.verify().fault }
            #expect(fault == .broken(number), "round \(round): \(isDetail), bit \(bit) of \(place) of \(number)")
        }
    }

    @Test("An end that was cut off is seen only by whoever kept a head, and grown over it still is")
    func cutOff() async throws {
        let subject = try await trail()
        let kept = try #require(try await subject.read { try $0.audit.head() })
        try await subject.write { session throws in
            try session.audit.append(.invited, by: .bot, on: "office 3", at: start + .seconds(20))
        }
        #expect(try await subject.read { try $0.audit.verify(expecting: kept) }.fault == nil)

        try await subject.tamper { connection throws(DatabaseError) in
            try connection.run(script: "DELETE FROM audit WHERE number > 3")
        }
        #expect(try await subject.read { try $0.audit.verify() }.fault == nil)
        #expect(try await subject.read { try $0.audit.verify(expecting: kept) }.fault == .cutOff(before: 5))

        try await subject.write { session throws in
            for second in 30...33 {
                try session.audit.append(.invited, by: .bot, on: "office 4", at: start + .seconds(second))
            }
        }
        #expect(try await subject.read { try $0.audit.verify() }.fault == nil)
        #expect(try await subject.read { try $0.audit.verify(expecting: kept) }.fault == .replaced(5))
    }

    @Test("Two stores over one database, whose owners know nothing of each other, make one trail")
    func twoProcesses() async throws {
        let subject = try await Backend.sqlite.open()
        let other = try await Store.open(try subject.address.open(), key: subject.key)
        try await withThrowingTaskGroup { group in
            for (name, store) in [("a", subject.store), ("b", other)] {
                group.addTask {
                    for number in 0..<25 {
                        try await store.write { session throws(StoreError) in
                            try session.audit.append(
                                .invited, by: .commandLine(name), on: "office \(number)", at: start)
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        try other.close()
        let verdict = try await subject.read { try $0.audit.verify() }
        #expect(verdict.entries == 50 && verdict.fault == nil)
        #expect(try await subject.read { try $0.audit.latest(100) }.filter { $0.actor == "cli a" }.count == 25)
    }

    @Test("What is undone leaves no entry, and the next takes its number")
    func undone() async throws {
        let subject = try await trail()
        await #expect(throws: StoreError.self) {
            try await subject.write { session throws in
                try session.audit.append(.invited, by: .bot, on: "office 3", at: start)
                throw StoreError.malformed(place: "test")
            }
        }
        #expect(try await subject.read { try $0.audit.verify() }.entries == 5)
    }

    @Test("The list tells the latest, oldest first, of a time and of a kind; its details are sealed where they lie")
    func listing() async throws {
        let subject = try await trail()
        try await subject.read { session throws in
            #expect(try session.audit.latest(2).map(\.number) == [4, 5])
            #expect(try session.audit.latest(9, since: start + .seconds(2)).map(\.number) == [3, 4, 5])
            #expect(try session.audit.latest(9, action: "office").map(\.number) == [1, 2, 4, 5])
            #expect(try session.audit.latest(9, action: "office.invited").map(\.detail) == ["supervisor", "donor"])
            #expect(try session.audit.latest(9, action: "nothing").isEmpty)
        }
        let stored = try await subject.tamper { connection throws(DatabaseError) in
            try connection.rows("SELECT CAST(detail AS TEXT) FROM audit") { $0.text(0) }
        }
        #expect(!stored.joined().contains("supervisor"))
    }

    @Test(
        "A head reads back as it was printed, and nothing else does",
        arguments: ["", "5", "5-", "0-\(String(repeating: "a", count: 64))", "5-\(String(repeating: "g", count: 64))"])
    func heads(_ wrong: String) {
        #expect(AuditHead(wrong) == nil)
        let head = AuditHead(number: 42, hash: (0..<32).map { UInt8($0 * 8) })
        #expect(AuditHead(head.description) == head)
    }
}
