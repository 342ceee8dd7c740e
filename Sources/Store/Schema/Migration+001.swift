extension Migration {
    /// All times are milliseconds since 1970, UTC; all sealed columns have the type {bytes}.
    static let first = Migration(
        number: 1, name: "the spine",
        script: """
            CREATE TABLE meta (
                name TEXT PRIMARY KEY,
                number BIGINT,
                bytes {bytes}
            );

            -- A run of update numbers between two resets of the platform's counter.
            CREATE TABLE series (
                id {identity},
                bot BIGINT NOT NULL,
                next_update BIGINT,
                last_received_at BIGINT NOT NULL,
                purged_through BIGINT
            );
            CREATE INDEX series_of_bot ON series (bot);

            CREATE TABLE updates (
                series BIGINT NOT NULL,
                number BIGINT NOT NULL,
                chat BIGINT,
                thread BIGINT,
                kind TEXT NOT NULL,
                received_at BIGINT NOT NULL,
                body {bytes},
                PRIMARY KEY (series, number)
            ) {clustered};

            CREATE TABLE conversations (
                chat BIGINT NOT NULL,
                thread BIGINT NOT NULL,
                kind TEXT NOT NULL,
                version BIGINT NOT NULL,
                revision BIGINT NOT NULL,
                updated_at BIGINT NOT NULL,
                state {bytes} NOT NULL,
                PRIMARY KEY (chat, thread)
            ) {clustered};

            CREATE TABLE timers (
                chat BIGINT NOT NULL,
                thread BIGINT NOT NULL,
                name TEXT NOT NULL,
                due_at BIGINT NOT NULL,
                PRIMARY KEY (chat, thread, name)
            ) {clustered};
            CREATE INDEX timers_due ON timers (due_at);

            CREATE TABLE quarantine (
                id {identity},
                series BIGINT,
                number BIGINT,
                chat BIGINT,
                thread BIGINT,
                reason TEXT NOT NULL,
                arrived_at BIGINT NOT NULL,
                resolved_at BIGINT,
                raw {bytes}
            );

            -- state: 0 queued, 1 leased, 2 delivered, 3 refused, 4 unknown, 5 cancelled.
            -- priority: 0 reply, 1 staff, 2 reminder, 3 broadcast.
            CREATE TABLE outbox (
                id {serial},
                event TEXT NOT NULL,
                n BIGINT NOT NULL,
                chat BIGINT NOT NULL,
                thread BIGINT NOT NULL,
                priority BIGINT NOT NULL,
                state BIGINT NOT NULL,
                due_at BIGINT NOT NULL,
                fence BIGINT,
                lease_until BIGINT,
                attempts BIGINT NOT NULL,
                repeats BIGINT NOT NULL,
                created_at BIGINT NOT NULL,
                finished_at BIGINT,
                message BIGINT,
                reason TEXT,
                payload {bytes}
            );
            CREATE UNIQUE INDEX outbox_key ON outbox (event, n);
            CREATE INDEX outbox_lane ON outbox (chat, thread, id) WHERE state <= 1;
            CREATE INDEX outbox_queue ON outbox (priority, due_at, id) WHERE state = 0;
            CREATE INDEX outbox_bulk ON outbox (finished_at) WHERE priority > 1 AND finished_at IS NOT NULL;

            CREATE TABLE freezes (
                scope TEXT PRIMARY KEY,
                until BIGINT NOT NULL
            );

            CREATE TABLE communities (
                id {identity},
                kind TEXT NOT NULL,
                name TEXT NOT NULL,
                made_at BIGINT NOT NULL
            );

            CREATE TABLE people (
                id {key},
                community BIGINT REFERENCES communities (id),
                first_seen_at BIGINT NOT NULL,
                last_seen_at BIGINT NOT NULL,
                opted_out_at BIGINT,
                unreachable_at BIGINT,
                name {bytes},
                username {bytes}
            );

            CREATE TABLE chats (
                id {key},
                kind TEXT NOT NULL,
                community BIGINT REFERENCES communities (id),
                is_present BIGINT NOT NULL,
                is_administrator BIGINT NOT NULL,
                may_delete BIGINT NOT NULL,
                sees_all BIGINT,
                administrators TEXT NOT NULL,
                nik_posts BIGINT NOT NULL,
                migrated_to BIGINT,
                title {bytes}
            );

            CREATE TABLE consents (
                id {identity},
                person BIGINT NOT NULL,
                version TEXT NOT NULL,
                agreed_at BIGINT NOT NULL,
                withdrawn_at BIGINT
            );
            CREATE INDEX consents_of_person ON consents (person);

            CREATE TABLE applications (
                number {identity},
                nik_mark {bytes} NOT NULL,
                person BIGINT NOT NULL,
                community BIGINT REFERENCES communities (id),
                status TEXT NOT NULL,
                received_at BIGINT NOT NULL,
                kelurahan TEXT NOT NULL,
                area TEXT,
                rt BIGINT,
                rw BIGINT,
                job TEXT NOT NULL,
                platform TEXT,
                sector TEXT NOT NULL,
                programmes TEXT NOT NULL,
                months BIGINT NOT NULL,
                first_month TEXT NOT NULL,
                amount BIGINT NOT NULL,
                consent TEXT NOT NULL,
                detail {bytes} NOT NULL
            );
            CREATE UNIQUE INDEX applications_nik ON applications (nik_mark);
            CREATE INDEX applications_of_person ON applications (person);

            CREATE TABLE human_requests (
                id {identity},
                person BIGINT NOT NULL,
                chat BIGINT NOT NULL,
                thread BIGINT NOT NULL,
                asked_at BIGINT NOT NULL,
                resolved_at BIGINT,
                last_words {bytes}
            );
            """)
}
