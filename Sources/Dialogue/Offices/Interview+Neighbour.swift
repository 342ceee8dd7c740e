import Bahasa
import Chat

// A form that the head of an RT or RW fills in for a neighbour: nothing is asked before the neighbour's signed note is
// there (UU 27/2022 art. 20–22), and nothing of it becomes the head's own.
extension Interview {
    /// What is said while the note is waited for; a no is a full answer.
    mutating func hearNote(_ heard: Heard) -> Step {
        if heard.assent == .no { return end(saying: [Phrase("enrol.cancelled")], [[.menu]]) }
        if let step = answerAside(heard) { return step }
        note("neighbour.note.first")
        return askAgain()
    }

    mutating func take(note media: Media) -> Step {
        filling.behalf?.note = media.file
        filling.consentVersion = knowledge.consentVersion
        filling.lastAnsweredAt = context.now
        note("neighbour.note.thanks")
        advance()
        return ask()
    }

    /// Sends it, where the head still is one; the neighbour hears from staff, who have the note.
    mutating func sendForNeighbour(_ application: Application) -> Step {
        guard let behalf = filling.behalf, let note = behalf.note, context.neighbourhoodOffice?.id == behalf.office
        else { return end(saying: [Phrase("office.none")], [[.human, .menu]]) }
        var application = application
        application.helper = Application.Helper(office: behalf.office, note: note)
        orders.append(.record(.applied(application)))
        return end(
            saying: [
                Phrase(
                    "neighbour.sent",
                    [
                        "nama": .text(application.name), "nomor": .applicationNumber(nil),
                        "jumlah": .rupiah(application.amount), "lama": .count(application.months),
                    ])
            ], [OfficeRequest.figures(rt: nil).choice(Phrase("button.office.figures")), [.menu]])
    }
}
