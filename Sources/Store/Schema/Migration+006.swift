extension Migration {
    /// What lists tell of a kelurahan, and lists on their way into the store.
    static let sixth = Migration(
        number: 6, name: "neighbourhoods and imports",
        script: """
            -- Which RW and RT there are; rt 0 is the RW itself. head: name and number of whoever heads it.
            CREATE TABLE neighbourhoods (
                kelurahan TEXT NOT NULL,
                rw BIGINT NOT NULL,
                rt BIGINT NOT NULL,
                head {bytes},
                PRIMARY KEY (kelurahan, rw, rt)
            ) {clustered};
            -- state: staged while its rows are being looked at, then decided; gone once all are carried out.
            CREATE TABLE imports (
                id {identity},
                kind TEXT NOT NULL,
                as_of TEXT NOT NULL,
                header TEXT NOT NULL,
                state TEXT NOT NULL,
                touched_at BIGINT NOT NULL
            );
            CREATE TABLE import_chunks (
                id {identity},
                import BIGINT NOT NULL REFERENCES imports (id),
                rows {bytes} NOT NULL
            );
            CREATE INDEX import_chunks_of ON import_chunks (import, id);
            """)
}
