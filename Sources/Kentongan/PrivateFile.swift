import Foundation

extension FileHandle {
    /// Makes a file for a list that may name people, readable by this account alone; what was there is replaced.
    static func writingPrivately(to path: String) throws -> FileHandle {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: path)
        else {
            throw OperatorFault(
                "the file cannot be written", at: path, remedy: "Name a file in a folder you may write.")
        }
        return file
    }
}
