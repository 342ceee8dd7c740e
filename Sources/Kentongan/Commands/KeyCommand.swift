import ArgumentParser
import Foundation

/// Makes a key for ``SettingKey/dataKey``.
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Make a DATA_KEY: 32 random bytes in base64.",
        discussion: """
            All personal data is sealed with this key. Without it nobody can read the database, and it cannot be \
            recovered: keep a copy where the branch keeps its secrets, apart from the database's backups.
            """)

    func run() {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        print(Data(bytes).base64EncodedString())
    }
}
