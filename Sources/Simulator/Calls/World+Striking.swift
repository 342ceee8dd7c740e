import JSON

extension World {
    /// What befalls a call; a group that migrates, or a person who blocks the bot or is gone, does so here and now.
    mutating func strike(_ call: BotCall, at now: Moment) -> (delay: Duration, effect: Fault.Effect?) {
        guard !faults.faults.isEmpty else { return (.zero, nil) }
        let chat = call.parameters.int64("chat_id")
        let (delay, effect) = faults.strike(call.method.lowercased(), chat: chat)
        if effect == .migrate, let chat { migrate(chat, at: now) }
        if effect == .block, let chat, people[chat] != nil { setBotStanding(.kicked, by: chat, in: chat, at: now) }
        if effect == .deactivate, let chat { people[chat]?.isDeactivated = true }
        return (delay, effect)
    }
}
