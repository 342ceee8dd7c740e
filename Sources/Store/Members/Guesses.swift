package import Chat
import Database
package import Dialogue

/// What people guessed wrong, codes and a NIK with a birth date alike, so that nobody tries until something fits.
package struct Guesses {
    let session: Session

    /// Whether the person has tried too often of late and must wait.
    package func isExhausted(
        _ person: PersonID, by limit: GuessLimit, at now: Instant
    ) throws(StoreError) -> Bool {
        try wrong(by: person, within: limit, at: now) >= limit.most
    }

    /// Counts a wrong guess; the first of a new window begins it.
    package func count(_ person: PersonID, by limit: GuessLimit, at now: Instant) throws(StoreError) {
        let wrong = try wrong(by: person, within: limit, at: now)
        guard wrong > 0 else {
            try session.execute(
                """
                INSERT INTO guesses (person, wrong, since) VALUES ($1, 1, $2)
                ON CONFLICT (person) DO UPDATE SET wrong = 1, since = excluded.since
                """, .integer(person.rawValue), .integer(now.milliseconds))
            return
        }
        // The pause counts from the guess that used the last attempt up.
        let isLast = wrong + 1 == limit.most
        try session.execute(
            "UPDATE guesses SET wrong = wrong + 1, since = CASE WHEN $2 = 1 THEN $3 ELSE since END WHERE person = $1",
            .integer(person.rawValue), .integer(isLast ? 1 : 0), .integer(now.milliseconds))
    }

    /// Forgets them, once somebody guessed right.
    package func forget(_ person: PersonID) throws(StoreError) {
        try session.execute("DELETE FROM guesses WHERE person = $1", .integer(person.rawValue))
    }

    private func wrong(
        by person: PersonID, within limit: GuessLimit, at now: Instant
    ) throws(StoreError) -> Int {
        let found = try session.row(
            "SELECT wrong, since FROM guesses WHERE person = $1", .integer(person.rawValue)
        ) { ($0.count(0), Instant(milliseconds: $0.integer(1))) }
        guard let (wrong, since) = found, now < since + .seconds(limit.window) else { return 0 }
        return wrong
    }
}
