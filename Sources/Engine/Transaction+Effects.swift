import Chat
import Dialogue
import Phrasebook
import Store

extension Transaction {
    /// Carries out a step's effects: what became true first, since words may quote the numbers the store gives it.
    mutating func carryOut(_ effects: [Effect], _ occasion: inout Occasion) throws(TurnFault) {
        var assigned = Assigned()
        for case .record(let fact) in effects {
            do throws(StoreError) {
                try session.record(
                    fact, by: occasion.speaker?.id, in: occasion.lane, at: now, assigned: &assigned)
            } catch {
                throw .store(error)
            }
        }
        do throws(StoreError) {
            for effect in effects { try carryOut(effect, &occasion, assigned) }
        } catch {
            throw .store(error)
        }
    }

    private mutating func carryOut(
        _ effect: Effect, _ occasion: inout Occasion, _ assigned: Assigned
    ) throws(StoreError) {
        let lane = occasion.lane
        switch effect {
        case .record: break
        case .say(let utterance, .here):
            try enqueue(.message(words(utterance, assigned)), in: lane, by: &occasion)
        case .say(let utterance, .replying(let message)):
            try enqueue(.message(words(utterance, assigned, replyTo: message)), in: lane, by: &occasion)
        case .say(let utterance, .person(let person)):
            guard try mayWrite(to: person) else { return }
            try enqueue(.message(words(utterance, assigned)), in: Lane(person.privateChat), by: &occasion)
        case .edit(let message, let utterance):
            try enqueue(.edit(message, words(utterance, assigned)), in: lane, by: &occasion)
        case .delete(let message): try enqueue(.delete(message), in: lane, by: &occasion)
        case .inspectChat: try enqueue(.inspectChat, in: lane, by: &occasion)
        case .openTopic(let name, let matter):
            try enqueue(.openTopic(name: name, matter: matter), in: lane, by: &occasion)
        case .setTopic(let isOpen): try enqueue(.setTopic(isOpen: isOpen), in: lane, by: &occasion)
        case .schedule(let name, let seconds):
            try session.timers.schedule(name, in: lane, at: Instant(seconds: seconds))
        case .cancel(let name): try session.timers.cancel(name, in: lane)
        }
    }

    private func words(_ utterance: Utterance, _ assigned: Assigned, replyTo: MessageID? = nil) -> OutgoingMessage {
        turn.phrasebook.render(
            utterance, botUsername: turn.identity.username, assigned: assigned, replyTo: replyTo)
    }

    /// Whether the person has written to the bot in private before; Telegram lets a bot begin with nobody.
    private func mayWrite(to person: PersonID) throws(StoreError) -> Bool {
        try session.people.find(person)?.isReachable ?? false
    }
}
