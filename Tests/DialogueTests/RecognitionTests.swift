import Bahasa
import Chat
import FoundationEssentials
import Phrasebook
import Testing

@testable import Dialogue

/// How well the intents that ship are recognised in messages nobody learnt from (`docs/understanding.md`).
///
/// `dev.tsv` was looked at while examples were written, though none was taken from it; `fresh.tsv` was not.
@Suite("Recognition of the intents that ship")
struct RecognitionTests {
    struct Labelled {
        var label: String
        var text: String
    }

    private static let files = ["dev.tsv", "fresh.tsv"]

    private static func messages(_ name: String) throws -> [Labelled] {
        let data = try Data(contentsOf: URL(filePath: Repository.fixtures("intents/\(name)")))
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map { line in
            let cells = line.split(separator: "\t")
            return Labelled(label: String(cells[0]), text: String(cells[1]))
        }
    }

    @Test("more than nine in ten are recognised", arguments: files)
    func accuracy(file: String) throws {
        let understanding = try Repository.config.get().knowledge.understanding
        let messages = try Self.messages(file)
        let right = messages.count { message in
            understanding.classifier.ranked(understanding.forms.saying(message.text), limit: 1).first?.label
                == message.label
        }
        #expect(Double(right) >= 0.92 * Double(messages.count), "\(right) of \(messages.count)")
    }

    @Test("who wants to die is answered as such, and hardly anybody else")
    func despair() throws {
        let knowledge = try Repository.config.get().knowledge
        let messages = try Self.files.flatMap(Self.messages)
        let answered = messages.filter { message in
            let heard = Heard(
                TextMessage(message: MessageID(1), text: message.text), knowledge.language.saying(message.text),
                knowledge)
            return (heard.emergency ?? heard.likelyEmergency()) == .distress
        }
        let told = messages.count { $0.label == "distress" }
        #expect(answered.count { $0.label == "distress" } >= told - 1, "\(answered)")
        #expect(answered.count { $0.label != "distress" } <= 3, "\(answered)")
    }

    @Test(
        "a dead card is inactive, a dead father is a death",
        arguments: [
            ("kartu saya mati", "reactivate"), ("bpjs saya udah mati lama, hidupin lagi dong", "reactivate"),
            ("bapak saya mati", "death"), ("suami saya mati kemarin", "death"), ("pengen mati aja", "distress"),
            ("capek hidup", "distress"), ("mau bunuh diri", "distress"), ("lampu rumah mati", "other"),
        ])
    func mati(text: String, label: String) throws {
        let understanding = try Repository.config.get().knowledge.understanding
        #expect(understanding.classifier.ranked(understanding.forms.saying(text), limit: 1).first?.label == label)
    }

    @Test("confidences are honest: of those told, so many are right")
    func calibration() throws {
        let understanding = try Repository.config.get().knowledge.understanding
        var (told, right, count) = ([Double](repeating: 0, count: 10), [Double](repeating: 0, count: 10), 0.0)
        for message in try Self.files.flatMap(Self.messages) {
            guard let best = understanding.classifier.ranked(understanding.forms.saying(message.text), limit: 1).first
            else { continue }
            let tenth = min(Int(best.confidence * 10), 9)
            told[tenth] += best.confidence
            right[tenth] += best.label == message.label ? 1 : 0
            count += 1
        }
        let error = zip(told, right).reduce(0) { $0 + abs($1.0 - $1.1) } / count
        #expect(error <= 0.05, "\(error)")
    }
}
