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
        switch fact {
        case .communityBound(let kind, let name):
            assigned.communityID = try communities.bind(lane.chat, kind: kind, name: name, at: now).id
        case .administrators(let people): try chats.setAdministrators(people.map { PersonID($0) }, in: lane.chat)
        case .nikPostedInGroup: try chats.countNIKPost(in: lane.chat)
        case .consented, .consentWithdrawn, .cameFrom, .applied, .optedOut, .optedIn, .askedForHuman:
            guard let person else { return }
            try record(fact, of: person, in: lane, at: now, assigned: &assigned)
        }
    }

    private func record(
        _ fact: Fact, of person: PersonID, in lane: Lane, at now: Instant, assigned: inout Assigned
    ) throws(StoreError) {
        switch fact {
        case .consented(let version): try consents.agree(person, version: version, at: now)
        case .consentWithdrawn: try consents.withdraw(person, at: now)
        case .cameFrom(let community): try people.setCommunity(community, person, at: now)
        case .applied(let application):
            assigned.applicationNumber = try applications.submit(application, by: person, at: now).number
        case .optedOut: try people.setOptedOut(true, person, at: now)
        case .optedIn: try people.setOptedOut(false, person, at: now)
        case .askedForHuman(let words): try humanRequests.ask(person, in: lane, lastWords: words, at: now)
        case .communityBound, .administrators, .nikPostedInGroup: break
        }
    }

    /// Answers what a dialogue asked of the store.
    package func answer(_ inquiry: Inquiry, for person: PersonID?) throws(StoreError) -> Finding {
        switch inquiry {
        case .applicant(let digits):
            guard let nik = try? NIK(digits), let summary = try applications.summary(nik: nik) else {
                return .applicant(nil, isOwn: false)
            }
            return .applicant(summary, isOwn: try applications.applicant(nik: nik) == person)
        }
    }
}
