extension Migration {
    /// Cases in place of the bare requests, which go on as cases of one line.
    ///
    /// A line of the kind `request` was sealed for the column it came from, and is opened as such. Where somebody had
    /// asked several times, one open case takes all the lines.
    static let fourth = Migration(
        number: 4, name: "cases",
        script: """
            CREATE TABLE cases (
                id {identity},
                person BIGINT NOT NULL,
                chat BIGINT NOT NULL,
                thread BIGINT NOT NULL,
                kind TEXT NOT NULL,
                opened_at BIGINT NOT NULL,
                closed_at BIGINT,
                closed_by TEXT
            );
            CREATE UNIQUE INDEX cases_open ON cases (chat, thread) WHERE closed_at IS NULL;
            CREATE INDEX cases_of_lane ON cases (chat, thread, id);
            CREATE INDEX cases_of_person ON cases (person);

            -- speaker: member, bot or staff. passed_at: when staff's words were queued for the person.
            CREATE TABLE case_lines (
                case_id BIGINT NOT NULL REFERENCES cases (id),
                n BIGINT NOT NULL,
                speaker TEXT NOT NULL,
                kind TEXT NOT NULL,
                said_at BIGINT NOT NULL,
                passed_at BIGINT,
                words {bytes},
                PRIMARY KEY (case_id, n)
            ) {clustered};
            CREATE INDEX case_lines_said ON case_lines (said_at) WHERE words IS NOT NULL;

            INSERT INTO cases (person, chat, thread, kind, opened_at)
            SELECT min(person), chat, thread, 'question', min(asked_at) FROM human_requests
            WHERE resolved_at IS NULL GROUP BY chat, thread ORDER BY min(id);

            INSERT INTO cases (person, chat, thread, kind, opened_at, closed_at)
            SELECT person, chat, thread, 'question', asked_at, resolved_at FROM human_requests
            WHERE resolved_at IS NOT NULL ORDER BY id;

            INSERT INTO case_lines (case_id, n, speaker, kind, said_at, words)
            SELECT c.id, row_number() OVER (PARTITION BY c.id ORDER BY r.id), 'member', 'request', r.asked_at,
                r.last_words
            FROM human_requests AS r JOIN cases AS c ON c.chat = r.chat AND c.thread = r.thread
                AND (c.closed_at IS NULL AND r.resolved_at IS NULL
                    OR c.person = r.person AND c.opened_at = r.asked_at AND c.closed_at = r.resolved_at);

            DROP TABLE human_requests;
            """)
}
