import Chat
import Dialogue
import Logging
import Phrasebook

/// The bot's first words with the platform: who it is, and which commands it offers.
struct Greeting {
    let platform: any ChatPlatform
    let phrasebook: Phrasebook
    let logger: Logger

    /// Asks until the platform answers, for ever: a machine may start before its network does.
    ///
    /// - Throws: ``OperatorFault`` where the token is not accepted, which no waiting mends.
    func identify() async throws -> BotIdentity {
        var pause = 1
        while true {
            do throws(PollError) {
                let identity = try await platform.identify()
                await publishCommands()
                return identity
            } catch {
                switch error {
                case .unauthorised: throw OperatorFault.tokenRefused
                case .cancelled: throw CancellationError()
                case .conflict, .tooFast, .unavailable, .incomprehensible:
                    logger.warning(
                        "The platform does not answer", metadata: ["why": "\(error)", "again_in_s": "\(pause)"])
                    try await Task.sleep(for: .seconds(pause))
                    pause = min(30, pause * 2)
                }
            }
        }
    }

    private func publishCommands() async {
        let commands = PublishedCommand.allCases.map { command in
            (name: command.rawValue, description: phrasebook.text(Phrase(command.descriptionKey)))
        }
        do throws(PollError) {
            try await platform.publish(commands: commands)
        } catch {
            logger.warning("The list of commands was not published", metadata: ["why": "\(error)"])
        }
    }
}
