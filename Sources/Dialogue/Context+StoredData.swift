extension Context {
    /// What is kept of a person, for their own eyes: what was sent, and what an unfinished form holds.
    func storedData(_ filling: Filling?) -> [Phrase] {
        var phrases = [Phrase("data.intro")]
        if let consent = record.consent { phrases.append(Phrase("data.consent", ["versi": .text(consent)])) }
        if record.member != nil { phrases.append(Phrase("data.member")) }
        if let application = record.application { phrases += application.described() }
        let lines = filling.map { filling in
            filling.answers.given.map { one in
                Phrase(
                    "enrol.review.line",
                    ["isian": .phrase(one.field.name), "jawaban": one.answer.shown])
            }
        }
        if let lines, !lines.isEmpty { phrases.append(Phrase("data.draft", ["isian": .lines(lines)])) }
        if phrases.count == 1 { phrases = [Phrase("data.none")] }
        return phrases + [Phrase("data.rights")]
    }

    /// Consent withdrawn: what is unsent is forgotten, and what was sent is for staff to take out of the official
    /// systems too.
    var erasure: (orders: [Effect], word: Phrase) {
        guard record.application != nil else {
            return ([.record(.consentWithdrawn)], Phrase(record.member == nil ? "erase.done" : "member.erased"))
        }
        return (
            [.record(.consentWithdrawn), .record(.askedForHuman(lastWords: "/hapus", kind: .erasure))],
            Phrase("erase.done_with_application")
        )
    }
}

extension [[Choice]] {
    static let erasing: [[Choice]] = [[.menu("button.erase", "erase", "yes"), .menu("button.keep_data", "resume")]]
}
