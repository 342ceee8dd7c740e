import Bahasa
import Dialogue
import Foundation
import Jamsostek
import Phrasebook
import Testing

/// What messages name, as the fixtures write it: `kind=value`, days resolved.
private struct NamedThings: Equatable, CustomStringConvertible {
    var things: [String]
    var description: String { things.joined(separator: ";") }

    static let kinds: Set = [
        "nik", "kpj", "phone", "date", "amount", "months", "age", "rt", "rw", "kelurahan", "platform", "job",
        "programme",
    ]
}

@Suite("Entities")
struct EntityTests {
    private static let today = CalendarDate("2026-11-22")

    /// The entities of a text in the fixture's words.
    private func named(in text: String) throws -> [(thing: String, words: String)] {
        let knowledge = try Repository.config.get().knowledge
        let saying = knowledge.language.saying(text)
        let today = try #require(Self.today)
        return knowledge.language.entities.entities(in: saying, year: today.year).compactMap { entity in
            let words = entity.text(in: saying).lowercased()
            let thing: String? =
                switch entity.value {
                case .nik(let digits): "nik=\(digits)"
                case .kpj(let digits): "kpj=\(digits)"
                case .phone(let digits): "phone=\((try? Phone(digits).exposed) ?? digits)"
                case .day(let day): day.date(from: today).map { "date=\($0)" }
                case .amount(let amount): "amount=\(amount.rupiah)"
                case .months(let months): "months=\(months)"
                case .age(let age): "age=\(age)"
                case .rt(let number): "rt=\(number)"
                case .rw(let number): "rw=\(number)"
                case .village(let id, _):
                    AreaCode(id).flatMap { knowledge.areas[$0] }.map { "kelurahan=\($0.name.lowercased())" }
                case .platform(let id): "platform=\(id)"
                case .job: "job=\(words)"
                case .programme(let name): "programme=\(name)"
                case .month, .span: nil
                }
            return thing.map { ($0, words) }
        }
    }

    @Test("the messages written apart are read as their author means them")
    func fixtures() throws {
        let file = try String(contentsOfFile: Repository.fixtures("intents/entities.tsv"), encoding: .utf8)
        var right = 0
        var lines = 0
        for line in file.split(separator: "\n") {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let expected = columns[1].split(separator: ";").map(String.init)
            let got = try named(in: columns[0]).map(\.thing)
            lines += 1
            if Self.agree(expected, got) {
                right += 1
            } else {
                print("    \(columns[0]): \(columns[1]), got \(got.joined(separator: ";"))")
            }
        }
        print("intents/entities: \(right) of \(lines)")
        #expect(Double(right) / Double(lines) >= 0.98)
    }

    /// In any order; of a job the fixture gives the first words.
    private static func agree(_ expected: [String], _ got: [String]) -> Bool {
        guard expected.count == got.count else { return false }
        var left = got
        for thing in expected {
            let place = left.firstIndex { $0 == thing || (thing.hasPrefix("job=") && $0.hasPrefix(thing)) }
            guard let place else { return false }
            left.remove(at: place)
        }
        return true
    }
}
