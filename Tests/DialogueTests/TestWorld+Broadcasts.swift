import Broadcasting
import Chat
import Dialogue
import Jamsostek

/// What the store would know of broadcasts, in the hand of a test: the same rulings, and counting and sending by word of the test.
struct BroadcastBook {
    private var views: [BroadcastView] = []
    /// What each was not told yet, and which message of whose chat shows which broadcast.
    private var news: [PersonID: [BroadcastNews]] = [:]
    private var watches: [PersonID: [BroadcastID: Int64]] = [:]
    private var optOuts: [PersonID: Set<String>] = [:]
    /// Who approves, for whoever asks them.
    var supervisors: [PersonID: String] = [:]
    private var audience = AudienceCount(people: 0, groups: 0, leftOut: [:], samples: [], seconds: 0)

    mutating func answer(_ request: BroadcastRequest, in context: Context) -> BroadcastAnswer {
        guard let speaker = context.speaker else { return .refused(request, .notAllowed) }
        switch request {
        case .optOut(let topic):
            optOuts[speaker.id, default: []].insert(topic)
            return .optedOut(topic: topic)
        case .optIn(let topic):
            optOuts[speaker.id, default: []].remove(topic)
            return .optedIn(topic: topic)
        case .topics: return .topics(off: optOuts[speaker.id] ?? [])
        case .news:
            defer { news[speaker.id] = nil }
            return .news(news[speaker.id] ?? [])
        default: break
        }
        let rank = BroadcastActor.Rank(context.record.office?.role)
        guard rank > .nobody else { return .refused(request, .notAllowed) }
        if case .list = request { return .list(views.reversed()) }
        if case .create(let draft) = request {
            let view = BroadcastView(
                id: BroadcastID(Int64(views.count + 1)), draft: draft, stage: .draft, author: speaker.id,
                authorName: speaker.name)
            views.append(view)
            return .granted(request, view)
        }
        guard let place = views.firstIndex(where: { $0.id == request.number }) else {
            return .refused(request, .unknown)
        }
        return rule(request, on: place, speaker, rank, context)
    }

    private mutating func rule(
        _ request: BroadcastRequest, on place: Int, _ speaker: Sender, _ rank: BroadcastActor.Rank, _ context: Context
    ) -> BroadcastAnswer {
        let view = views[place]
        let wished = max(view.draft.startsAt ?? context.now, context.now)
        let circumstances = BroadcastCircumstances(
            now: context.now, allowedFrom: context.knowledge.broadcastsAllowed(from: wished),
            approvalAbove: context.knowledge.broadcasts.approvalAbove, isGathered: view.tally.total > 0)
        let actor = BroadcastActor(rank, isAuthor: view.author == speaker.id)
        switch view.ruling(on: request, by: actor, circumstances) {
        case .refused(let refusal): return .refused(request, refusal)
        case .granted(let stage): views[place].stage = stage
        }
        carryOut(request, on: place, by: speaker)
        return .granted(request, views[place])
    }

    private mutating func carryOut(_ request: BroadcastRequest, on place: Int, by speaker: Sender) {
        let view = views[place]
        switch request {
        case .change(_, let draft):
            views[place].draft = draft
            if views[place].stage != .ready { views[place].count = nil }
        case .submit where view.stage == .awaitingApproval:
            for person in supervisors.keys where person != speaker.id {
                tell(person, BroadcastNews(.approvalAsked, view, by: speaker.name))
            }
        case .approve:
            views[place].approverName = speaker.name
            tell(view.author, BroadcastNews(.approved, views[place], by: speaker.name))
        case .decline(_, let why) where view.author != speaker.id:
            tell(view.author, BroadcastNews(.declined, view, by: speaker.name, why: why))
        case .pause where view.author != speaker.id: tell(view.author, BroadcastNews(.paused, view, by: speaker.name))
        case .cancel:
            views[place].tally.cancelled += view.tally.waiting
            views[place].tally.waiting = 0
        case .resendUnknown:
            views[place].tally.waiting += view.tally.unknown
            views[place].tally.unknown = 0
        case .watch(let id, let message): watches[speaker.id, default: [:]][id] = message
        default: break
        }
        refresh(views[place], but: speaker.id)
    }

    private mutating func tell(_ person: PersonID?, _ piece: BroadcastNews) {
        if let person { news[person, default: []].append(piece) }
    }

    /// Lets the messages that show it be rewritten.
    private mutating func refresh(_ view: BroadcastView, but person: PersonID? = nil) {
        for (watcher, messages) in watches where watcher != person {
            guard let message = messages[view.id] else { continue }
            news[watcher]?.removeAll { $0.message == message }
            tell(watcher, BroadcastNews(.progress, view, message: message))
        }
    }

    func hasNews(for person: PersonID) -> Bool { news[person]?.isEmpty == false }
}

// What the engine would do, by word of the test.
extension BroadcastBook {
    /// `people=240 groups=3 opted_out=4`: whom any segment comes to from now on.
    mutating func gather(_ words: String) throws {
        audience = AudienceCount(people: 0, groups: 0, leftOut: [:], samples: [], seconds: 0)
        for (name, number) in try Self.numbers(words) {
            switch name {
            case "people": audience.people = number
            case "groups": audience.groups = number
            default:
                guard let reason = LeftOut(rawValue: name) else {
                    throw TranscriptFault(description: "nobody is left out for '\(name)'")
                }
                audience.leftOut[reason] = number
            }
        }
        audience.seconds = audience.total / 25
    }

    mutating func count() {
        for place in views.indices where views[place].stage == .counting {
            var count = audience
            let names = ["S••• A•••", "B••• S•••", "N•••"].prefix(min(3, count.total))
            count.samples = names.map { name in
                TemplateField.allCases.reduce(views[place].draft.text) { text, field in
                    text.replacing("{\(field.rawValue)}", with: field == .name ? name : "•••")
                }
            }
            (views[place].count, views[place].stage) = (count, .ready)
            tell(views[place].author, BroadcastNews(.counted, views[place]))
        }
    }

    /// `delivered=40 blocked=2`: so many more have had their turn; what is due begins.
    mutating func send(_ words: String, at now: Int64) throws {
        for place in views.indices where views[place].stage == .scheduled && (views[place].draft.startsAt ?? 0) <= now {
            views[place].tally.total = audience.total
            views[place].tally.waiting = audience.total
            (views[place].stage, views[place].startedAt) = (.running, now)
            tell(views[place].author, BroadcastNews(.started, views[place]))
        }
        guard let place = views.lastIndex(where: { $0.stage == .running }) else { return }
        let paths: [String: WritableKeyPath<BroadcastTally, Int>] = [
            "delivered": \.delivered, "blocked": \.blocked, "gone": \.gone, "failed": \.failed,
            "opted_out": \.optedOut, "unknown": \.unknown,
        ]
        for (name, number) in try Self.numbers(words) {
            guard let path = paths[name], views[place].tally.waiting >= number else {
                throw TranscriptFault(description: "'\(name)' cannot be \(number)")
            }
            views[place].tally[keyPath: path] += number
            views[place].tally.waiting -= number
        }
        views[place].pace = 25
        if views[place].tally.waiting == 0 {
            (views[place].stage, views[place].finishedAt) = (.finished, now)
            tell(views[place].author, BroadcastNews(.finished, views[place]))
        }
        refresh(views[place])
    }

    private static func numbers(_ words: String) throws -> [(String, Int)] {
        try words.split(separator: " ").map { word in
            let pair = word.split(separator: "=").map(String.init)
            guard pair.count == 2, let number = Int(pair[1]) else {
                throw TranscriptFault(description: "no such number: \(word)")
            }
            return (pair[0], number)
        }
    }
}

extension BroadcastRequest {
    /// Which broadcast it is about.
    fileprivate var number: BroadcastID? {
        switch self {
        case .view(let id), .change(let id, _), .count(let id), .test(let id), .submit(let id), .approve(let id),
            .decline(let id, _), .pause(let id), .resume(let id), .cancel(let id), .resendUnknown(let id),
            .watch(let id, _):
            id
        case .list, .create, .news, .optOut, .optIn, .topics: nil
        }
    }
}

/// Several of staff, each in a private chat of their own, of whom one speaks at a time.
struct StaffRoom {
    /// The chat of whoever speaks.
    var chat: Int64 = 100
    fileprivate var left: [Int64: (state: State, record: Context.Record)] = [:]
    fileprivate var names: [String: Int64] = [:]
}

extension TestWorld {
    /// Lets another speak, `Rina supervisor`, or without a role as nobody any more; they hear what there is to be told.
    @discardableResult
    mutating func enter(_ words: [String]) throws -> Outcome? {
        guard let name = words.first else { throw TranscriptFault(description: "who?") }
        staff.left[staff.chat] = (state, record)
        let chat = staff.names[name] ?? Int64(200 + staff.names.count)
        (staff.names[name], staff.chat) = (chat, chat)
        let earlier = staff.left[chat]
        (state, record) = earlier ?? (.idle, Context.Record())
        speaker = Sender(id: PersonID(chat), name: name)
        let role = words.count > 1 ? Office.Role(rawValue: words[1]) : nil
        record.office = role.map { Office(id: chat, role: $0) }
        broadcasts.supervisors[PersonID(chat)] = role == .supervisor ? name : nil
        return hearNews()
    }

    /// Lets the engine count or send, and tells whoever speaks what came of it.
    mutating func work(_ deed: String, _ words: String) throws -> Outcome? {
        if deed == "counted" { broadcasts.count() } else { try broadcasts.send(words, at: now) }
        return hearNews()
    }

    private mutating func hearNews() -> Outcome? {
        guard let person = speaker?.id, broadcasts.hasNews(for: person) else { return nil }
        return handle(.timerFired(.broadcastNews))
    }
}
