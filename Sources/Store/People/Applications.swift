package import Chat
import Database
package import Dialogue
import JSON
package import Jamsostek

/// The applications people have sent, kept for ever: for each NIK at most one that staff have not declined.
///
/// What identifies a person is in the sealed detail; the plain columns are what staff count and filter by.
package struct Applications {
    let session: Session

    /// Takes the application, unless one with this NIK stands already, declined ones aside: then that stays as it is.
    ///
    /// - Returns: The application that now stands.
    @discardableResult
    package func submit(
        _ application: Application, by person: PersonID, at now: Instant
    ) throws(StoreError) -> ApplicationSummary {
        let mark = mark(application.nik)
        try session.execute(
            """
            INSERT INTO applications (
                nik_mark, person, community, status, received_at, kelurahan, area, rt, rw, job, platform, sector,
                programmes, months, first_month, amount, consent, detail)
            VALUES (
                $1, $2, (SELECT id FROM communities WHERE id = $3), 'received', $4, $5, $6, $7, $8, $9, $10, $11, $12,
                $13, $14, $15, $16, $17)
            ON CONFLICT (nik_mark) WHERE status <> 'declined' DO NOTHING
            """,
            .bytes(mark), .integer((application.helper == nil ? person : Self.nobody).rawValue),
            .integer(application.communityID), .integer(now.milliseconds),
            .text(application.kelurahan), .text(application.areaCode), .integer(application.rt.map(Int64.init)),
            .integer(application.rw.map(Int64.init)), .text(application.jobID), .text(application.platform),
            .text(application.sector.rawValue), .text(Programmes(application.programmes).description),
            .integer(application.months), .text(application.firstMonth.description),
            .integer(application.amount.amount), .text(application.consentVersion),
            .bytes(try session.sealer.seal(application.detail.serialized(), at: Self.place(mark))))
        guard let summary = try summary(nik: application.nik) else { throw .malformed(place: "applications") }
        return summary
    }

    /// In place of the person where the applicant has no chat, and a head of an RT or RW helped: the application is
    /// not the helper's own.
    static let nobody = PersonID(0)

    /// The latest application with this NIK.
    package func summary(nik: NIK) throws(StoreError) -> ApplicationSummary? {
        try session.row(
            """
            SELECT number, status, received_at, programmes, months, amount, nik_mark, detail FROM applications
            WHERE nik_mark = $1 ORDER BY number DESC LIMIT 1
            """, .bytes(mark(nik))
        ) { row throws(StoreError) in try ApplicationSummary(row, at: 0, session.sealer) }
    }

    /// The latest application this person sent.
    package func summary(of person: PersonID) throws(StoreError) -> ApplicationSummary? {
        try session.row(
            """
            SELECT number, status, received_at, programmes, months, amount, nik_mark, detail FROM applications
            WHERE person = $1 ORDER BY number DESC LIMIT 1
            """, .integer(person.rawValue)
        ) { row throws(StoreError) in try ApplicationSummary(row, at: 0, session.sealer) }
    }

    /// All that was sent under this number, for the staff who carry it into the official systems.
    package func find(number: Int64) throws(StoreError) -> Application? {
        try session.row("SELECT nik_mark, detail FROM applications WHERE number = $1", .integer(number)) {
            row throws(StoreError) in
            let place = Self.place(row.bytes(0))
            let detail = try session.sealer.open(row.bytes(1), at: place)
            guard let application = (try? JSONValue(parsing: detail)).flatMap(Application.init(detail:)) else {
                throw .malformed(place: place.name.description)
            }
            return application
        }
    }

    /// Who sent the latest application with this NIK.
    package func applicant(nik: NIK) throws(StoreError) -> PersonID? {
        try session.row(
            "SELECT person FROM applications WHERE nik_mark = $1 ORDER BY number DESC LIMIT 1", .bytes(mark(nik))
        ) { row in PersonID(row.integer(0)) }
    }

    func mark(_ nik: NIK) -> [UInt8] { session.sealer.mark(nik.exposed, for: "nik") }

    static func place(_ mark: [UInt8]) -> Place { Place("applications.detail", mark) }
}
