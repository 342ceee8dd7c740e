/// Every setting there is: its key in `config/kentongan.yaml`, which by swift-configuration's rule also names its
/// environment variable (`telegram.apiURL` is `TELEGRAM_API_URL`), and what it may hold.
enum SettingKey: String, CaseIterable {
    case telegramToken = "telegram.token"
    case telegramAPIURL = "telegram.apiURL"
    case telegramLimits = "telegram.limits"
    case telegramBroadcastRate = "telegram.broadcastRate"
    case telegramPollSeconds = "telegram.pollSeconds"
    case telegramInFlight = "telegram.inFlight"
    case telegramProxy = "telegram.proxy"
    case databaseURL = "database.url"
    case databaseSynchronous = "database.synchronous"
    case dataKey = "data.key"
    case retentionDays = "retention.days"
    case logLevel = "log.level"

    /// What a value must be, checked where it is written so that the fault names its line.
    enum Rule {
        case text
        case whole(ClosedRange<Int>)
        case oneOf([String])
        /// Of a server that is given the token.
        case platform
        /// Never read from a file: a secret in a file ends in a backup or a commit.
        case secret
    }

    var rule: Rule {
        switch self {
        case .telegramToken, .dataKey: .secret
        case .telegramAPIURL: .platform
        case .telegramProxy, .databaseURL: .text
        case .telegramLimits: .oneOf(["telegram", "none"])
        case .telegramBroadcastRate: .whole(1...1_000)
        case .telegramPollSeconds: .whole(0...50)
        case .telegramInFlight: .whole(1...1_000)
        case .databaseSynchronous: .oneOf(["full", "normal"])
        case .retentionDays: .whole(1...3_650)
        case .logLevel: .oneOf(["trace", "debug", "info", "notice", "warning", "error", "critical"])
        }
    }

    var environmentVariable: String {
        var name = ""
        var previous: Character = "."
        for character in rawValue {
            let beginsWord = character.isUppercase && previous.isLowercase
            if beginsWord || character == "." { name += "_" }
            if character != "." { name += character.uppercased() }
            previous = character
        }
        return name
    }

    /// Why a value is not acceptable, or nil where it is.
    func objection(to value: String) -> String? {
        switch rule {
        case .text, .secret: return nil
        case .whole(let range):
            if let number = Int(value), range.contains(number) { return nil }
            return "«\(value)» is not a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .oneOf(let values):
            return values.contains(value) ? nil : "«\(value)» is none of \(values.joined(separator: ", "))"
        case .platform:
            guard PlatformAddress(value).exposesToken else { return nil }
            return "«\(value)» would send the token over the network for all to read"
        }
    }

    /// What to do where ``objection(to:)`` has one; nil where the objection says it.
    var remedy: String? {
        guard case .platform = rule else { return nil }
        return "Give an https:// address; http:// only to a server on this machine (127.0.0.1 or localhost)."
    }
}
