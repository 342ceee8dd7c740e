import Bahasa
@testable import Dialogue
import FoundationEssentials
import Testing

/// How well the intents that ship are recognised in messages nobody learnt from (`docs/understanding.md`).
///
/// `dev.tsv` was looked at while examples were written, though none was taken from it; `fresh.tsv` was not.
@Suite("Recognition of the intents that ship")
struct RecognitionTests {
    struct Labelled {
        var label: String
        var text: String
    }

    private static func messages(_ name: String) throws -> [Labelled] {
        let data = try Data(contentsOf: URL(filePath: Repository.fixtures("intents/\(name)")))
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map { line in
            let cells = line.split(separator: "\t")
            return Labelled(label: String(cells[0]), text: String(cells[1]))
        }
    }

    private static func heard(_ text: String, _ knowledge: Knowledge) -> Heard {
        Heard(TextMessage(message: MessageID(1), text: text), knowledge.language.saying(text), knowledge)
    }

    @Test("nine in ten are recognised, most of all by whoever wrote them", arguments: ["dev.tsv", "fresh.tsv"])
    func accuracy(file: String) throws {
        let understanding = try Repository.config.get().knowledge.understanding
        let messages = try Self.messages(file)
        let right = messages.count { message in
            understanding.classifier.ranked(understanding.forms.saying(message.text), limit: 1).first?.label
                == message.label
        }
        #expect(Double(right) >= 0.92 * Double(messages.count), "\(right) of \(messages.count)")
    }
}
