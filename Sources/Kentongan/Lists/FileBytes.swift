import Foundation
import Tabular

/// A file read piece by piece.
struct FileBytes: ByteSource {
    private let handle: FileHandle
    /// In bytes; 0 where the system does not tell, as of a pipe.
    let size: Int
    let progress: Progress

    /// How far the reading has come, for whoever shows it.
    final class Progress {
        fileprivate(set) var count = 0
    }

    init(_ path: String) throws {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), !isDirectory.boolValue,
            let handle = FileHandle(forReadingAtPath: path)
        else {
            throw OperatorFault(
                "the file cannot be read", at: path, remedy: "Name a CSV file that this account may read.")
        }
        self.handle = handle
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
        progress = Progress()
    }

    mutating func next() throws(ReadFault) -> [UInt8] {
        do {
            let piece = try handle.read(upToCount: Self.pieceCount) ?? Data()
            progress.count += piece.count
            return Array(piece)
        } catch {
            throw ReadFault("\(error)")
        }
    }

    private static let pieceCount = 1 << 16
}
