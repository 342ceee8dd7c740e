import Foundation
import TestSupport

/// Keeps this account from writing a file, as a wrong owner or a careless backup would.
///
/// Root passes over permissions, so for root the file is made immutable, where the file system can.
enum WriteProtection {
    static let works: Bool = {
        guard let folder = try? ScratchFolder() else { return false }
        let path = folder.file("probe")
        guard FileManager.default.createFile(atPath: path, contents: Data()) else { return false }
        guard (try? set(true, path)) != nil else { return false }
        defer { try? set(false, path) }
        return FileHandle(forUpdatingAtPath: path) == nil
    }()

    static func set(_ isProtected: Bool, _ path: String) throws {
        if getuid() == 0 {
            let chattr = try Process.run(
                URL(filePath: "/usr/bin/chattr"), arguments: [isProtected ? "+i" : "-i", path])
            chattr.waitUntilExit()
            guard chattr.terminationStatus == 0 else { throw CocoaError(.fileWriteNoPermission) }
        } else {
            try FileManager.default.setAttributes(
                [.posixPermissions: isProtected ? 0o400 : 0o600], ofItemAtPath: path)
        }
    }
}
