import Database
import Testing

@Suite("Words in which databases differ")
struct DialectTests {
    @Test(arguments: [
        ("SELECT 1", "SELECT 1", "SELECT 1"),
        ("body {bytes} NOT NULL", "body BLOB NOT NULL", "body BYTEA NOT NULL"),
        ("id {key}, x {bytes}", "id INTEGER PRIMARY KEY, x BLOB", "id BIGINT PRIMARY KEY, x BYTEA"),
        ("LIMIT 1 {skip locked}", "LIMIT 1 ", "LIMIT 1 FOR UPDATE SKIP LOCKED"),
        ("a {nonsense} b", "a {nonsense} b", "a {nonsense} b"),
        ("a { b", "a { b", "a { b"),
    ])
    func translation(text: String, sqlite: String, postgreSQL: String) {
        #expect(Dialect.sqlite.translate(text) == sqlite)
        #expect(Dialect.postgreSQL.translate(text) == postgreSQL)
    }
}
