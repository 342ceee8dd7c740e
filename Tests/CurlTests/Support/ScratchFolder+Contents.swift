import Foundation
import TestSupport

extension ScratchFolder {
    var url: URL { URL(filePath: path) }

    /// What lies in it.
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    func contents(_ name: String) -> Data? { FileManager.default.contents(atPath: file(name)) }
}
