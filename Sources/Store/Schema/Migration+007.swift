extension Migration {
    /// Reminders that somebody wished for may be said several times for a month, each for its day.
    ///
    /// The occasion is that day, and empty on the ladder.
    static let seventh = Migration(
        number: 7, name: "reminders that were wished for",
        script: """
            ALTER TABLE reminders RENAME TO reminders_5;
            CREATE TABLE reminders (
                member BIGINT NOT NULL REFERENCES members (id),
                month TEXT NOT NULL,
                rung TEXT NOT NULL,
                occasion TEXT NOT NULL,
                said_at BIGINT NOT NULL,
                PRIMARY KEY (member, month, rung, occasion)
            ) {clustered};
            INSERT INTO reminders (member, month, rung, occasion, said_at)
            SELECT member, month, rung, '', said_at FROM reminders_5;
            DROP TABLE reminders_5;

            ALTER TABLE reminder_wishes ADD COLUMN asked_at BIGINT;
            """)
}
