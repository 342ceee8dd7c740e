import JSON

extension World {
    mutating func setMyCommands(_ parameters: Parameters) throws(BotError) -> JSONValue {
        guard let list = try parameters.json("commands", as: "commands")?.array else {
            throw .badRequest("expected an Array of BotCommand")
        }
        guard list.count <= 100 else { throw .badRequest("BOT_COMMANDS_TOO_MUCH") }
        var commands: [BotProfile.BotCommand] = []
        for value in list {
            guard let name = value["command"]?.string, let description = value["description"]?.string else {
                throw .badRequest("can't parse BotCommand: Field \"command\" must be of type String")
            }
            let plain = name.hasPrefix("/") ? String(name.dropFirst()) : name
            guard Self.isCommandName(plain) else { throw .badRequest("BOT_COMMAND_INVALID") }
            guard (1...256).contains(description.utf16.count) else {
                throw .badRequest("BOT_COMMAND_DESCRIPTION_INVALID")
            }
            commands.append(.init(name: plain, description: description))
        }
        bot.commands[try commandScope(parameters)] = commands
        note(.bot)
        return true
    }

    func getMyCommands(_ parameters: Parameters) throws(BotError) -> JSONValue {
        .array((bot.commands[try commandScope(parameters)] ?? []).map(\.json))
    }

    mutating func deleteMyCommands(_ parameters: Parameters) throws(BotError) -> JSONValue {
        bot.commands[try commandScope(parameters)] = nil
        note(.bot)
        return true
    }

    private func commandScope(_ parameters: Parameters) throws(BotError) -> BotProfile.CommandScope {
        let scope = try parameters.json("scope", as: "BotCommandScope")
        let isDefault = scope.flatMap { $0["type"]?.string } == "default"
        return BotProfile.CommandScope(
            scope: isDefault ? "" : scope?.text ?? "", language: parameters.string("language_code") ?? "")
    }

    private static func isCommandName(_ name: String) -> Bool {
        (1...32).contains(name.utf8.count)
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }
}

extension BotProfile.BotCommand {
    var json: JSONValue { ["command": .string(name), "description": .string(description)] }
}
