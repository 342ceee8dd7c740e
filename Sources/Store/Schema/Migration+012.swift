extension Migration {
    static let twelfth = Migration(
        number: 12, name: "offices of a community",
        script: """
            -- Whose coordinator somebody is; nothing of other offices.
            ALTER TABLE offices ADD COLUMN community BIGINT REFERENCES communities (id);
            CREATE INDEX offices_role ON offices (role, id) WHERE ended_at IS NULL;
            """)
}
