extension Migration {
    /// What officers of a kelurahan and Perisai agents know and do.
    static let tenth = Migration(
        number: 10, name: "cadres and visits",
        script: """
            -- role: an id of config/cadres.yaml. A term whose begin or end is not known has no such day.
            CREATE TABLE cadres (
                member BIGINT NOT NULL REFERENCES members (id),
                role TEXT NOT NULL,
                kelurahan TEXT NOT NULL,
                from_day TEXT,
                until_day TEXT,
                changed_at BIGINT NOT NULL,
                PRIMARY KEY (member, role, kelurahan)
            ) {clustered};
            CREATE INDEX cadres_kelurahan ON cadres (kelurahan, role);

            -- What an officer says of a cadre, until staff confirm or reject it. from_month: since when it holds.
            CREATE TABLE cadre_reports (
                id {identity},
                member BIGINT NOT NULL REFERENCES members (id),
                role TEXT NOT NULL,
                kelurahan TEXT NOT NULL,
                kind TEXT NOT NULL,
                from_month TEXT NOT NULL,
                office BIGINT NOT NULL,
                said_at BIGINT NOT NULL,
                state TEXT NOT NULL,
                decided_at BIGINT,
                decided_by TEXT
            );
            CREATE INDEX cadre_reports_open ON cadre_reports (said_at) WHERE state = 'open';
            CREATE INDEX cadre_reports_cadre ON cadre_reports (member, id);

            -- What came of an agent's visit: to a member, or to whoever sent an application that is not confirmed yet.
            CREATE TABLE visits (
                id {identity},
                office BIGINT NOT NULL,
                member BIGINT REFERENCES members (id),
                application BIGINT,
                visited_on TEXT NOT NULL,
                recorded_at BIGINT NOT NULL,
                outcome TEXT NOT NULL,
                promised_for TEXT,
                note {bytes}
            );
            CREATE INDEX visits_of_office ON visits (office, visited_on);
            CREATE INDEX visits_of_member ON visits (member, id) WHERE member IS NOT NULL;
            CREATE INDEX visits_of_application ON visits (application, id) WHERE application IS NOT NULL;

            -- What an agent had begun to log and not finished, when something else came in between.
            CREATE TABLE agent_drafts (
                office BIGINT NOT NULL,
                saved_at BIGINT NOT NULL,
                detail {bytes} NOT NULL,
                PRIMARY KEY (office)
            ) {clustered};
            """)
}
