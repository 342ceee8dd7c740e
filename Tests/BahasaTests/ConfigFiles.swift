import Bahasa
import Foundation
import Yams

/// The repository's own configuration, so that what is tested is what is shipped.
enum ConfigFiles {
    private struct Areas: Decodable {
        struct Entry: Decodable {
            var code: String
            var name: String
            var aliases: [String]?
        }
        var areas: [Entry]
    }
    private struct Work: Decodable {
        struct Group: Decodable {
            struct Entry: Decodable {
                var id: String
                var name: String
                var synonyms: [String]
            }
            var jobs: [Entry]
        }
        struct Platform: Decodable {
            var id: String
            var name: String
            var spellings: [String]
        }
        var groups: [Group]
        var platforms: [Platform]
    }
    private struct Slang: Decodable {
        var words: [String: [String]]
    }

    private struct StyleFile: Decodable {
        var words: [String: [String]]
        var dropped: [String]
        var droppedAtEnd: [String]
        var addressed: [String]
        var asking: [String]

        enum CodingKeys: String, CodingKey {
            case words, dropped, addressed, asking
            case droppedAtEnd = "dropped_at_end"
        }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../config")

    static func load<Content: Decodable>(_ path: String) throws -> Content {
        try YAMLDecoder().decode(Content.self, from: Data(contentsOf: root.appending(path: path)))
    }

    /// The files of a folder, in the order of their names.
    static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path())
            .filter { $0.hasSuffix(".yaml") }.sorted()
    }

    static let villages = Result {
        let file: Areas = try load("areas/jakarta-selatan.yaml")
        let districts: Areas = try load("areas/dki.yaml")
        return Gazetteer(
            file.areas.map { .init(id: $0.code, names: [$0.name] + ($0.aliases ?? [])) },
            groups: districts.areas.map { district in
                .init(
                    name: district.name,
                    members: file.areas.map(\.code).filter {
                        $0.hasPrefix("\(district.code).") && district.code.count == 8
                    })
            }, labels: .kelurahan)
    }
    static let jobs = Result {
        let file: Work = try load("jobs.yaml")
        return Gazetteer(file.groups.flatMap(\.jobs).map { .init(id: $0.id, names: [$0.name] + $0.synonyms) })
    }
    static let platforms = Result {
        let file: Work = try load("jobs.yaml")
        return Gazetteer(file.platforms.map { .init(id: $0.id, names: [$0.name] + $0.spellings) })
    }
    static let slang = Result {
        let file: Slang = try load("bahasa/slang.yaml")
        return file.words
    }
    static let synonyms = Result {
        let file: Slang = try load("bahasa/synonyms.yaml")
        return file.words
    }
    static let stemmer = Result {
        let lists: [String: String] = try load("bahasa/roots.yaml")
        return Stemmer(
            RootWords(
                RootWords.Classes.lists.flatMap { list, classes in
                    (lists[list] ?? "").split(separator: " ").map { (word: String($0), classes: classes) }
                }))
    }
    static let normaliser = Result {
        let style: StyleFile = try load("bahasa/style.yaml")
        return Normaliser(
            spellings: flipped(try slang.get()), synonyms: flipped(try synonyms.get()), lexicon: try lexicon.get(),
            stemmer: try stemmer.get(),
            style: Style(
                words: flipped(style.words), dropped: Set(style.dropped), droppedAtEnd: Set(style.droppedAtEnd),
                addressed: Set(style.addressed), asking: Set(style.asking)))
    }

    static let entities = Result {
        let lists: [String: Cues] = try load("bahasa/entities.yaml")
        var words = EntityWords()
        for kind in Cue.Kind.allCases {
            switch lists[kind.rawValue] {
            case .plain(let phrases): for phrase in phrases { words.add(phrase, to: kind) }
            case .keyed(let phrases):
                for (key, phrases) in phrases { for phrase in phrases { words.add(phrase, to: kind, key: key) } }
            case nil: break
            }
        }
        return EntityRecogniser(
            words: words, normaliser: try normaliser.get(), villages: try villages.get(), jobs: try jobs.get(),
            platforms: try platforms.get(), unnamed: ["lainnya"], plausibleIncome: 100_000...100_000_000)
    }
    private enum Cues: Decodable {
        case plain([String])
        case keyed([String: [String]])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let phrases = try? container.decode([String].self) {
                self = .plain(phrases)
            } else {
                self = .keyed(try container.decode([String: [String]].self))
            }
        }
    }

    private static func flipped(_ words: [String: [String]]) -> [String: String] {
        Dictionary(words.flatMap { word, spellings in spellings.map { ($0, word) } }) { first, _ in first }
    }
    static let lexicon = Result {
        let signals: [String: [String]] = try load("bahasa/signals.yaml")
        var lexicon = Lexicon()
        for (list, role) in WordRoles.signals {
            for word in signals[list] ?? [] { lexicon.add(role, to: word) }
        }
        return lexicon
    }
}

/// What a person wrote, read with the lexicon that ships.
func saying(_ text: String) -> Saying {
    Saying(text, lexicon: (try? ConfigFiles.lexicon.get()) ?? Lexicon())
}
