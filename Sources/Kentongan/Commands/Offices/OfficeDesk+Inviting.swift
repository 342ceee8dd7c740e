import Chat
import Curl
import Dialogue
import Jamsostek
import Logging
import Store
import Telegram

// An invitation, made and shown; and the list of those that were.
extension OfficeDesk {
    /// Makes the office and its code, and prints both with what its holder does with it.
    ///
    /// - Parameters:
    ///   - days: For how many days the code is good; as `config/offices.yaml` says where nil.
    ///   - name: Who hands it out, for the audit trail.
    func invite(_ draft: OfficeDraft, days: Int?, by name: String) async throws {
        try check(draft)
        let days = days ?? codeLife.days(for: draft.role)
        guard (1...365).contains(days) else {
            throw OperatorFault("a code is good for 1 to 365 days", at: "--days", remedy: "Correct it.")
        }
        let start = draft.from.map { Instant(seconds: zone.startOfDay($0)) } ?? now
        let expiry = max(start, now) + .seconds(days * 24 * 3_600)
        let (now, actor) = (now, AuditActor.commandLine(name))
        let (number, code, office) = try await store.write { session throws(StoreError) in
            let (number, code) = try session.offices.invite(draft, by: actor, until: expiry, at: now)
            return (number, code, try session.offices.find(number))
        }
        try store.close()
        print("Office \(number): \(office.map(duty(of:)) ?? draft.role.rawValue)")
        print("Code \(code.spelled), until \(zone.date(ofUnixSeconds: expiry.seconds)); it is not shown again.")
        if let bot = await username() {
            print("Link https://t.me/\(bot)?start=\(code.payload)")
        } else {
            print("The person sends the code to the bot in a private chat.")
        }
    }

    private func check(_ draft: OfficeDraft) throws {
        if let until = draft.until, until < max(today, draft.from ?? today) {
            throw OperatorFault("the term ends before it begins, or is over", at: "--until", remedy: "Correct it.")
        }
    }

    /// Prints the offices that the closure lets through.
    func list(withEnded: Bool, where isWanted: (OfficeEntry) -> Bool, orElse remedy: String) async throws {
        let offices = try await store.read { session throws(StoreError) in
            try session.offices.list(withEnded: withEnded)
        }.filter(isWanted)
        try store.close()
        if offices.isEmpty { print(remedy) }
        for office in offices { print("\(office.id)  \(duty(of: office))  \(office.name)  \(state(of: office))") }
    }

    /// Ends an office, unless there is none, it has ended, or it is another's to end here.
    func end(_ number: Int64, by name: String, where mayEnd: @escaping @Sendable (OfficeEntry) -> Bool) async throws {
        let (now, actor) = (now, AuditActor.commandLine(name))
        let hasEnded = try await store.write { session throws(StoreError) in
            guard let found = try session.offices.find(number), mayEnd(found) else { return false }
            return try session.offices.end(number, .staff, by: actor, at: now)
        }
        try store.close()
        guard hasEnded else {
            throw OperatorFault(
                "there is no office \(number) that has not ended",
                remedy: "See them with `kentongan offices list --all`.")
        }
        print("Office \(number) has ended.")
    }

    /// `rt_head  RT 5 RW 3 Ragunan`.
    func duty(of office: OfficeEntry) -> String {
        let places = office.areas.map(described) + (office.community.map { [$0.name] } ?? [])
        return places.isEmpty ? office.role.rawValue : "\(office.role.rawValue)  \(places.joined(separator: ", "))"
    }

    /// The bot's name for the link; nil where no token is at hand or Telegram does not answer.
    private func username() async -> String? {
        guard settings.telegramToken != nil else { return nil }
        let logger = Logger(label: "offices") { _ in SwiftLogNoOpLogHandler() }
        guard let (transport, client) = try? settings.connect(logger: logger) else { return nil }
        let identity = try? await settings.platform(client, logger: logger).identify()
        await transport.shutdown()
        return identity?.username
    }
}
