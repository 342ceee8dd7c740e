import Configuration
import Engine
import Logging
import Store

/// What the operator decides: the environment over `config/kentongan.yaml` over the defaults here.
struct Settings {
    var telegramToken: String?
    var telegramAPIURL: String
    var keepsTelegramLimits: Bool
    /// Broadcasts a second; more than what is free is paid for.
    var broadcastRate = Limits.freeBroadcastsPerSecond
    /// How long Telegram may hold one getUpdates, in seconds.
    var pollSeconds: Int
    /// Calls under way at once, at most.
    var inFlight: Int
    /// `environment`, `none`, or a proxy's URL.
    var proxy: String
    var databaseURL: String
    var commitsFully: Bool
    /// 32 bytes in base64.
    var dataKey: String?
    /// How long message bodies are kept.
    var retentionDays: Int
    var logLevel: Logger.Level

    /// Reads and checks everything; nothing is opened or contacted.
    ///
    /// - Throws: ``OperatorFault`` naming the file and line, or the environment variable.
    static func load(from directory: ConfigDirectory) throws -> Settings {
        let file = directory.path("kentongan.yaml")
        let reader = ConfigReader(providers: [
            EnvironmentVariablesProvider(secretsSpecifier: .specific(["TELEGRAM_TOKEN", "DATA_KEY"])),
            InMemoryProvider(values: try SettingsFile.values(in: file)),
        ])
        func value(_ key: SettingKey) throws -> String? {
            guard let value = reader.string(forKey: ConfigKey(key.rawValue)), !value.isEmpty else { return nil }
            if let objection = key.objection(to: value) {
                throw OperatorFault(
                    objection, at: key.environmentVariable, remedy: key.remedy ?? "Correct or unset it.")
            }
            return value
        }
        return Settings(
            telegramToken: try value(.telegramToken),
            telegramAPIURL: try value(.telegramAPIURL) ?? "https://api.telegram.org",
            keepsTelegramLimits: try value(.telegramLimits) != "none",
            broadcastRate: try value(.telegramBroadcastRate).flatMap { Int($0) } ?? Limits.freeBroadcastsPerSecond,
            pollSeconds: try value(.telegramPollSeconds).flatMap { Int($0) } ?? 50,
            inFlight: try value(.telegramInFlight).flatMap { Int($0) } ?? 64,
            proxy: try value(.telegramProxy) ?? "environment",
            databaseURL: try value(.databaseURL) ?? "sqlite:///data/kentongan.sqlite",
            commitsFully: try value(.databaseSynchronous) != "normal",
            dataKey: try value(.dataKey),
            retentionDays: try value(.retentionDays).flatMap { Int($0) } ?? 90,
            logLevel: try value(.logLevel).flatMap(Logger.Level.init(rawValue:)) ?? .info)
    }

    /// For the demo: everything in memory, under a key of the moment.
    static func demo(port: Int) -> Settings {
        Settings(
            telegramToken: "7203456789:demo-token-that-opens-nothing-anywhere",
            telegramAPIURL: "http://127.0.0.1:\(port)",
            keepsTelegramLimits: true, pollSeconds: 50, inFlight: 64, proxy: "none", databaseURL: "sqlite::memory:",
            commitsFully: true, dataKey: DataKey().base64, retentionDays: 90, logLevel: .warning)
    }
}
