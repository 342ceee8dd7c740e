extension Migration {
    static let ninth = Migration(
        number: 9, name: "digests, what heads report of residents, enrolments for a neighbour",
        script: """
            -- told_at: when the holder was told that it ended. reminded_at: when all residents were last reminded.
            ALTER TABLE offices ADD COLUMN told_at BIGINT;
            ALTER TABLE offices ADD COLUMN reminded_at BIGINT;

            -- The figures of each weekly digest, which the next one is compared with.
            CREATE TABLE digests (
                office BIGINT NOT NULL REFERENCES offices (id),
                made_on TEXT NOT NULL,
                active BIGINT NOT NULL,
                due BIGINT NOT NULL,
                arrears BIGINT NOT NULL,
                inactive BIGINT NOT NULL,
                paid_by_others BIGINT NOT NULL,
                PRIMARY KEY (office, made_on)
            ) {clustered};

            -- A head says a resident pays through Perisai, has moved or has died. state: open, confirmed, rejected.
            CREATE TABLE resident_reports (
                id {identity},
                member BIGINT NOT NULL REFERENCES members (id),
                office BIGINT NOT NULL REFERENCES offices (id),
                kind TEXT NOT NULL,
                reported_at BIGINT NOT NULL,
                state TEXT NOT NULL,
                decided_at BIGINT,
                decided_by TEXT
            );
            CREATE UNIQUE INDEX resident_reports_open ON resident_reports (member) WHERE state = 'open';
            """)
}
