extension Migration {
    /// What staff decided on an application, and when the person was told.
    static let eighth = Migration(
        number: 8, name: "decisions on applications",
        script: """
            ALTER TABLE applications ADD COLUMN decided_at BIGINT;
            ALTER TABLE applications ADD COLUMN decided_by TEXT;
            ALTER TABLE applications ADD COLUMN decided_why {bytes};
            ALTER TABLE applications ADD COLUMN told_at BIGINT;
            CREATE INDEX applications_untold ON applications (person) WHERE decided_at IS NOT NULL AND told_at IS NULL;
            CREATE INDEX payment_claims_untold ON payment_claims (chat)
                WHERE decided_at IS NOT NULL AND told_at IS NULL;
            """)
}
