/// Where a database is, as `DATABASE_URL` says.
package enum DatabaseAddress: Sendable, Hashable {
    case sqlite(path: String)
    /// Gone when closed; for tests and rehearsals.
    case sqliteInMemory
    case postgreSQL(String)
}

extension DatabaseAddress {
    /// Reads an address.
    ///
    /// Slashes are counted as SQLAlchemy, and so most tools, count them: `sqlite:///a.db` is relative to the working
    /// directory, `sqlite:////srv/a.db` absolute. Since many people write three slashes before an absolute path, a path
    /// whose first folder is one that every Linux keeps at its root (`sqlite:///var/lib/a.db`) is taken as absolute
    /// too. `sqlite:/srv/a.db` and `sqlite:a.db` are read as they look, `sqlite::memory:` is a database in memory.
    package init(_ url: String) throws(DatabaseError) {
        guard let colon = url.firstIndex(of: ":") else {
            throw .address(url, detail: "it names no kind of database")
        }
        let rest = url[url.index(after: colon)...]
        switch url[..<colon].lowercased() {
        case "sqlite": self = try Self.sqlite(rest, url: url)
        case "postgres", "postgresql": self = .postgreSQL(url)
        default: throw .address(Self.redacted(url), detail: "sqlite and postgresql are known")
        }
    }

    private static func sqlite(_ rest: Substring, url: String) throws(DatabaseError) -> Self {
        if rest == ":memory:" { return .sqliteInMemory }
        let slashes = rest.prefix { $0 == "/" }.count
        let name = rest.dropFirst(slashes)
        guard !name.isEmpty, !name.hasSuffix("/") else { throw .address(url, detail: "it names no file") }
        guard !name.contains(where: { "?#\0".contains($0) }) else {
            throw .address(url, detail: "options after ? or # are not taken")
        }
        switch slashes {
        case 0: return .sqlite(path: String(name))
        case 1: return .sqlite(path: "/" + name)
        case 2: throw .address(url, detail: "after two slashes comes a host, and SQLite has none")
        case 3: return .sqlite(path: rootFolders.contains(firstFolder(name)) ? "/" + name : String(name))
        default: return .sqlite(path: "/" + name)
        }
    }

    private static let rootFolders: Set<Substring> = [
        "var", "srv", "home", "opt", "tmp", "mnt", "media", "root", "run", "etc", "usr",
    ]

    private static func firstFolder(_ path: Substring) -> Substring {
        guard let slash = path.firstIndex(of: "/") else { return "" }
        return path[..<slash]
    }

    /// Without what may be a password before the host.
    private static func redacted(_ url: String) -> String {
        guard let at = url.lastIndex(of: "@"), let colon = url.firstIndex(of: ":") else { return url }
        return "\(url[...colon])…\(url[at...])"
    }
}
