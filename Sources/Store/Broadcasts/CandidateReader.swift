import Bahasa
import Broadcasting
import Database
import Dialogue
import Jamsostek

/// Reads people of an audience row by row; what codes and words stand for is looked up once each.
struct CandidateReader {
    private let scope: AudienceScope
    private var kelurahan: [String: AreaCode?] = [:]
    private var jobs: [String: JobID?] = [:]

    init(_ scope: AudienceScope) { self.scope = scope }

    /// Of the columns of ``Audience/people(after:limit:_:)``.
    mutating func read(_ row: any Row) throws(StoreError) -> (subject: AudienceSubject, office: Int64?) {
        let zone = scope.knowledge.zone
        var subject = AudienceSubject(
            chat: row.integer(0), community: row.optionalInteger(5), communityKind: row.optionalText(6),
            communityName: row.optionalText(7), hasApplied: !row.isNull(22),
            joined: zone.date(ofUnixSeconds: row.integer(1) / 1000),
            lastActive: zone.date(ofUnixSeconds: row.integer(2) / 1000), fields: .name, leftOut: leftOut(row))
        if subject.community != nil { subject.fields.insert(.community) }
        let office = isInTerm(row) ? row.optionalInteger(8) : nil
        if office != nil { subject.roles = [row.text(9)] }
        if !row.isNull(12) {
            try readMember(row, &subject)
        } else if !row.isNull(22) {
            settle(&subject, area: row.text(23), rw: row.count(24), rt: row.count(25))
        }
        if !row.isNull(22) {
            subject.job = subject.job ?? job(row.text(26))
            subject.platform = row.optionalText(27).map { PlatformID($0) }
        }
        return (subject, office)
    }

    private mutating func readMember(_ row: any Row, _ subject: inout AudienceSubject) throws(StoreError) {
        guard let coverage = Members.coverage(row, from: 17) else { throw .malformed(place: "members.owed_from") }
        let standing = Standing(
            coverage, ending: row.optionalText(20).flatMap(Membership.Ending.init), on: scope.day,
            rules: scope.knowledge.contributions)
        subject.standing = standing.kind
        subject.fields.formUnion(
            TemplateFields(standing, payer: row.optionalText(21).flatMap(Payer.init) ?? .own))
        subject.job = job(row.text(16))
        settle(&subject, area: row.text(13), rw: row.count(14), rt: row.count(15))
    }

    private func leftOut(_ row: any Row) -> LeftOut? {
        if !row.isNull(4) { return .unreachable }
        if !row.isNull(3) { return .optedOut }
        if !row.isNull(28) { return .topic }
        return row.flag(29) ? .mourning : nil
    }

    private func isInTerm(_ row: any Row) -> Bool {
        let (from, until) = (row.optionalText(10), row.optionalText(11))
        guard from != nil || until != nil else { return true }
        let day = scope.day.description
        return (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }

    /// Puts down where somebody lives, as far as it is known.
    private mutating func settle(_ subject: inout AudienceSubject, area: String, rw: Int, rt: Int) {
        let code = code(area)
        guard code != nil || rw > 0 || rt > 0 else { return }
        subject.places = [AudienceSubject.Place(kelurahan: code, rw: rw, rt: rt)]
        if code != nil { subject.fields.insert(.kelurahan) }
    }

    mutating func place(_ area: OfficeArea) -> AudienceSubject.Place {
        AudienceSubject.Place(kelurahan: code(area.kelurahan), rw: area.rw, rt: area.rt)
    }

    private mutating func code(_ text: String) -> AreaCode? {
        if let known = kelurahan[text] { return known }
        let code = AreaCode(text)
        kelurahan[text] = .some(code)
        return code
    }

    /// The job of the catalogue; branches' lists name jobs in their own words.
    private mutating func job(_ text: String) -> JobID? {
        if let known = jobs[text] { return known }
        let job = find(text)
        jobs[text] = .some(job)
        return job
    }

    private func find(_ text: String) -> JobID? {
        let (work, language) = (scope.knowledge.work, scope.knowledge.language)
        if work[JobID(text)] != nil { return JobID(text) }
        return (try? Work.read(Saying(text), jobs: language.jobs, platforms: language.platforms))?.job.map { JobID($0) }
    }
}
