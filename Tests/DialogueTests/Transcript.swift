import Chat
import Dialogue
import FoundationEssentials
import Jamsostek
import Phrasebook

/// A conversation as text, played against the real dialogue with the real phrases.
///
///     # a remark                      ! at 2026-11-22 09:00    the clock, in WIB
///     > what the person writes        ! +26h                   time passes (m, h, d)
///     > [Label]                       a tapped button          ! old [Label]   the oldest button of that name
///     ! office 08:00 16:00            staff work then, Monday to Friday
///     ! owes 2026-12 Siti      a member named so, to be reminded of that month     ! pays 1     so many months are paid
///     ! reply TEXT                    staff answer          ! close       staff close the case
///     ! member owed=2026-11 …         who speaks is this member; `! known …` makes one that nobody is linked with yet
///     ! confirm-application KPJ, ! decline-application WHY, ! confirm-claim 16800 2026-11-20, ! reject-claim WHY
///     ! officer 31.74.04.1004         who speaks is the kelurahan's officer; `! cadre name=… role=…` is on the list
///     ! agent 31.74.04.1004/3         who speaks is the RW's Perisai agent; `! lead name=… owed=…` lives there
///     < what the bot says             ! sticker, voice, photo, location, contact 0812…, other-contact 0812…
///     = what it records               ! edit TEXT              the last message is rewritten
///
///     ! staff Rina supervisor         from here on she speaks, in a chat of her own; `! staff Rina` takes her office away
///     ! audience people=240 groups=3 opted_out=4      whom any segment comes to; `! counted` counts for whoever waits
///     ! sends delivered=40 blocked=2  a broadcast that is due begins, and so many more have had their turn
///
///     ! invited rt_head 5/3 until …   the person brings the code of an office
///     ! resident 5 2026-09 NAME       somebody of that RT who owes from that month; then unlinked, donor …
///     ! paid 2027-01 NAME             they owe from there on        ! succeeded   another holds the office
///     ! revoked                       a supervisor has ended it
///     ! holder officer NAME, ! invitee rt_head NAME    who is on a supervisor's list     ! community NAME
///
/// Lines beginning with `<` or `=` are the expectation; `KENTONGAN_RECORD=1` writes them anew.
struct Transcript {
    let path: String
    let lines: [String]

    init(_ path: String) throws {
        self.path = path
        lines = try String(contentsOfFile: path, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: Repository.fixtures("transcripts"))) ?? [])
        .filter { $0.hasSuffix(".txt") }.sorted()

    /// The same transcript with what the bot says now.
    func played() throws -> [String] {
        var player = try TranscriptPlayer()
        var result: [String] = []
        for line in lines where !line.hasPrefix("<") && !line.hasPrefix("=") {
            result.append(line)
            result += try player.play(line)
        }
        return result
    }
}

struct TranscriptFault: Error, CustomStringConvertible {
    var description: String
}

/// Plays one line after another.
struct TranscriptPlayer {
    private(set) var world: TestWorld
    private var lastMessage: Int64 = 0
    private var lastSaid: Int64 = 0
    /// Every button shown, oldest first.
    private var buttons: [(label: String, action: Button.Action, message: MessageID)] = []

    init() throws {
        // Sunday 22 November 2026, 09.00 WIB.
        world = try TestWorld(now: 1_795_312_800)
    }

    mutating func play(_ line: String) throws -> [String] {
        if let text = line.after("> [") { return try tap(String(text.dropLast()), oldest: false) }
        if let text = line.after("> ") { return try say(text) }
        if let directive = line.after("! ") { return try obey(directive) }
        guard line.isEmpty || line.hasPrefix("#") else { throw TranscriptFault(description: "no such line: \(line)") }
        return []
    }

    private mutating func say(_ text: String) throws -> [String] {
        lastMessage += 1
        lastSaid = lastMessage
        let isReply = text.hasPrefix("(balas) ")
        var message = TextMessage(message: MessageID(lastMessage), text: isReply ? String(text.dropFirst(8)) : text)
        if text.hasPrefix("/") {
            let parts = text.dropFirst().split(separator: " ", maxSplits: 1)
            message.command = Command(
                parts.first.map(String.init) ?? "", argument: parts.count > 1 ? String(parts[1]) : "")
        }
        if world.chat.kind.isShared {
            message.addressesBot = isReply || text.contains("@kentongan_bot")
            message.speaksForGroup = world.speaker == nil
        }
        return try happen(.said(message))
    }

    private mutating func tap(_ label: String, oldest: Bool) throws -> [String] {
        let button = oldest ? buttons.first { $0.label == label } : buttons.last { $0.label == label }
        guard let button else { throw TranscriptFault(description: "no button '\(label)'") }
        switch button.action {
        case .token(let token): return try happen(.tapped(token: token, message: button.message))
        case .link(let link):
            // A deep link opens the private chat and presses Start.
            world.chat = ChatDescription(kind: .personal)
            world.state = .idle
            let payload = link.split(separator: "=").dropFirst().first.map(String.init) ?? ""
            return ["= opens \(link)"] + (try say("/start \(payload)"))
        }
    }

    private mutating func obey(_ directive: String) throws -> [String] {
        let words = directive.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = words.count > 1 ? words[1] : ""
        switch words[0] {
        case "at": world.now = try instant(rest)
        case "old": return try tap(String(rest.dropFirst().dropLast()), oldest: true)
        case "token": return try happen(.tapped(token: rest, message: nil))
        case "sticker", "voice": return try happen(.sentSomethingElse(kind: words[0]))
        case "photo": return try happen(.sentMedia(Media(kind: .photo, file: "f", caption: rest.isEmpty ? nil : rest)))
        case "location": return try happen(.sentLocation)
        case "contact": return try happen(.sharedContact(SharedContact(phone: rest, name: "Budi", isOwn: true)))
        case "other-contact": return try happen(.sharedContact(SharedContact(phone: rest, name: "Ani", isOwn: false)))
        case "edit": return try happen(.edited(TextMessage(message: MessageID(lastSaid), text: rest)))
        case "office": world.officeHours = try officeHours(rest)
        case "reply":
            let outcome = world.staffReply(rest)
            return try tell(outcome)
        case "close":
            let outcome = world.staffClose()
            return try tell(outcome)
        case "invited":
            world.record.office = try world.offices.invite(rest.split(separator: " ").map(String.init))
            return try world.offices.view.map { try happen(.found(.office(.taken($0)))) } ?? []
        case "revoked":
            world.offices.end(.staff)
            return try happen(.timerFired(.officeEnded))
        case "holder", "invitee":
            try world.roster.settle(rest.split(separator: " ").map(String.init), isHeld: words[0] == "holder")
        case "community":
            world.roster.communities.append(
                Community(id: Int64(world.roster.communities.count + 1), kind: .ojol, name: rest))
        case "resident": try world.offices.settle(rest.split(separator: " ").map(String.init))
        case "paid": try world.offices.pay(rest.split(separator: " ").map(String.init))
        case "succeeded":
            world.offices.end(.successor)
            return try happen(.timerFired(.officeEnded))
        case "officer": world.appoint(.kelurahan, rest)
        case "agent": world.appoint(.perisai, rest)
        case "no-office": world.record.office = nil
        case "cadre", "lead": try world.list(rest, isCadre: words[0] == "cadre")
        case "member", "known": try meet(rest, isLinked: words[0] == "member")
        case "confirm-application", "decline-application", "confirm-claim", "reject-claim":
            let outcome = try world.decide(words[0], rest)
            return try tell(outcome)
        case "owes": try world.owe(rest)
        case "pays": world.payOwed(months: Int(rest) ?? 1)
        case "staff":
            let outcome = try world.enter(rest.split(separator: " ").map(String.init))
            return try outcome.map { try tell($0) } ?? []
        case "audience": try world.broadcasts.gather(rest)
        case "counted", "sends":
            let outcome = try world.work(words[0], rest)
            return try outcome.map { try tell($0) } ?? []
        case "mishap": return try happen(.mishap)
        case "applied-elsewhere": world.otherApplicants.insert(rest)
        case "group":
            world.chat = ChatDescription(kind: .supergroup, title: rest)
            world.state = .idle
        case "added": return try happen(.standingChanged(world.record.standing))
        case "removed": return try happen(.standingChanged(BotStanding(isPresent: false)))
        case "rights": world.record.standing = BotStanding(isPresent: true, isAdministrator: true, mayDelete: true)
        case "inspected":
            let inspection = ChatInspection(
                administrators: [PersonID(1)], standing: world.record.standing, seesAllMessages: rest == "all")
            return try happen(.inspected(inspection))
        case "as":
            world.speaker = rest == "anonymous" ? nil : Sender(id: PersonID(rest == "admin" ? 1 : 100), name: rest)
        case "status": world.record.application?.status = rest == "declined" ? .declined : .confirmed
        default:
            guard directive.hasPrefix("+") else { throw TranscriptFault(description: "no such thing: \(directive)") }
            return try pass(directive)
        }
        return []
    }

    private mutating func meet(_ text: String, isLinked: Bool) throws {
        guard let known = KnownMember(text) else { throw TranscriptFault(description: "no such member: \(text)") }
        world.book.known.append(known)
        if isLinked { world.member = known.record }
    }

    /// Lets time pass, firing what comes due on the way at its own moment.
    private mutating func pass(_ directive: String) throws -> [String] {
        let units: [Character: Int64] = ["m": 60, "h": 3600, "d": 86_400]
        guard let unit = directive.last.flatMap({ units[$0] }), let count = Int64(directive.dropFirst().dropLast())
        else {
            throw TranscriptFault(description: "no such time: \(directive)")
        }
        let end = world.now + count * unit
        var lines: [String] = []
        while let (name, due) = world.timers.min(by: { $0.value < $1.value }), due <= end {
            world.timers[name] = nil
            world.now = due
            lines += try happen(.timerFired(name))
        }
        world.now = end
        return lines
    }

    private mutating func happen(_ event: Event) throws -> [String] {
        let outcome = world.handle(event)
        return try tell(outcome)
    }

    private mutating func tell(_ outcome: TestWorld.Outcome) throws -> [String] {
        try Decency.check(world, outcome)
        lastMessage += 1
        for (_, message) in outcome.messages {
            guard case .buttons(let rows)? = message.keyboard else { continue }
            buttons += rows.joined().map { ($0.label, $0.action, MessageID(lastMessage)) }
        }
        for (message, text) in outcome.edits {
            guard case .buttons(let rows)? = text.keyboard else { continue }
            buttons += rows.joined().map { ($0.label, $0.action, message) }
        }
        return outcome.written(zone: world.config.knowledge.zone)
    }

    private func officeHours(_ text: String) throws -> OfficeHours {
        let minutes = text.split(separator: " ").compactMap { time -> Int? in
            let parts = time.split(separator: ":").compactMap { Int($0) }
            return parts.count == 2 ? parts[0] * 60 + parts[1] : nil
        }
        let days = Set(Weekday.allCases.prefix(5))
        guard minutes.count == 2, let hours = OfficeHours(days: days, from: minutes[0], until: minutes[1]) else {
            throw TranscriptFault(description: "no such hours: \(text)")
        }
        return hours
    }

    private func instant(_ text: String) throws -> Int64 {
        let parts = text.split(separator: " ")
        let clock = parts.last?.split(separator: ":").compactMap { Int($0) } ?? []
        guard parts.count == 2, let date = CalendarDate(String(parts[0])), clock.count == 2 else {
            throw TranscriptFault(description: "no such moment: \(text)")
        }
        return world.config.knowledge.zone.instant(date, minuteOfDay: clock[0] * 60 + clock[1])
    }
}

extension String {
    fileprivate func after(_ prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}
