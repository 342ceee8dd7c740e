package import Chat
package import Dialogue
import Jamsostek

extension Session {
    /// Carries out what a dialogue found to be true.
    ///
    /// - Parameters:
    ///   - person: Who spoke; a fact about a person is passed over where nobody did.
    ///   - assigned: Takes the numbers that the store gives.
    package func record(
        _ fact: Fact, by person: PersonID?, in lane: Lane, at now: Instant, assigned: inout Assigned
    ) throws(StoreError) {
        switch (fact, person) {
        case (.communityBound(let kind, let name), _):
            assigned.communityID = try communities.bind(lane.chat, kind: kind, name: name, at: now).id
        case (.administrators(let people), _):
            try chats.setAdministrators(people.map { PersonID($0) }, in: lane.chat)
        case (.field(let fact), let person?): try record(fact, by: person, in: lane, at: now)
        case (.field, nil): break
        case (.nikPostedInGroup, _): try chats.countNIKPost(in: lane.chat)
        case (.couldNotAnswer(let words), _): try unanswered.add(words, at: now)
        case (.consented(let version), let person?): try consents.agree(person, version: version, at: now)
        case (.consentWithdrawn, let person?):
            try consents.withdraw(person, at: now)
            try cases.forget(person)
            try paymentClaims.forget(person)
            try memberLinks.unlink(person)
        case (.cameFrom(let community), let person?): try people.setCommunity(community, person, at: now)
        case (.applied(let application), let person?):
            assigned.applicationNumber = try applications.submit(application, by: person, at: now).number
        case (.optedOut, let person?): try people.setOptedOut(true, person, at: now)
        case (.optedIn, let person?): try people.setOptedOut(false, person, at: now)
        case (.askedForHuman(let words, let kind), let person?):
            assigned.caseNumber = try cases.open(kind, of: person, in: lane, words: words, at: now)
        case (.wroteToStaff(let message), let person?):
            try cases.write(message, by: person, in: lane, at: now)
        case (.claimedPayment(let words, let receipt), let person?):
            try claim(words, receipt, by: person, in: lane, at: now)
        case (.withdrewRequest, _): try cases.withdraw(in: lane, at: now)
        case (.digestMade(let office, let day, let figures), _):
            try offices.keep(figures, of: office, on: day)
        case (.remindersAsked(let office, let members), _): try offices.remind(members, for: office, at: now)
        case (.residentReported(let member, let report, let office), _):
            try residentReports.add(report, of: member, by: office, at: now)
        case (.reminded(let member, let reminder), _): try reminders.record(reminder, to: member, at: now)
        case (.reminderWish(let wish), let person?):
            if let member = try members.id(of: person) { try reminders.keep(wish, of: member, at: now) }
        case (.claimedPayment, nil), (.reminderWish, nil), (.consented, nil), (.consentWithdrawn, nil),
            (.cameFrom, nil), (.applied, nil),
            (.optedOut, nil),
            (.optedIn, nil), (.askedForHuman, nil), (.wroteToStaff, nil):
            break
        }
    }

    /// Answers what a dialogue asked of the store.
    ///
    /// - Parameter policy: The branch's rules for broadcasts; without them nobody may do anything about one.
    package func answer(
        _ inquiry: Inquiry, for person: PersonID?, in lane: Lane, under policy: BroadcastPolicy? = nil,
        at now: Instant
    ) throws(StoreError) -> Finding {
        switch inquiry {
        case .applicant(let digits):
            guard let nik = try? NIK(digits), let summary = try applications.summary(nik: nik) else {
                return .applicant(nil, isOwn: false)
            }
            return .applicant(summary, isOwn: try applications.applicant(nik: nik) == person)
        case .member(let matter):
            return .member(
                try person.flatMap { person throws(StoreError) in try members.dossier(of: person) }, matter)
        case .decisions:
            return .decisions(
                try person.map { person throws(StoreError) in try decisions.take(for: person, at: now) } ?? [])
        case .invitation(let code, let limit):
            return .invitation(
                try person.map { person throws(StoreError) in
                    try redeem(code, by: person, within: limit, at: now)
                } ?? .unknown)
        case .identity(let nik, let birth, let limit):
            return .identity(
                try person.map { person throws(StoreError) in
                    try identify(nik, birth, as: person, within: limit, at: now)
                } ?? .mismatch)
        case .reminders(let wish):
            return .reminders(
                try person.flatMap { person throws(StoreError) in try reminders.notes(on: person, in: lane) },
                granting: wish)
        case .office(let inquiry): return .office(try answer(inquiry, for: person, at: now))
        case .roster(let request, let day, let life):
            return .roster(try answer(request, for: person, on: day, life, at: now))
        case .field(let inquiry): return .field(try answer(inquiry, for: person, at: now))
        case .desk(let request, let day):
            return .desk(try answer(request, for: person, in: lane, on: day, at: now))
        case .broadcast(let request, let message):
            return .broadcast(try answer(request, for: person, in: lane, under: policy, at: now), on: message)
        case .recentWords: return .recentWords(try cases.recentWords(in: lane, at: now))
        case .staffReplies: return .staffReplies(try cases.takeReplies(in: lane, at: now))
        }
    }
}
