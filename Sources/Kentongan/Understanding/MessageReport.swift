import Bahasa
import Dialogue
import JSON
import Jamsostek

/// What is understood of a message, as the line of JSON that `docs/understanding.md` describes.
struct MessageReport {
    let knowledge: Knowledge
    let forms: WordForms
    let classifier: Classifier
    /// The whole that an intent is a part of, by the part's label.
    let wider: [String: String]
    let today: CalendarDate
    /// Whether personal numbers are shown in full.
    let reveals: Bool

    func json(_ line: String) -> String {
        let saying = forms.saying(line)
        let entities = knowledge.language.entities.entities(in: saying, year: today.year)
        let shown = reveals ? line : PersonalData.veil(line, and: entities.filter(\.isPersonal).map(\.bytes))
        var writer = JSONObjectWriter(capacity: 512)
        writer.write("text", shown)
        writer.write("normalised", normalised(shown == line ? saying : forms.saying(shown)))
        writer.writeRaw("intents") { classifier.ranked(saying).json(wider).write(into: &$0) }
        writer.writeRaw("wishes") { classifier.wishes(in: saying).map(\.match).json(wider).write(into: &$0) }
        writer.writeRaw("entities") { bytes in
            JSONValue.array(entities.map { json($0, in: saying, shown: shown) }).write(into: &bytes)
        }
        return String(decoding: writer.finished(), as: UTF8.self)
    }

    private func normalised(_ saying: Saying) -> String {
        forms.normaliser.words(of: saying).map(\.text).joined(separator: " ")
    }

    private func json(_ entity: Entity, in saying: Saying, shown: String) -> JSONValue {
        let span = entity.scalars(in: saying)
        // Veiling keeps the number of code points.
        let scalars = shown.unicodeScalars.dropFirst(span.lowerBound).prefix(span.count)
        let (kind, members) = told(entity.value)
        var object = JSONObject()
        object.append("kind", .string(kind))
        object.append("text", .string(String(scalars)))
        object.append("span", [.integer(Int64(span.lowerBound)), .integer(Int64(span.upperBound))])
        for member in members { object.append(member.name, member.value) }
        object.append("confidence", .double((entity.confidence * 100).rounded() / 100))
        return .object(object)
    }
}

extension Entity {
    /// A number that belongs to one person.
    fileprivate var isPersonal: Bool {
        switch value {
        case .nik, .kpj, .phone: true
        default: false
        }
    }
}

extension [Classifier.Match] {
    /// Under the name of the whole where an intent is a part of one, with its own beside it.
    fileprivate func json(_ wider: [String: String]) -> JSONValue {
        .array(
            map { match in
                let whole = wider[match.label]
                var members = JSONObject()
                members.append("intent", .string(whole ?? match.label))
                members.append("finer", ifPresent: whole.map { _ in .string(match.label) })
                members.append("confidence", .double((match.confidence * 10_000).rounded() / 10_000))
                return .object(members)
            })
    }
}
