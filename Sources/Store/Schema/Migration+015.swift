extension Migration {
    /// What goes to many, to whom, and what became of it; the recipients' calls themselves lie in the outbox.
    static let fifteenth = Migration(
        number: 15, name: "broadcasts",
        script: """
            -- series: the first of those it repeats, of which it is the nth occurrence. left_out: reason and number, as
            -- `opted_out 3 topic 1`. gathered_through: how far the audience has been written down; gathered_at: when all of it
            -- was. fed: the number of the last recipient whose turn has come. settled: nothing is left to be done for it.
            -- ending: the tally by which it ended, kept when the calls are dropped for their age.
            CREATE TABLE broadcasts (
                id {identity},
                series BIGINT,
                occurrence BIGINT NOT NULL,
                stage TEXT NOT NULL,
                revision BIGINT NOT NULL,
                settled BIGINT NOT NULL,
                author BIGINT,
                approver BIGINT,
                topic TEXT,
                starts_at BIGINT,
                every_days BIGINT,
                until_day TEXT,
                made_at BIGINT NOT NULL,
                started_at BIGINT,
                finished_at BIGINT,
                people BIGINT,
                chats BIGINT,
                left_out TEXT,
                seconds BIGINT,
                gathered_through BIGINT,
                gathered_at BIGINT,
                total BIGINT NOT NULL,
                fed BIGINT NOT NULL,
                ending TEXT,
                detail {bytes},
                author_name {bytes},
                approver_name {bytes},
                samples {bytes},
                file {bytes}
            );
            CREATE INDEX broadcasts_unsettled ON broadcasts (stage) WHERE settled = 0;
            CREATE UNIQUE INDEX broadcasts_series ON broadcasts (series, occurrence) WHERE series IS NOT NULL;

            CREATE TABLE broadcast_recipients (
                broadcast BIGINT NOT NULL,
                n BIGINT NOT NULL,
                chat BIGINT NOT NULL,
                PRIMARY KEY (broadcast, n)
            ) {clustered};
            CREATE UNIQUE INDEX broadcast_recipients_chat ON broadcast_recipients (broadcast, chat);

            -- What a person was not told yet.
            CREATE TABLE broadcast_news (
                id {identity},
                person BIGINT NOT NULL,
                broadcast BIGINT NOT NULL,
                kind TEXT NOT NULL,
                happened_at BIGINT NOT NULL,
                actor_name {bytes},
                why {bytes}
            );
            CREATE INDEX broadcast_news_of_person ON broadcast_news (person, id);

            -- When a chat was last woken to be told: each waking is an event of its own, so no moment comes twice.
            CREATE TABLE broadcast_wakes (
                chat BIGINT NOT NULL,
                thread BIGINT NOT NULL,
                due_at BIGINT NOT NULL,
                PRIMARY KEY (chat, thread)
            ) {clustered};

            -- Messages that show how a broadcast goes; is_due: it has gone on since they were written.
            CREATE TABLE broadcast_watches (
                broadcast BIGINT NOT NULL,
                chat BIGINT NOT NULL,
                thread BIGINT NOT NULL,
                message BIGINT NOT NULL,
                shown_at BIGINT NOT NULL,
                is_due BIGINT NOT NULL,
                PRIMARY KEY (broadcast, chat, thread)
            ) {clustered};

            -- Who is to get a broadcast alone, to see it.
            CREATE TABLE broadcast_tests (
                id {identity},
                broadcast BIGINT NOT NULL,
                chat BIGINT NOT NULL
            );

            ALTER TABLE outbox ADD COLUMN broadcast BIGINT;
            CREATE INDEX outbox_broadcast ON outbox (broadcast, state, reason) WHERE broadcast IS NOT NULL;
            """)
}
