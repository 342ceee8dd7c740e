import JSON

/// The methods the simulator knows, by their lower-case names.
enum BotMethod: String, Sendable {
    case getMe = "getme"
    case logOut = "logout"
    case close
    case getUpdates = "getupdates"
    case setWebhook = "setwebhook"
    case deleteWebhook = "deletewebhook"
    case getWebhookInfo = "getwebhookinfo"
    case sendMessage = "sendmessage"
    case sendPhoto = "sendphoto"
    case sendDocument = "senddocument"
    case sendChatAction = "sendchataction"
    case editMessageText = "editmessagetext"
    case editMessageCaption = "editmessagecaption"
    case editMessageReplyMarkup = "editmessagereplymarkup"
    case deleteMessage = "deletemessage"
    case deleteMessages = "deletemessages"
    case answerCallbackQuery = "answercallbackquery"
    case createForumTopic = "createforumtopic"
    case editForumTopic = "editforumtopic"
    case closeForumTopic = "closeforumtopic"
    case reopenForumTopic = "reopenforumtopic"
    case deleteForumTopic = "deleteforumtopic"
    case getFile = "getfile"
    case getChat = "getchat"
    case getChatMember = "getchatmember"
    case getChatAdministrators = "getchatadministrators"
    case getChatMemberCount = "getchatmembercount"
    case leaveChat = "leavechat"
    case setMyCommands = "setmycommands"
    case getMyCommands = "getmycommands"
    case deleteMyCommands = "deletemycommands"
}

extension World {
    /// Carries out one call and notes it.
    ///
    /// Only `getUpdates` does not come this way, because it may have to wait.
    mutating func answer(_ call: BotCall, at now: Moment) -> BotAnswer {
        let answer: BotAnswer
        do { answer = .success(try carryOut(call, at: now)) } catch { answer = .failure(error) }
        calls.note(call, answer, at: now)
        return answer
    }

    /// Accepts or refuses a token; where any will do, the bot takes its number from it, as clients expect.
    mutating func recognise(token: String, at now: Moment) throws(BotError) {
        guard let number = Self.number(of: token) else { throw .notFound }
        if let tokens = settings.tokens {
            guard tokens.contains(token) else { throw .unauthorized }
        }
        guard bot.id != number else { return }
        bot.id = number
        // What was queued before anybody called names the seed's number.
        if calls.isEmpty, polls.current == 0 { restart(at: now) }
    }

    /// `<number>:<secret>`; nil for anything else.
    private static func number(of token: String) -> Int64? {
        let parts = token.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int64(parts[0]), number > 0, !parts[1].isEmpty,
            parts[1].utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        return number
    }

    private mutating func carryOut(_ call: BotCall, at now: Moment) throws(BotError) -> JSONValue {
        guard let method = BotMethod(rawValue: call.method.lowercased()) else { throw .methodNotFound }
        let parameters = call.parameters
        return switch method {
        case .getMe: describeBotFully()
        case .logOut, .close, .getUpdates: true
        case .setWebhook: try setWebhook(parameters)
        case .deleteWebhook: deleteWebhook(parameters)
        case .getWebhookInfo: describeWebhook()
        case .sendMessage: try sendMessage(parameters, at: now)
        case .sendPhoto: try sendFile(.photo, parameters, at: now)
        case .sendDocument: try sendFile(.document, parameters, at: now)
        case .sendChatAction: try sendChatAction(parameters)
        case .editMessageText: try editMessageText(parameters, at: now)
        case .editMessageCaption: try editMessageCaption(parameters, at: now)
        case .editMessageReplyMarkup: try editMessageReplyMarkup(parameters, at: now)
        case .deleteMessage: try deleteMessage(parameters, at: now)
        case .deleteMessages: try deleteMessages(parameters, at: now)
        case .answerCallbackQuery: try answerCallbackQuery(parameters, at: now)
        case .createForumTopic: try createForumTopic(parameters, at: now)
        case .editForumTopic: try editForumTopic(parameters, at: now)
        case .closeForumTopic: try setForumTopic(isClosed: true, parameters, at: now)
        case .reopenForumTopic: try setForumTopic(isClosed: false, parameters, at: now)
        case .deleteForumTopic: try deleteForumTopic(parameters)
        case .getFile: try getFile(parameters)
        case .getChat: describeFully(try knownChat(parameters))
        case .getChatMember: try getChatMember(parameters)
        case .getChatAdministrators: try getChatAdministrators(parameters)
        case .getChatMemberCount: try getChatMemberCount(parameters)
        case .leaveChat: try leaveChat(parameters, at: now)
        case .setMyCommands: try setMyCommands(parameters)
        case .getMyCommands: try getMyCommands(parameters)
        case .deleteMyCommands: try deleteMyCommands(parameters)
        }
    }
}
