import Chat
import Dialogue
import Foundation

/// A photo or a document for a broadcast, kept beside the database until it is sent, be that weeks from now.
struct BroadcastAttachment {
    let kind: Media.Kind
    let path: String

    /// Looks at the file, and tells what is wrong with it before anything is written down.
    ///
    /// What the Bot API takes ("Sending files"): 10 MB of a photo, 50 MB of anything else.
    func checked() throws -> Self {
        let option = "--\(kind.rawValue)"
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw OperatorFault("\(path) cannot be read", at: option, remedy: "Name a file this account may read.")
        }
        defer { try? file.close() }
        let size = try file.seekToEnd()
        guard size > 0 else { throw OperatorFault("\(path) is empty", at: option, remedy: "Name another file.") }
        guard size <= kind.mostBytes else {
            throw OperatorFault(
                "\(path) is too large: \(size / 1_000_000) MB, and Telegram takes \(kind.mostBytes / 1_000_000) MB",
                at: option, remedy: kind == .photo ? "Make it smaller, or send it as a document." : "Send a link to it."
            )
        }
        return self
    }

    /// Copies it, readable by this account alone.
    func kept(beside database: String) throws -> BroadcastDraft.Attachment {
        let source = URL(filePath: path)
        let folder = URL(filePath: database).deletingLastPathComponent().appending(path: "attachments")
        let suffix = source.pathExtension.isEmpty ? "" : ".\(source.pathExtension)"
        let target = folder.appending(path: UUID().uuidString + suffix)
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try FileManager.default.copyItem(at: source, to: target)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target.path())
        } catch {
            throw OperatorFault(
                "\(path) cannot be copied to \(folder.path())", at: "--\(kind.rawValue)",
                remedy: "See that this account may write there and the disk is not full.")
        }
        return BroadcastDraft.Attachment(kind: kind, source: .local(path: target.standardizedFileURL.path()))
    }
}

extension Media.Kind {
    fileprivate var mostBytes: UInt64 {
        switch self {
        case .photo: 10_000_000
        case .document: 50_000_000
        }
    }
}
