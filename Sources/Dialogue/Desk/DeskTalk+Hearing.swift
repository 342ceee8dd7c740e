import Bahasa
import Chat

// What staff write, send and rewrite.
extension DeskTalk {
    func hear(_ message: TextMessage) -> Step {
        if PersonalData.containsNIK(message.text) { return protect(message.message) }
        if let command = message.command {
            guard command.name == Self.noteCommand else { return say([Phrase("desk.help")]) }
            return note(command.argument, message)
        }
        if message.text.hasPrefix(Self.noteMark) {
            return note(String(message.text.dropFirst(Self.noteMark.count)), message)
        }
        return ask(.write(CaseMessage(message)))
    }

    func pass(_ message: CaseMessage) -> Step {
        guard PersonalData.containsNIK(message.words) else { return ask(.write(message)) }
        return message.message.map(protect) ?? say([Phrase("desk.nik.written")])
    }

    func correct(_ message: TextMessage) -> Step {
        if PersonalData.containsNIK(message.text) { return protect(message.message) }
        return ask(.correct(CaseMessage(correcting: message)))
    }

    private func note(_ words: String, _ message: TextMessage) -> Step {
        var note = CaseMessage(message)
        note.kind = CaseMessage.note
        note.words = words.trimmed
        guard !note.words.isEmpty else { return say([Phrase("desk.note.empty")]) }
        return ask(.note(note))
    }

    /// Nothing with a whole NIK is passed on or stays where many read it.
    private func protect(_ message: MessageID) -> Step {
        guard context.record.standing.mayDelete else { return say([Phrase("desk.nik.written")]) }
        return say(
            [Phrase("desk.nik.deleted")], orders: [.record(.nikPostedInGroup), .delete(message)])
    }

    private static let noteCommand = "catatan"
    private static let noteMark = "//"
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
