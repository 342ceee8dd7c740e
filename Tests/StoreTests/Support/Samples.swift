import Chat
import Dialogue
import Jamsostek
import Store

/// A Wednesday in January 2027.
let start = Instant(seconds: 1_800_000_000)

let budi = PersonID(700_001)
let siti = PersonID(700_002)
let group = ChatID(-1_001_234)

extension Lane {
    /// The private chat with a person.
    static func with(_ person: PersonID) -> Lane { Lane(person.privateChat) }
}

enum Sample {
    static let nik = "3174041208850001"

    static func application(nik: String = nik, name: String = "Budi Santoso", community: Int64? = nil) throws
        -> Application
    {
        Application(
            nik: try NIK(nik), name: name, birthDate: try CalendarDate(year: 1985, month: 8, day: 12),
            birthDateDiffers: false, phone: try Phone("081234567890"), kelurahan: "Cilandak Barat",
            areaCode: "31.74.06.1003", rt: 5, rw: 3, jobID: "ojol", job: "tukang ojek online", platform: "gojek",
            sector: .transport, workplace: "Stasiun Cilandak", workingHours: "06.00–20.00",
            monthlyIncome: Rupiah(2_500_000), programmes: [.jkk, .jkm], months: 3,
            firstMonth: try ContributionMonth(year: 2027, month: 1), amount: Rupiah(25_200), consentVersion: "2026-11",
            communityID: community)
    }

    static func draft(
        _ event: String, _ n: Int = 0, to lane: Lane = .with(budi), as priority: Priority = .reply,
        due: Instant = start, lease: Lease? = nil
    ) -> OutboxDraft {
        OutboxDraft(
            event: EventKey(rawValue: event), n: n, lane: lane, priority: priority, dueAt: due,
            payload: Array("\(event)/\(n)".utf8), lease: lease)
    }
}

extension OutboxRow {
    var text: String { String(decoding: payload ?? [], as: UTF8.self) }
}

extension Session {
    /// Takes the fence and leases for half a minute under it.
    func lease(at now: Instant = start) throws(StoreError) -> Lease {
        Lease(fence: try takeFence(), until: now + .seconds(30))
    }

    /// The payloads a claim gives, with their rows.
    func claim(
        upTo priority: Priority = .broadcast, limit: Int = 10, _ lease: Lease, at now: Instant = start
    ) throws(StoreError) -> [OutboxRow] {
        try outbox.claim(upTo: priority, limit: limit, lease: lease, at: now)
    }

    /// In Budi's chat.
    func answer(_ inquiry: Inquiry, for person: PersonID?) throws(StoreError) -> Finding {
        try answer(inquiry, for: person, in: .with(budi), at: start)
    }

    @discardableResult
    func record(_ fact: Fact, by person: PersonID?, in lane: Lane, at now: Instant = start) throws(StoreError)
        -> Assigned
    {
        var assigned = Assigned()
        try record(fact, by: person, in: lane, at: now, assigned: &assigned)
        return assigned
    }
}
