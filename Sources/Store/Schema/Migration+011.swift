extension Migration {
    /// The sealed column is the detail; the rest is searched.
    static let eleventh = Migration(
        number: 11, name: "the audit trail",
        script: """
            CREATE TABLE audit (
                number BIGINT PRIMARY KEY,
                at BIGINT NOT NULL,
                actor TEXT NOT NULL,
                action TEXT NOT NULL,
                subject TEXT NOT NULL,
                detail {bytes} NOT NULL,
                hash {bytes} NOT NULL
            );
            """)
}
