import Chat

// Enrolling a neighbour: on their own phone where they have one, else here, with their signed note.
extension OfficeTalk {
    /// Nil for a button that is about something else.
    func enrolNeighbour(_ token: ButtonToken, _ message: MessageID?) -> Step? {
        guard token.instance == OfficeRequest.instance, token.verb == Self.neighbour else { return nil }
        guard let office = context.neighbourhoodOffice else { return say([Phrase("office.none")], []) }
        guard token.value == Self.withNote else { return explain() }
        switch state {
        case .idle, .tapped: break
        case .filling, .guided, .quizzing, .asked, .logging, .binding, .withStaff, .composing, .appointing:
            return say([Phrase("neighbour.later")], [])
        }
        return Interview.begin(context, message: message, for: Filling.Behalf(office: office.id))
    }

    private func explain() -> Step {
        let share = Choice(
            Phrase("button.neighbour.share"), .share(payload: context.record.community?.payload ?? ""))
        return say(
            [Phrase("neighbour.ask")],
            [[share], [Self.choice("button.neighbour.note", Self.withNote)], figuresRow])
    }

    static let neighbourRow = [choice("button.neighbour.enrol", "ask")]

    private static func choice(_ key: String, _ value: String) -> Choice {
        Choice(Phrase(key), .token(ButtonToken(OfficeRequest.instance, neighbour, value).text))
    }

    private static let neighbour = "neighbour"
    private static let withNote = "note"
}
