import Chat
import Foundation
import JSON
import Testing

@testable import Telegram

/// Updates as the Bot API writes them, about people who do not exist.
enum Fixture {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(components: "Fixtures", "updates")

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(component: "\(name).json")))
    }

    /// What comes of a poll that brings this update alone.
    static func arrival(_ name: String) throws -> Arrival {
        let batch = UpdateBatch.read("[\(String(decoding: try bytes(name), as: UTF8.self))]")
        #expect(batch.arrivals.count == 1 && batch.breakage == nil && batch.lost == 0)
        return try #require(batch.arrivals.first)
    }

    static func incoming(_ name: String) throws -> Incoming {
        guard case .update(let incoming) = try arrival(name) else {
            throw FixtureFault.notAnUpdate(name, try arrival(name))
        }
        return incoming
    }
}

enum FixtureFault: Error { case notAnUpdate(String, Arrival) }

extension UpdateBatch {
    static func read(_ list: String, from offset: UpdateID? = nil) -> UpdateBatch {
        var reader = JSONReader(Array(list.utf8))
        return UpdateBatch(&reader, from: offset, with: UpdateReader(.kentongan, callNames: ["tongtong"]))
    }
}

extension BotIdentity {
    static let kentongan = BotIdentity(
        id: PersonID(7_000_000_001), username: "KentonganBot", name: "Kentongan", seesAllGroupMessages: false)
}

extension Sender {
    static let slamet = Sender(id: PersonID(5_200_114_477), name: "Slamet Riyadi", username: "slamet_ojol")
    static let tini = Sender(id: PersonID(5_200_998_811), name: "Tini 🌸")
}

extension Lane {
    static let slamet = Lane(ChatID(5_200_114_477))
    static let group = Lane(ChatID(-1_001_987_654_321))
    static let forum = ChatID(-1_002_111_222_333)
}

extension ChatDescription {
    static let personal = ChatDescription(kind: .personal)
    static let group = ChatDescription(kind: .supergroup, title: "Ojol Cakung Rukun")
    static let forum = ChatDescription(kind: .supergroup, title: "RW 03 Penggilingan")
}
