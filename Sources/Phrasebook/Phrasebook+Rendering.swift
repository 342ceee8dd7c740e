package import Chat
package import Dialogue
import Jamsostek

extension Phrasebook {
    /// The message an utterance comes to.
    ///
    /// `botUsername`, without `@`, goes into deep links; `assigned` holds what the store gave to the facts of the same
    /// step. Total: a key the book lacks shows as itself, which `check` and the tests keep from ever being seen.
    package func render(
        _ utterance: Utterance, botUsername: String, assigned: Assigned = Assigned(), replyTo: MessageID? = nil
    ) -> OutgoingMessage {
        let rendering = Rendering(book: self, botUsername: botUsername, assigned: assigned)
        var text = ""
        text.reserveCapacity(512)
        rendering.append(utterance.parts, apart: "\n\n", to: &text)
        return OutgoingMessage(
            text: text, keyboard: utterance.keyboard.map { rendering.keyboard($0) }, replyTo: replyTo)
    }

    /// The words of one phrase, as for a command's description.
    package func text(_ phrase: Phrase) -> String {
        Rendering(book: self, botUsername: "", assigned: Assigned()).text(phrase)
    }
}

/// What the words of one message are put together from.
private struct Rendering {
    let book: Phrasebook
    let botUsername: String
    let assigned: Assigned

    func append(_ phrases: [Phrase], apart separator: String, to text: inout String) {
        for (index, phrase) in phrases.enumerated() {
            if index > 0 { text.append(separator) }
            append(phrase, to: &text)
        }
    }

    func append(_ phrase: Phrase, to text: inout String) {
        guard let entry = book.entries[phrase.key] else {
            text.append(phrase.key)
            return
        }
        for piece in entry.template.pieces {
            switch piece {
            case .literal(let literal): text.append(literal)
            case .hole(let name): if let argument = phrase.arguments[name] { append(argument, to: &text) }
            }
        }
    }

    private func append(_ argument: Phrase.Argument, to text: inout String) {
        switch argument {
        case .text(let words): text.append(words)
        case .rupiah(let rupiah): text.append(rupiah.description)
        case .count(let count): text.append(String(count))
        case .date(let date):
            text.append("\(date.day) \(book.monthNames[date.month - 1]) \(date.year)")
        case .month(let month):
            text.append("\(book.monthNames[month.month - 1]) \(month.year)")
        case .phrase(let phrase): append(phrase, to: &text)
        case .lines(let phrases): append(phrases, apart: "\n", to: &text)
        case .startLink(let payload): text.append(deepLink(payload))
        case .applicationNumber(let number):
            text.append((number ?? assigned.applicationNumber).map { Self.numbered("K", $0) } ?? "")
        case .caseNumber(let number):
            text.append((number ?? assigned.caseNumber).map { Self.numbered("P", $0) } ?? "")
        }
    }

    /// `K-00042`.
    private static func numbered(_ letter: String, _ number: Int64) -> String {
        let digits = String(number)
        return letter + "-" + String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
    }

    func text(_ phrase: Phrase) -> String {
        var text = ""
        append(phrase, to: &text)
        return text
    }

    func keyboard(_ prompt: Prompt) -> Keyboard {
        switch prompt {
        case .choices(let rows): .buttons(rows.map { $0.map(button) })
        case .contact(let label): .contact(label: text(label))
        case .removeContact: .remove
        }
    }

    private func button(_ choice: Choice) -> Button {
        let label = text(choice.label)
        return switch choice.target {
        case .token(let token): Button(label, token: token)
        case .link(let link): Button(label, link: link)
        case .privateChat(let payload): Button(label, link: deepLink(payload))
        case .share(let payload): Button(label, link: "https://t.me/share/url?url=\(escaped(deepLink(payload)))")
        case .privateChatForBoundCommunity:
            Button(label, link: deepLink(assigned.communityID.map { "k\($0)" } ?? ""))
        }
    }

    /// A deep link within a query; its signs besides letters are these alone.
    private func escaped(_ link: String) -> String {
        [(":", "%3A"), ("/", "%2F"), ("?", "%3F"), ("=", "%3D")].reduce(link) { $0.replacing($1.0, with: $1.1) }
    }

    private func deepLink(_ payload: String) -> String {
        payload.isEmpty ? "https://t.me/\(botUsername)" : "https://t.me/\(botUsername)?start=\(payload)"
    }
}
