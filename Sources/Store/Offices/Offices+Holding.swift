package import Chat
import Database
package import Dialogue
package import Jamsostek

// Who holds an office, and when that ends. What a person is to hear of it, the bot tells in a turn of its own:
// a timer of the old holder's lane is due at once.
extension Offices {
    /// Makes the person the holder, in the transaction that used the invitation.
    ///
    /// Whoever held the same role in one of its areas loses it at once, and the person's own former office ends too.
    ///
    /// - Returns: The office; nil where it has ended, or its term is over or has not begun.
    package func bind(
        _ office: Int64, to person: PersonID, on today: CalendarDate, at now: Instant
    ) throws(StoreError) -> OfficeEntry? {
        guard let found = try find(office), found.endedAt == nil, found.person ?? person == person,
            found.isInTerm(on: today)
        else { return nil }
        if let former = try number(of: person), former != office { try close(former, .moved, at: now) }
        if found.role.isSoleInArea {
            for other in try holders(of: found) where other != office { try end(other, .successor, at: now) }
        }
        try session.execute(
            "UPDATE offices SET person = $2, bound_at = $3 WHERE id = $1", .integer(office),
            .integer(person.rawValue), .integer(now.milliseconds))
        return try find(office)
    }

    /// Lets the code that somebody brought too early be good once more, when the term has begun.
    func giveBack(_ office: Int64, by person: PersonID, on today: CalendarDate) throws(StoreError) {
        guard let found = try find(office), found.endedAt == nil, let from = found.from, today < from else { return }
        try session.execute(
            "UPDATE invitations SET used_at = NULL, used_by = NULL WHERE office = $1 AND used_by = $2",
            .integer(office), .integer(person.rawValue))
    }

    /// Ends an office: its holder has no access from now on, and is told.
    ///
    /// - Returns: False where it had ended before, or there is none.
    @discardableResult
    package func end(_ office: Int64, _ ending: OfficeEnding, at now: Instant) throws(StoreError) -> Bool {
        guard let found = try find(office), found.endedAt == nil else { return false }
        try close(office, ending, at: now)
        if let holder = found.person { try wake(holder, at: now) }
        return true
    }

    /// Ends what the person holds where its term is over, and gives the ended ones they were not told of: asking takes them.
    package func takeEnded(of person: PersonID, on today: CalendarDate, at now: Instant) throws(StoreError)
        -> [OfficeEntry]
    {
        if let number = try number(of: person), let until = try find(number)?.until, until < today {
            try close(number, .term, at: now)
        }
        let numbers = try session.rows(
            """
            SELECT id FROM offices
            WHERE person = $1 AND ended_at IS NOT NULL AND ended_why <> 'moved' AND told_at IS NULL ORDER BY id
            """, .integer(person.rawValue)
        ) { $0.integer(0) }
        try session.execute(
            "UPDATE offices SET told_at = $2 WHERE person = $1 AND ended_at IS NOT NULL AND told_at IS NULL",
            .integer(person.rawValue), .integer(now.milliseconds))
        return try entries(numbers)
    }

    /// The office the person holds, whether or not its term is over.
    package func number(of person: PersonID) throws(StoreError) -> Int64? {
        try session.row(
            "SELECT id FROM offices WHERE person = $1 AND ended_at IS NULL", .integer(person.rawValue)
        ) { $0.integer(0) }
    }

    private func close(_ office: Int64, _ ending: OfficeEnding, at now: Instant) throws(StoreError) {
        try session.execute(
            "UPDATE offices SET ended_at = $2, ended_why = $3 WHERE id = $1 AND ended_at IS NULL", .integer(office),
            .integer(now.milliseconds), .text(ending.rawValue))
        try session.invitations.withdraw(for: .office(office))
    }

    /// Held offices of the same role that look after one of the same areas.
    private func holders(of office: OfficeEntry) throws(StoreError) -> [Int64] {
        var numbers: Set<Int64> = []
        for area in office.areas {
            let found = try session.rows(
                """
                SELECT o.id FROM offices AS o JOIN office_areas AS a ON a.office = o.id
                WHERE a.kelurahan = $1 AND a.rw = $2 AND a.rt = $3 AND o.role = $4 AND o.ended_at IS NULL
                    AND o.person IS NOT NULL
                """, .text(area.kelurahan), .integer(area.rw), .integer(area.rt), .text(office.role.rawValue)
            ) { $0.integer(0) }
            numbers.formUnion(found)
        }
        return numbers.sorted()
    }

    private func wake(_ person: PersonID, at now: Instant) throws(StoreError) {
        try session.timers.schedule(.officeEnded, in: Lane(person.privateChat), at: now)
    }
}
