extension Migration {
    /// Months are `YYYY-MM` and days `YYYY-MM-DD`, so that they sort as text; 0 for an RT or RW means all of them.
    static let fifth = Migration(
        number: 5, name: "members, payments, offices and reminders",
        script: """
            -- owed_from, protection_end, credit: what the ledger of the payments comes to, kept up with each of them.
            CREATE TABLE members (
                id {identity},
                nik_mark {bytes} NOT NULL,
                kpj_mark {bytes},
                kelurahan TEXT NOT NULL,
                rw BIGINT NOT NULL,
                rt BIGINT NOT NULL,
                job TEXT NOT NULL,
                sector TEXT NOT NULL,
                programmes TEXT NOT NULL,
                income BIGINT NOT NULL,
                first_month TEXT NOT NULL,
                stated_end TEXT,
                stated_on TEXT,
                owed_from TEXT NOT NULL,
                protection_end TEXT,
                credit BIGINT NOT NULL,
                ending TEXT,
                ended_on TEXT,
                application BIGINT,
                made_at BIGINT NOT NULL,
                changed_at BIGINT NOT NULL,
                detail {bytes} NOT NULL
            );
            CREATE UNIQUE INDEX members_nik ON members (nik_mark);
            CREATE UNIQUE INDEX members_kpj ON members (kpj_mark) WHERE kpj_mark IS NOT NULL;
            CREATE INDEX members_area ON members (kelurahan, rw, rt);

            -- Who pays from which contribution month on; a member without a row pays alone.
            CREATE TABLE payers (
                member BIGINT NOT NULL REFERENCES members (id),
                from_month TEXT NOT NULL,
                kind TEXT NOT NULL,
                name TEXT NOT NULL,
                PRIMARY KEY (member, from_month)
            ) {clustered};

            -- key: by which the same payment is known when it comes again.
            CREATE TABLE payments (
                id {identity},
                member BIGINT NOT NULL REFERENCES members (id),
                key TEXT NOT NULL,
                paid_on TEXT NOT NULL,
                amount BIGINT NOT NULL,
                channel TEXT NOT NULL,
                source TEXT NOT NULL,
                recorded_at BIGINT NOT NULL,
                reversed_at BIGINT,
                reversed_why TEXT
            );
            CREATE UNIQUE INDEX payments_key ON payments (key);
            CREATE INDEX payments_of_member ON payments (member, paid_on);

            -- Which member a person of the chat platform is.
            CREATE TABLE member_links (
                person BIGINT NOT NULL,
                member BIGINT NOT NULL REFERENCES members (id),
                how TEXT NOT NULL,
                linked_at BIGINT NOT NULL,
                PRIMARY KEY (person)
            ) {clustered};
            CREATE UNIQUE INDEX member_links_member ON member_links (member);

            -- A code that makes whoever brings it this member, or the holder of this office; used once.
            CREATE TABLE invitations (
                code_mark {bytes} NOT NULL,
                member BIGINT REFERENCES members (id),
                office BIGINT,
                made_by TEXT NOT NULL,
                made_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                used_at BIGINT,
                used_by BIGINT
            );
            CREATE UNIQUE INDEX invitations_code ON invitations (code_mark);

            -- What somebody guessed wrong: codes, and a NIK with a birth date.
            CREATE TABLE guesses (
                person BIGINT NOT NULL,
                wrong BIGINT NOT NULL,
                since BIGINT NOT NULL,
                PRIMARY KEY (person)
            ) {clustered};

            -- role: rt_head, rw_head, kelurahan, perisai. person is unknown until the invitation is used.
            CREATE TABLE offices (
                id {identity},
                role TEXT NOT NULL,
                term_from TEXT,
                term_until TEXT,
                made_at BIGINT NOT NULL,
                person BIGINT,
                bound_at BIGINT,
                ended_at BIGINT,
                ended_why TEXT,
                name {bytes}
            );
            CREATE UNIQUE INDEX offices_person ON offices (person) WHERE person IS NOT NULL AND ended_at IS NULL;

            CREATE TABLE office_areas (
                office BIGINT NOT NULL REFERENCES offices (id),
                kelurahan TEXT NOT NULL,
                rw BIGINT NOT NULL,
                rt BIGINT NOT NULL,
                PRIMARY KEY (office, kelurahan, rw, rt)
            ) {clustered};
            CREATE INDEX office_areas_area ON office_areas (kelurahan, rw, rt);

            -- What was said to whom; each rung of the ladder once for a member and month.
            CREATE TABLE reminders (
                member BIGINT NOT NULL REFERENCES members (id),
                rung TEXT NOT NULL,
                month TEXT NOT NULL,
                said_at BIGINT NOT NULL,
                PRIMARY KEY (member, rung, month)
            ) {clustered};

            -- payday: the day of the month somebody asked to be reminded on. paused_until: after "sudah bayar".
            CREATE TABLE reminder_wishes (
                member BIGINT NOT NULL REFERENCES members (id),
                payday BIGINT,
                snoozed_until BIGINT,
                paused_until BIGINT,
                PRIMARY KEY (member)
            ) {clustered};

            -- Somebody says a member has paid; staff look, and confirm or reject. state: open, confirmed, rejected.
            CREATE TABLE payment_claims (
                id {identity},
                member BIGINT NOT NULL REFERENCES members (id),
                person BIGINT NOT NULL,
                chat BIGINT NOT NULL,
                source TEXT NOT NULL,
                claimed_at BIGINT NOT NULL,
                state TEXT NOT NULL,
                decided_at BIGINT,
                decided_by TEXT,
                told_at BIGINT,
                payment BIGINT,
                detail {bytes}
            );
            CREATE INDEX payment_claims_open ON payment_claims (claimed_at) WHERE state = 'open';
            CREATE INDEX payment_claims_of_member ON payment_claims (member, id);
            """)
}
