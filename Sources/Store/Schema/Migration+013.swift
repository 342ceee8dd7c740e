extension Migration {
    /// Sealed are what the platform calls a file; the rest is numbers.
    static let thirteenth = Migration(
        number: 13, name: "the staff room",
        script: """
            -- One row at most. is_forum: NULL until the platform has told. lost_at: when the bot was thrown out.
            -- rung_at: the latest moment for which the room or one of its topics was woken, which none repeats.
            CREATE TABLE staff_room (
                id {key},
                chat BIGINT NOT NULL UNIQUE,
                is_forum BIGINT,
                bound_by BIGINT NOT NULL,
                bound_at BIGINT NOT NULL,
                lost_at BIGINT,
                rung_at BIGINT NOT NULL
            );

            -- Where a case is told. thread: NULL while a topic is being opened, 0 where there are none. Cases of one person
            -- follow each other in one topic, whose latest is the one that it is about.
            CREATE TABLE case_places (
                case_id {key},
                chat BIGINT NOT NULL,
                thread BIGINT,
                asked_at BIGINT NOT NULL,
                is_open BIGINT NOT NULL,
                has_card BIGINT NOT NULL,
                is_alarmed BIGINT NOT NULL,
                is_ended BIGINT NOT NULL
            );
            CREATE INDEX case_places_of_lane ON case_places (chat, thread, case_id);

            ALTER TABLE cases ADD COLUMN taken_by BIGINT;

            -- message, reply_to: in the chat it was written in. author: of staff. corrects: the line that it puts right.
            -- shown_at: when it was queued for the room, or written there.
            ALTER TABLE case_lines ADD COLUMN message BIGINT;
            ALTER TABLE case_lines ADD COLUMN reply_to BIGINT;
            ALTER TABLE case_lines ADD COLUMN author BIGINT;
            ALTER TABLE case_lines ADD COLUMN corrects BIGINT;
            ALTER TABLE case_lines ADD COLUMN shown_at BIGINT;
            ALTER TABLE case_lines ADD COLUMN file {bytes};
            CREATE INDEX case_lines_of_staff ON case_lines (message) WHERE author IS NOT NULL;
            CREATE INDEX case_lines_unshown ON case_lines (case_id) WHERE shown_at IS NULL;

            -- Which line of which case a message carries, so that an answer to it and a correction find their way.
            ALTER TABLE outbox ADD COLUMN case_id BIGINT;
            ALTER TABLE outbox ADD COLUMN case_line BIGINT;
            CREATE INDEX outbox_of_case ON outbox (case_id, case_line, id) WHERE case_id IS NOT NULL;
            CREATE INDEX outbox_of_message ON outbox (chat, message) WHERE case_id IS NOT NULL;
            """)
}
