import Database
import Dialogue
import JSON
import Jamsostek
import Store
import Testing

@Suite("Applications")
struct ApplicationTests {
    @Test("One person, one application: a second with the same NIK shows the first", arguments: Backend.allCases)
    func once(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let first = try session.applications.submit(try Sample.application(), by: budi, at: start)
            let second = try session.applications.submit(
                try Sample.application(name: "Orang Lain"), by: siti, at: start + .seconds(9))
            #expect(second == first)
            #expect(try session.applications.applicant(nik: try NIK(Sample.nik)) == budi)

            let other = try session.applications.submit(
                try Sample.application(nik: "3174041208850002"), by: budi, at: start + .seconds(9))
            #expect(other.number > first.number)
            #expect(try session.applications.summary(of: budi) == other)
            #expect(try session.applications.summary(of: siti) == nil)
        }
    }

    @Test(
        "Who was declined may apply again; the latest application counts, the first is kept",
        arguments: Backend.allCases)
    func declined(backend: Backend) async throws {
        let subject = try await backend.open()
        let first = try await subject.write {
            try $0.applications.submit(try Sample.application(), by: budi, at: start)
        }
        try await subject.tamper { connection throws(DatabaseError) in
            _ = try connection.execute("UPDATE applications SET status = 'declined'")
        }
        try await subject.write { session throws in
            let second = try session.applications.submit(
                try Sample.application(name: "Budi S"), by: siti, at: start + .seconds(9))
            #expect(second.number > first.number && second.status == .received)
            #expect(try session.applications.applicant(nik: try NIK(Sample.nik)) == siti)
            let third = try session.applications.submit(try Sample.application(), by: budi, at: start + .seconds(10))
            #expect(third == second)
            #expect(try session.applications.summary(of: budi)?.status == .declined)
            #expect(try session.applications.find(number: first.number) == Sample.application())
        }
    }

    @Test("The summary tells what the person sent, and no more of the NIK than its ends", arguments: Backend.allCases)
    func summary(backend: Backend) async throws {
        let subject = try await backend.open()
        let summary = try await subject.write {
            try $0.applications.submit(try Sample.application(), by: budi, at: start)
        }
        #expect((summary.status, summary.receivedAt) == (.received, start.seconds))
        #expect(summary.maskedNIK == "3174********0001")
        #expect((summary.name, summary.months, summary.amount) == ("Budi Santoso", 3, Rupiah(25_200)))
        #expect(summary.programmes == [.jkk, .jkm])
        let again = try await subject.reopened()
        #expect(try await again.read { try $0.applications.summary(nik: try NIK(Sample.nik)) } == summary)
    }

    @Test("Staff read all of it, as it was sent", arguments: Backend.allCases, [true, false])
    func detail(backend: Backend, isSparse: Bool) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let community = try session.communities.bind(group, kind: .ojol, name: "Basis", at: start)
            var application = try Sample.application(community: community.id)
            if isSparse {
                (application.areaCode, application.rt, application.rw) = (nil, nil, nil)
                (application.platform, application.communityID) = (nil, nil)
                application.birthDateDiffers = true
                application.programmes = [.jkk, .jkm, .jht]
            }
            let number = try session.applications.submit(application, by: budi, at: start).number
            #expect(try session.applications.find(number: number) == application)
            #expect(try session.applications.find(number: number + 1) == nil)
        }
    }

    @Test("What staff count and filter by is in plain columns", arguments: Backend.allCases)
    func columns(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write {
            try $0.applications.submit(try Sample.application(community: 999), by: budi, at: start)
        }
        let row = try await subject.tamper { connection throws(DatabaseError) in
            try connection.row(
                """
                SELECT kelurahan, area, rt, rw, job, platform, sector, programmes, months, amount, community
                FROM applications
                """
            ) { row in (0...10).map { row.optionalText($0) } }
        }
        #expect(
            row == [
                "Cilandak Barat", "31.74.06.1003", "5", "3", "ojol", "gojek", "transport", "jkk+jkm", "3", "25200", nil,
            ])
    }

    @Test("Whether a NIK has applied, and whether it was this very person", arguments: Backend.allCases)
    func inquiry(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let inquiry = Inquiry.applicant(nik: Sample.nik)
            #expect(try session.answer(inquiry, for: budi) == .applicant(nil, isOwn: false))
            let summary = try session.applications.submit(try Sample.application(), by: budi, at: start)
            #expect(try session.answer(inquiry, for: budi) == .applicant(summary, isOwn: true))
            #expect(try session.answer(inquiry, for: siti) == .applicant(summary, isOwn: false))
            #expect(
                try session.answer(.applicant(nik: "bukan NIK"), for: budi, in: .with(budi), at: start)
                    == .applicant(nil, isOwn: false))
        }
    }

    @Test("A number once given is not given again")
    func numbers() async throws {
        let subject = try await Backend.sqlite.open()
        let first = try await subject.write {
            try $0.applications.submit(try Sample.application(), by: budi, at: start).number
        }
        try await subject.tamper { connection throws(DatabaseError) in
            try connection.execute("DELETE FROM applications")
        }
        let second = try await subject.write {
            try $0.applications.submit(try Sample.application(), by: budi, at: start).number
        }
        #expect(second > first)
    }

    @Test(
        "A detail that lacks a part is told to be malformed, not taken for an application",
        arguments: [
            "nik", "name", "birthDate", "birthDateDiffers", "phone", "kelurahan", "jobID", "job", "sector", "workplace",
            "workingHours", "monthlyIncome", "programmes", "months", "firstMonth", "amount", "consentVersion",
        ])
    func missingPart(name: String) async throws {
        let subject = try await Backend.sqlite.open()
        let number = try await subject.write {
            try $0.applications.submit(try Sample.application(), by: budi, at: start).number
        }
        let (mark, sealed) = try await subject.tamper { connection throws(DatabaseError) in
            try connection.row("SELECT nik_mark, detail FROM applications") { ($0.bytes(0), $0.bytes(1)) } ?? ([], [])
        }
        let (sealer, place) = (Sealer(subject.key), Place("applications.detail", mark))
        var detail = try #require(try JSONValue(parsing: try sealer.open(sealed, at: place)).object)
        detail[name] = nil
        let damaged = try sealer.seal(JSONValue.object(detail).serialized(), at: place)
        try await subject.tamper { connection throws(DatabaseError) in
            try connection.execute("UPDATE applications SET detail = $1", .bytes(damaged))
        }
        await #expect(throws: StoreError.malformed(place: "applications.detail")) {
            try await subject.read { try $0.applications.find(number: number) }
        }
    }
}
