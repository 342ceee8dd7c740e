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
        case .say(let utterance, let recipient):
            guard let target = try self.lane(of: recipient, from: lane) else { return }
            let message = words(utterance, assigned, replyTo: recipient.replied)
            try enqueue(.message(message), in: target, by: &occasion)
        case .pass(let line, let utterance, let recipient):
            guard let target = try self.lane(of: recipient, from: lane) else { return }
            let call = line.call(words(utterance, assigned, replyTo: line.replyTo))
            if let row = try enqueue(call, in: target, by: &occasion) { try session.desk.note(row, as: line.id) }
        case .edit(let message, let utterance):
            try enqueue(.edit(message, words(utterance, assigned)), in: lane, by: &occasion)
        case .delete(let message): try enqueue(.delete(message), in: lane, by: &occasion)
        case .inspectChat: try enqueue(.inspectChat, in: lane, by: &occasion)
        case .openTopic(let name, let matter):
            let call = Outgoing.openTopic(name: turn.phrasebook.text(name), matter: matter)
            if let row = try enqueue(call, in: lane, by: &occasion) { try session.desk.note(row, as: .card(matter)) }
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

    /// Where a recipient reads; nil where the bot may not write to them.
    private func lane(of recipient: Recipient, from lane: Lane) throws(StoreError) -> Lane? {
        switch recipient {
        case .here, .replying: lane
        case .room: Lane(lane.chat)
        case .person(let person): try mayWrite(to: person) ? Lane(person.privateChat) : nil
        }
    }

    /// Whether the person has written to the bot in private before; Telegram lets a bot begin with nobody.
    private func mayWrite(to person: PersonID) throws(StoreError) -> Bool {
        try session.people.find(person)?.isReachable ?? false
    }
}

extension Recipient {
    /// The message that what is said answers.
    fileprivate var replied: MessageID? { if case .replying(let message) = self { message } else { nil } }
}
