extension Migration {
    /// One application for each NIK that staff have not declined.
    static let second = Migration(
        number: 2, name: "declined people may apply again",
        script: """
            DROP INDEX applications_nik;
            CREATE INDEX applications_nik ON applications (nik_mark, number);
            CREATE UNIQUE INDEX applications_standing ON applications (nik_mark) WHERE status <> 'declined';
            """)
}
