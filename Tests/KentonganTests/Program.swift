import Foundation
import Synchronization

/// The built program, run as an operator runs it.
struct Program: Sendable {
    static let repository = URL(filePath: #filePath).appending(path: "../../..").standardized.path()
    static let config = repository + "config"
    private static let path =
        ProcessInfo.processInfo.environment["KENTONGAN"] ?? repository + ".build/debug/kentongan"

    /// Without the program there is nothing to test: `swift build --product kentongan` makes it.
    static let isBuilt = FileManager.default.isExecutableFile(atPath: path)

    /// A token of the right form that opens nothing.
    static let token = "7203456789:AAFabcdefghijklmnopqrstuvwxyz012345"

    struct Result: Sendable {
        var code: Int32
        var output: String
        var errors: String
    }

    /// Runs it to its end, without this process's own environment.
    static func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Result {
        try await run(arguments, environment) { _ in false }
    }

    /// The same, with arguments put together elsewhere, and with something to read that is short enough for a pipe.
    static func run(
        _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
    ) async throws -> Result {
        try await run(arguments, environment, input: input) { _ in false }
    }

    /// Runs it until its log satisfies the condition, then stops it.
    static func run(
        _ arguments: String..., environment: [String: String], until isEnough: @escaping @Sendable (String) -> Bool
    ) async throws -> Result {
        try await run(arguments, environment, isEnough)
    }

    private static func run(
        _ arguments: [String], _ environment: [String: String], input: String? = nil,
        _ isEnough: @escaping @Sendable (String) -> Bool
    ) async throws -> Result {
        let (process, output, errors) = (Process(), Pipe(), Pipe())
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = ["COLUMNS": "80", "TZ": "UTC"].merging(environment) { $1 }
        let fed = Pipe()
        process.standardInput = input == nil ? FileHandle.nullDevice : fed
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        try fed.fileHandleForWriting.write(contentsOf: Data((input ?? "").utf8))
        try fed.fileHandleForWriting.close()
        async let said = text(of: output) { _ in }
        async let logged = text(of: errors) { text in if isEnough(text) { process.terminate() } }
        let result = await (said, logged)
        process.waitUntilExit()
        return Result(code: process.terminationStatus, output: result.0, errors: result.1)
    }

    /// All that comes, on a thread that may block.
    private static func text(of pipe: Pipe, _ heard: @escaping @Sendable (String) -> Void) async -> String {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                var data = Data()
                while case let more = pipe.fileHandleForReading.availableData, !more.isEmpty {
                    data += more
                    heard(String(decoding: data, as: UTF8.self))
                }
                continuation.resume(returning: String(decoding: data, as: UTF8.self))
            }
        }
    }
}
