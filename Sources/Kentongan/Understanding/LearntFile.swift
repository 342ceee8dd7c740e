import Crypto
import Dialogue
import Foundation
import Phrasebook

/// The file in which what the bot has learnt waits for its next start, in the cache folder of whoever runs it.
///
/// Its name tells what it was learnt from: every file of the configuration, and the very program. Whatever fails here costs a
/// second of learning and nothing else, so nothing is said of it.
struct LearntFile {
    private let path: URL

    /// Nil where there is no folder to keep it in.
    init?(of directory: ConfigDirectory, environment: [String: String] = ProcessInfo.processInfo.environment) {
        guard let folder = Self.folder(environment), let fingerprint = Self.fingerprint(of: directory.root) else {
            return nil
        }
        path = folder.appending(path: Self.prefix + fingerprint)
    }

    var shelf: ClassifierShelf {
        ClassifierShelf(take: { [path] in Self.record(in: path) }, put: { [path] in Self.keep($0, in: path) })
    }

    /// A systemd unit's own, else the account's (XDG Base Directory Specification).
    private static func folder(_ environment: [String: String]) -> URL? {
        if let folder = environment["CACHE_DIRECTORY"]?.split(separator: ":").first {
            return URL(filePath: String(folder))
        }
        if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") {
            return URL(filePath: folder).appending(path: "kentongan")
        }
        return environment["HOME"].map { URL(filePath: $0).appending(path: ".cache/kentongan") }
    }

    private static func fingerprint(of root: String) -> String? {
        guard let files = FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }),
            let program = identity()
        else { return nil }
        var hash = SHA256()
        hash.update(data: Data(program.utf8))
        for file in files.sorted() {
            guard let bytes = FileManager.default.contents(atPath: root + "/" + file) else { continue }
            hash.update(data: Data("\n\(file) \(bytes.count)\n".utf8))
            hash.update(data: bytes)
        }
        return hash.finalize().prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The program by its file: another build has another size or time.
    private static func identity() -> String? {
        let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        guard let facts = try? FileManager.default.attributesOfItem(atPath: path),
            let size = facts[.size] as? NSNumber, let changed = facts[.modificationDate] as? Date
        else { return nil }
        return "\(size) \(changed.timeIntervalSince1970)"
    }

    /// The record behind its own checksum, which a torn or foreign file has not.
    private static func record(in path: URL) -> [UInt8]? {
        guard let bytes = try? Data(contentsOf: path, options: .mappedIfSafe), bytes.count > SHA256.byteCount else {
            return nil
        }
        let record = bytes.dropFirst(SHA256.byteCount)
        guard Data(SHA256.hash(data: record)) == bytes.prefix(SHA256.byteCount) else { return nil }
        return Array(record)
    }

    /// Appears only once it is whole; those of earlier programs and lessons go.
    private static func keep(_ record: [UInt8], in path: URL) {
        let (files, folder) = (FileManager.default, path.deletingLastPathComponent())
        try? files.createDirectory(at: folder, withIntermediateDirectories: true)
        try? (Data(SHA256.hash(data: record)) + record).write(to: path, options: .atomic)
        let others = (try? files.contentsOfDirectory(atPath: folder.path)) ?? []
        for other in others where other.hasPrefix(prefix) && other != path.lastPathComponent {
            let file = folder.appending(path: other)
            let age = (try? files.attributesOfItem(atPath: file.path)[.modificationDate] as? Date)
                .map { -$0.timeIntervalSinceNow }
            if age ?? 0 > longestKept { try? files.removeItem(at: file) }
        }
    }

    private static let prefix = "intents-"
    /// In seconds: several programs may share the folder, so others' files are only taken away when they are old.
    private static let longestKept: TimeInterval = 7 * 24 * 3_600
}

extension Config {
    /// Reads the configuration for a command that understands messages: what was learnt from it before need not be learnt again.
    static func loadToUnderstand(_ directory: ConfigDirectory) throws(ConfigFault) -> Config {
        let config = try load(directory: directory.root)
        if let file = LearntFile(of: directory) { config.knowledge.understanding.keepLearnt(on: file.shelf) }
        return config
    }
}
