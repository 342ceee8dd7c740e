import Bahasa
import Jamsostek
import Synchronization

/// Finds kelurahan by what a list calls them; lists repeat few names very often, so that each is looked for once.
package final class VillageNames: Sendable {
    package enum Answer: Hashable, Sendable {
        case one(String)
        case several([String])
        case unknown
    }

    private let areas: AreaCatalogue
    private let gazetteer: Gazetteer
    private let known = Mutex<[String: Answer]>([:])

    init(_ areas: AreaCatalogue, _ gazetteer: Gazetteer) {
        self.areas = areas
        self.gazetteer = gazetteer
    }

    /// Of a code, with or without its dots, or a name.
    package func village(_ text: String) -> Answer {
        if let answer = known.withLock({ $0[text] }) { return answer }
        let answer = find(text)
        known.withLock { known in
            if known.count >= Self.most { known.removeAll() }
            known[text] = answer
        }
        return answer
    }

    /// More than any branch serves, misspellings included.
    private static let most = 4_096

    private func find(_ text: String) -> Answer {
        if let code = AreaCode(Self.dotted(text)), code.level == .village { return .one(code.description) }
        do throws(GazetteerFault) {
            return .one(try gazetteer.find(in: Saying(text)).id)
        } catch {
            if case .several(let ids) = error { return .several(Array(ids.prefix(8))) }
            return .unknown
        }
    }

    /// `3174041004` as `31.74.04.1004`.
    private static func dotted(_ text: String) -> String {
        guard text.utf8.count == 10, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return text }
        let digits = Array(text)
        return [digits[0..<2], digits[2..<4], digits[4..<6], digits[6...]].map { String($0) }.joined(separator: ".")
    }
}
