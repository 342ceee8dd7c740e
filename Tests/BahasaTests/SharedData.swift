import Foundation

/// Third-party vectors to measure with, where the machine has them; none of them is in the repository.
enum SharedData {
    private static let root = URL(filePath: #filePath).appending(path: "../../../../shared/nlu").standardized

    static var isThere: Bool { FileManager.default.fileExists(atPath: root.path) }

    static func rows(_ path: String) throws -> [[String]] {
        try String(contentsOf: root.appending(path: path), encoding: .utf8).split(separator: "\n").dropFirst()
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }

    static func data(_ path: String) throws -> Data { try Data(contentsOf: root.appending(path: path)) }

    /// Says how many of the vectors came out right, and lists the others.
    static func report(_ name: String, _ right: Int, of all: Int, _ others: [String]) -> Double {
        print("\(name): \(right) of \(all)")
        for other in others.prefix(40) { print("    \(other)") }
        return all == 0 ? 0 : Double(right) / Double(all)
    }
}
