extension Migration {
    /// What the bot did not understand, for staff to teach it; nobody's name stands beside it.
    static let third = Migration(
        number: 3, name: "messages that were not understood",
        script: """
            CREATE TABLE unanswered (
                id {identity},
                asked_at BIGINT NOT NULL,
                words {bytes} NOT NULL
            );
            CREATE INDEX unanswered_by_age ON unanswered (asked_at);
            """)
}
