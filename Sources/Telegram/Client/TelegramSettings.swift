/// How patient the client is, and how large an answer it takes.
package struct TelegramSettings: Sendable {
    /// How long the server may hold a poll that has nothing to tell; Telegram holds none longer than 50 seconds.
    package var pollTimeout: Duration
    /// What a poll may last beyond that: the connection, and a slow way.
    package var pollSlack: Duration
    /// The limit of an ordinary call.
    package var callDeadline: Duration
    /// The limit of an upload or download.
    package var fileDeadline: Duration

    package init(
        pollTimeout: Duration = .seconds(50), pollSlack: Duration = .seconds(20),
        callDeadline: Duration = .seconds(30), fileDeadline: Duration = .seconds(180)
    ) {
        self.pollTimeout = pollTimeout
        self.pollSlack = pollSlack
        self.callDeadline = callDeadline
        self.fileDeadline = fileDeadline
    }

    /// After this a poll is certainly dead: what a watchdog should wait for.
    package var pollDeadline: Duration { pollTimeout + pollSlack }

    /// Bytes of one batch.
    ///
    /// A hundred honest updates take less than 2 MiB; beyond this limit they are asked for singly.
    static let batchLimit = 32 << 20
    /// Bytes of any other answer.
    static let answerLimit = 4 << 20
    /// What `getFile` serves, in bytes (Bot API, "getFile").
    static let fileLimit = 20 << 20
}
