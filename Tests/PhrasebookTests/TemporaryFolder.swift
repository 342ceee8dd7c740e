import FoundationEssentials

/// A folder that goes away with the value that made it.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "kentongan-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// A copy of another folder, to be spoilt.
    convenience init(copying other: String) throws {
        try self.init()
        try FileManager.default.removeItem(atPath: path)
        // The folder itself, never a link to it: what is spoilt must be the copy.
        let original = URL(filePath: other).resolvingSymlinksInPath().path()
        try FileManager.default.copyItem(atPath: original, toPath: path)
    }

    func write(_ name: String, _ text: String) throws {
        try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
    }

    func replace(_ old: String, with new: String, in name: String) throws {
        let text = try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
        try write(name, text.replacing(old, with: new, maxReplacements: 1))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
