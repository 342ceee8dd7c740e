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
    /// - Returns: The office; nil where it has ended, its term is over or has not begun, or ``keepsStaff(_:from:on:)`` says so.
    package func bind(
        _ office: Int64, to person: PersonID, on today: CalendarDate, at now: Instant
    ) throws(StoreError) -> OfficeEntry? {
        guard let found = try find(office), found.endedAt == nil, found.person ?? person == person,
            found.isInTerm(on: today), try !keepsStaff(person, from: found, on: today)
        else { return nil }
        // Brought once more, by a second tap on the link.
        if found.person == person { return found }
        let actor = AuditActor.person(person)
        if let former = try number(of: person) { try close(former, .moved, by: actor, at: now) }
        if found.role.isSoleInArea {
            for other in try holders(of: found) { try end(other, .successor, by: actor, at: now) }
        }
        try session.execute(
            "UPDATE offices SET person = $2, bound_at = $3 WHERE id = $1", .integer(office),
            .integer(person.rawValue), .integer(now.milliseconds))
        try session.audit.append(
            .tookOffice, by: actor, on: Self.subject(office), detail: found.role.rawValue, at: now)
        return try find(office)
    }

    /// Whether the person works for the branch and stays what they are: this office would take that from them, or they made its
    /// code for somebody else and only looked where the link leads.
    func keepsStaff(
        _ person: PersonID, from office: OfficeEntry, on today: CalendarDate
    ) throws(StoreError) -> Bool {
        guard let role = try role(of: person, on: today), role.isStaff, let own = try number(of: person),
            own != office.id
        else { return false }
        if !office.role.isStaff { return true }
        if office.role == .officer, try isLastSupervisor(own, on: today) { return true }
        return try session.invitations.isMade(by: AuditActor.person(person).text, for: .office(office.id))
    }

    /// Ends an office: its holder has no access from now on, and is told; its code is good no more.
    ///
    /// - Returns: False where it had ended before, or there is none.
    @discardableResult
    package func end(
        _ office: Int64, _ ending: OfficeEnding, by actor: AuditActor, at now: Instant
    ) throws(StoreError) -> Bool {
        guard let found = try find(office), found.endedAt == nil else { return false }
        try close(office, ending, by: actor, at: now)
        if let holder = found.person { try wake(holder, at: now) }
        return true
    }

    /// Ends what the person holds where its term is over, and gives the ended ones they were not told of: asking takes them.
    package func takeEnded(of person: PersonID, on today: CalendarDate, at now: Instant) throws(StoreError)
        -> [OfficeEntry]
    {
        if let number = try number(of: person), let until = try find(number)?.until, until < today {
            try close(number, .term, by: .bot, at: now)
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

    private func close(
        _ office: Int64, _ ending: OfficeEnding, by actor: AuditActor, at now: Instant
    ) throws(StoreError) {
        try session.execute(
            "UPDATE offices SET ended_at = $2, ended_why = $3 WHERE id = $1 AND ended_at IS NULL", .integer(office),
            .integer(now.milliseconds), .text(ending.rawValue))
        try session.invitations.withdraw(for: .office(office))
        try session.audit.append(
            .endedOffice, by: actor, on: Self.subject(office), detail: ending.rawValue, at: now)
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
