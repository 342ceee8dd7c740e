extension Migration {
    /// Who wants nothing on which topic of broadcasts (`config/broadcasts.yaml`).
    static let fourteenth = Migration(
        number: 14, name: "topics people opted out of",
        script: """
            CREATE TABLE topic_opt_outs (
                person BIGINT NOT NULL,
                topic TEXT NOT NULL,
                since BIGINT NOT NULL,
                PRIMARY KEY (person, topic)
            ) {clustered};
            """)
}
