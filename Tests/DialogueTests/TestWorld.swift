import Chat
import Dialogue
import FoundationEssentials
import Jamsostek
import Phrasebook

/// Where things lie in the repository, and the real configuration all tests speak with.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path()
    static let config = Result { try Config.load(directory: root + "config") }

    static func fixtures(_ folder: String) -> String { root + "Tests/Fixtures/" + folder }
}

/// A chat, its person and its store, small enough to hold in the hand: what the engine does, without any of its parts.
struct TestWorld {
    var state: State = .idle
    /// Seconds since 1970, UTC.
    var now: Int64
    var record = Context.Record()
    var chat = ChatDescription(kind: .personal)
    var speaker: Sender? = Sender(id: PersonID(100), name: "Budi")
    var timers: [TimerName: Int64] = [:]
    /// NIK of applications sent from other accounts.
    var otherApplicants: Set<String> = []
    var communityOfLink: [Int64: Community] = [12: Community(id: 12, kind: .ojol, name: "Ojol Mampang")]
    let config: Config
    /// Office hours to go by in place of the configuration's, which may have none.
    var officeHours: OfficeHours?
    /// What staff wrote and the bot has not passed on.
    var replies: [PassedLine] = []
    /// The member the person is.
    var member: MemberRecord? { didSet { record.member = member?.id } }
    /// What the member was reminded of, and what they wished of it.
    var reminders: [SaidReminder] = []
    var wishes = ReminderWishes()
    private var hasOptedOut = false
    private var lastActive: Int64?
    /// What the person looks after.
    var offices = OfficeWorld() {
        didSet { if offices.view?.office != oldValue.view?.office { record.office = offices.view?.office } }
    }
    /// Who holds what, for a supervisor.
    var roster = RosterWorld()
    /// Members, codes and decisions, as the store would have them.
    var book = MemberBook()
    /// A kelurahan's cadres and an agent's leads.
    var field = FieldBook()
    /// What staff say to many, and who is who among them.
    var broadcasts = BroadcastBook()
    var staff = StaffRoom()
    /// What the person wrote so far.
    private var said: [String] = []

    init(now: Int64) throws {
        config = try Repository.config.get()
        self.now = now
    }

    var context: Context {
        Context(
            now: now, lane: Lane(ChatID(chat.kind.isShared ? -500 : staff.chat)), chat: chat, speaker: speaker,
            record: record,
            knowledge: officeHours.map(config.knowledge.with) ?? config.knowledge)
    }

    /// What came of one event.
    struct Outcome {
        var messages: [(to: Recipient, message: OutgoingMessage)] = []
        /// Earlier messages that read otherwise from now on.
        var edits: [(message: MessageID, text: OutgoingMessage)] = []
        var facts: [Fact] = []
        var deleted: [MessageID] = []
        var inspects = false
        var scheduled: [TimerName: Int64] = [:]
        var cancelled: Set<TimerName> = []
    }

    /// Folds an event, answering what the dialogue asks of the store, and carries the effects out.
    mutating func handle(_ event: Event) -> Outcome {
        if case .said(let message) = event { said.append(message.text) }
        var step = transition(state, event, context)
        while let finding = step.inquiry.map({ answer($0) }) {
            let next = transition(step.state, .found(finding), context)
            step = Step(next.state, step.effects + next.effects, inquiry: next.inquiry)
        }
        if state != step.state { lastActive = now }
        state = step.state
        return carryOut(step.effects)
    }

    private mutating func answer(_ inquiry: Inquiry) -> Finding {
        switch inquiry {
        case .applicant(let nik) where otherApplicants.contains(nik):
            return .applicant(Self.otherApplication, isOwn: false)
        case .applicant(let nik):
            return ownApplicationNIK == nik
                ? .applicant(record.application, isOwn: true) : .applicant(nil, isOwn: false)
        case .office(let inquiry): return .office(offices.answer(inquiry))
        case .recentWords: return .recentWords(said.suffix(6))
        case .roster(let request, _, let life):
            let role = record.office.flatMap { office in
                office.until.map { context.today <= $0 } ?? true ? office.role : nil
            }
            return .roster(roster.answer(request, life, as: role, at: now))
        case .desk: return .desk(.nothing)
        case .broadcast(let request, let message):
            return .broadcast(broadcasts.answer(request, in: context), on: message)
        case .field(let inquiry): return .field(field.answer(inquiry))
        case .member(let matter): return .member(member.map(book.dossier), matter)
        case .decisions: return .decisions(book.takeNews(for: member))
        case .invitation(let code, let limit): return .invitation(redeem(code, limit))
        case .identity(let nik, let birth, let limit): return .identity(identify(nik, birth, limit))
        case .reminders(let wish):
            return .reminders(
                member.map { member in
                    ReminderNotes(
                        member: member, wishes: wishes, said: reminders, hasOptedOut: hasOptedOut,
                        hasOpenClaim: book.openClaim != nil, lastActive: lastActive)
                }, granting: wish)
        case .staffReplies:
            defer { replies = [] }
            return .staffReplies(replies)
        }
    }

    /// What staff do on their side: a row changes, and a timer lets the bot carry out the rest.
    mutating func staffReply(_ words: String) -> Outcome {
        replies.append(.reply(words))
        return handle(.timerFired(.staffReplied))
    }

    mutating func staffClose() -> Outcome {
        record.latestCase?.isOpen = false
        return handle(.timerFired(.caseClosed))
    }

    private(set) var ownApplicationNIK: String?
    private var lastNumber: Int64 = 41

    private static let otherApplication = ApplicationSummary(
        number: 7, status: .received, receivedAt: 0, maskedNIK: "3174********0007", name: "Orang Lain",
        programmes: [.jkk, .jkm], months: 1, amount: Rupiah(1))

    private mutating func carryOut(_ effects: [Effect]) -> Outcome {
        var outcome = Outcome()
        var assigned = Assigned()
        for effect in effects {
            switch effect {
            case .record(let fact):
                outcome.facts.append(fact)
                keep(fact, &assigned)
            case .say(let utterance, let recipient):
                let message = config.phrasebook.render(utterance, botUsername: "kentongan_bot", assigned: assigned)
                outcome.messages.append((recipient, message))
            case .pass(let line, let utterance, let recipient):
                guard line.replacing == nil else { break }
                let message = config.phrasebook.render(utterance, botUsername: "kentongan_bot", assigned: assigned)
                outcome.messages.append((recipient, message))
            case .edit(let message, let utterance):
                outcome.edits.append((message, config.phrasebook.render(utterance, botUsername: "kentongan_bot")))
            case .delete(let message): outcome.deleted.append(message)
            case .schedule(let name, let at):
                timers[name] = at
                outcome.scheduled[name] = at
            case .cancel(let name):
                timers[name] = nil
                outcome.cancelled.insert(name)
            case .inspectChat: outcome.inspects = true
            case .openTopic, .setTopic: break
            }
        }
        return outcome
    }

    private mutating func keep(_ fact: Fact, _ assigned: inout Assigned) {
        offices.keep(fact, at: now)
        switch fact {
        case .consented(let version): record.consent = version
        case .consentWithdrawn: (record.consent, member) = (nil, nil)
        case .field(let fact): field.keep(fact, at: now)
        case .claimedPayment(_, let receipt): book.claim(receipt, at: now)
        case .cameFrom(let id): record.community = communityOfLink[id]
        case .applied(let application):
            lastNumber += 1
            assigned.applicationNumber = lastNumber
            // One for a neighbour is not the person's own.
            guard application.helper == nil else { break }
            ownApplicationNIK = application.nik.exposed
            record.application = ApplicationSummary(
                number: lastNumber, status: .received, receivedAt: now, maskedNIK: application.nik.masked,
                name: application.name, programmes: application.programmes, months: application.months,
                amount: application.amount)
        case .communityBound(let kind, let name):
            record.community = Community(id: 12, kind: kind, name: name)
            assigned.communityID = 12
        case .administrators(let people): record.administrators = people.map { PersonID($0) }
        case .askedForHuman:
            if record.openCase == nil {
                record.latestCase = StaffCase(
                    number: (record.latestCase?.number ?? 0) + 1, openedAt: now, isOpen: true)
            }
            assigned.caseNumber = record.latestCase?.number
        case .withdrewRequest: record.latestCase?.isOpen = false
        case .reminded(_, let reminder): reminders.append(SaidReminder(reminder, at: now))
        case .reminderWish(.payday(let day)): (wishes.payday, wishes.snoozedUntil) = (day, nil)
        case .reminderWish(.snoozed(let until)): wishes.snoozedUntil = until
        case .reminderWish(.paused(let until)): wishes.pausedUntil = until
        case .reminderWish(.asked(let at)): wishes.askedAt = at
        case .optedOut: hasOptedOut = true
        case .optedIn: hasOptedOut = false
        case .digestMade, .remindersAsked, .residentReported: break
        case .couldNotAnswer, .wroteToStaff, .nikPostedInGroup: break
        }
    }
}

extension PassedLine {
    /// What staff wrote, on its way to the person.
    static func reply(_ words: String, n: Int = 1) -> PassedLine {
        PassedLine(id: CaseLineID(1, n), speaker: .staff(nil), words: words)
    }
}

extension Knowledge {
    /// The same, of a branch that keeps these hours.
    fileprivate func with(_ hours: OfficeHours) -> Knowledge {
        var branch = branch
        branch.officeHours = hours
        return Knowledge(
            branch: branch, consentVersion: consentVersion, tariffs: tariffs, contributions: contributions,
            cadres: cadres, offices: offices, reminders: reminders,
            rules: rules, areas: areas, work: work,
            offers: offers, handbook: handbook, guides: guides, quiz: quiz, benefits: benefits,
            memberCare: memberCare, cannedAnswers: cannedAnswers, broadcasts: broadcasts, segments: segments,
            language: language,
            understanding: understanding)
    }
}
