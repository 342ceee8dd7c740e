import Chat
import Dialogue
import Jamsostek

// What a conversation asks and tells of a membership.
extension Session {
    /// Keeps what the member a person is says of a payment; a person who is none is passed over.
    func claim(
        _ words: String, _ receipt: MemberMatter.Receipt?, by person: PersonID, in lane: Lane, at now: Instant
    ) throws(StoreError) {
        guard let member = try members.id(of: person) else { return }
        try paymentClaims.add(
            for: member, by: person, in: lane.chat, source: .member, words: words, receipt: receipt, at: now)
    }

    /// Uses a code up for a person, as far as wrong guesses leave them to.
    func redeem(
        _ code: InvitationCode, by person: PersonID, within limit: GuessLimit, at now: Instant
    ) throws(StoreError) -> InvitationAnswer {
        if try guesses.isExhausted(person, by: limit, at: now) { return .exhausted }
        switch try invitations.redeem(code, by: person, at: now) {
        case .accepted(.member(let member)):
            let earlier = try members.id(of: person)
            try memberLinks.link(person, member, by: .invitation, at: now)
            try guesses.forget(person)
            guard let dossier = try members.dossier(of: person) else { throw .malformed(place: "members") }
            return .member(dossier, hadAnother: earlier != nil && earlier != member)
        case .accepted(.office(let office)): return .office(office)
        // The link tapped twice: they hold it, and are told once more what of.
        case .used(.office(let office), person) where try offices.number(of: person) == office:
            return .office(office)
        case .used(_, let user):
            let isLinked = try members.id(of: person) != nil
            return .used(byThem: user == person && isLinked)
        case .expired: return .expired
        case .unknown:
            try guesses.count(person, by: limit, at: now)
            if try guesses.isExhausted(person, by: limit, at: now) {
                try audit.append(.guessedCodes, by: .person(person), on: "codes", detail: "\(limit.most)", at: now)
            }
            return .unknown
        }
    }

    /// Links a person with the member of that NIK and date of birth, as far as wrong guesses leave them to.
    func identify(
        _ nik: NIK, _ birth: CalendarDate, as person: PersonID, within limit: GuessLimit, at now: Instant
    ) throws(StoreError) -> IdentityAnswer {
        if try guesses.isExhausted(person, by: limit, at: now) { return .exhausted }
        guard let member = try members.identify(nik: nik, birth: birth, as: person) else {
            try guesses.count(person, by: limit, at: now)
            return .mismatch
        }
        try memberLinks.link(person, member, by: .birthDate, at: now)
        try guesses.forget(person)
        return try members.dossier(of: person).map(IdentityAnswer.member) ?? .mismatch
    }
}
