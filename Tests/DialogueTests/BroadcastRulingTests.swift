import Chat
import Dialogue
import Jamsostek
import Testing

/// What becomes of a request about a broadcast, by stage, rank and authorship.
@Suite struct BroadcastRulingTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var request: BroadcastRequest
        var rank: BroadcastActor.Rank = .supervisor
        var isAuthor = false
        /// What each stage comes to; any other is refused for its stage.
        var from: [BroadcastStage: BroadcastStage]

        var testDescription: String { "\(request) by \(rank)\(isAuthor ? ", its author" : "")" }
    }

    private static let id = BroadcastID(1)
    private static let written: [BroadcastStage] = [.draft, .counting, .ready]
    private static let shown = Dictionary(uniqueKeysWithValues: BroadcastStage.allCases.map { ($0, $0) })
    private static let open = BroadcastStage.allCases.filter { !$0.isOver }

    static let rows: [Row] = [
        Row(request: .view(id), rank: .officer, from: shown),
        Row(request: .watch(id, message: 1), rank: .officer, from: shown),
        Row(
            request: .change(id, BroadcastDraft(text: "lain")), rank: .officer, isAuthor: true,
            from: [.draft: .draft, .counting: .draft, .ready: .draft]),
        Row(
            request: .change(id, later), rank: .officer, isAuthor: true,
            from: [.draft: .draft, .counting: .draft, .ready: .ready]),
        Row(
            request: .count(id), rank: .officer, isAuthor: true,
            from: [.draft: .counting, .counting: .counting, .ready: .counting]),
        Row(
            request: .test(id), rank: .officer,
            from: [
                .draft: .draft, .counting: .counting, .ready: .ready, .awaitingApproval: .awaitingApproval,
                .scheduled: .scheduled,
            ]),
        Row(request: .submit(id), rank: .officer, isAuthor: true, from: [.ready: .scheduled]),
        Row(request: .approve(id), from: [.awaitingApproval: .scheduled]),
        Row(request: .decline(id, why: ""), from: [.awaitingApproval: .ready]),
        Row(request: .decline(id, why: ""), rank: .officer, isAuthor: true, from: [.awaitingApproval: .ready]),
        Row(request: .pause(id), rank: .officer, from: [.gathering: .paused, .running: .paused]),
        Row(request: .resume(id), from: [.paused: .gathering]),
        Row(request: .cancel(id), from: Dictionary(uniqueKeysWithValues: open.map { ($0, .cancelled) })),
        Row(
            request: .cancel(id), rank: .officer, isAuthor: true,
            from: Dictionary(uniqueKeysWithValues: open.map { ($0, .cancelled) })),
        Row(request: .resendUnknown(id), from: [.finished: .running]),
    ]

    @Test(arguments: rows)
    func movesOnlyFromWhereItMay(_ row: Row) {
        for stage in BroadcastStage.allCases {
            let ruling = Self.view(stage).ruling(
                on: row.request, by: BroadcastActor(row.rank, isAuthor: row.isAuthor), Self.noon)
            #expect(ruling == row.from[stage].map { .granted($0) } ?? .refused(.stage(stage)), "from \(stage)")
        }
    }

    /// Whoever lost their office does nothing with any button, and an officer nothing with what is another's.
    @Test(arguments: rows)
    func goesByTheOfficeOfTheMoment(_ row: Row) {
        for stage in BroadcastStage.allCases {
            let ruling = Self.view(stage).ruling(
                on: row.request, by: BroadcastActor(.nobody, isAuthor: true), Self.noon)
            #expect(ruling == .refused(.notAllowed))
        }
    }

    @Test func officersMayNotLeadOthers() {
        let officer = BroadcastActor(.officer, isAuthor: false)
        for request: BroadcastRequest in [
            .submit(Self.id), .change(Self.id, BroadcastDraft()), .count(Self.id), .cancel(Self.id), .resume(Self.id),
            .resendUnknown(Self.id),
        ] {
            #expect(Self.view(.paused).ruling(on: request, by: officer, Self.noon) == .refused(.notAllowed))
        }
        #expect(
            Self.view(.awaitingApproval).ruling(on: .approve(Self.id), by: officer, Self.noon) == .refused(.notAllowed))
    }

    @Test func nobodyApprovesTheirOwn() {
        let author = BroadcastActor(.supervisor, isAuthor: true)
        let view = Self.view(.awaitingApproval)
        #expect(view.ruling(on: .approve(Self.id), by: author, Self.noon) == .refused(.ownApproval))
    }

    @Test func theSecondToApproveHearsWhoWasFirst() {
        var view = Self.view(.running)
        view.approverName = "Dewi"
        let other = BroadcastActor(.supervisor, isAuthor: false)
        #expect(view.ruling(on: .approve(Self.id), by: other, Self.noon) == .refused(.alreadyApproved(by: "Dewi")))
    }

    @Test func largeOnesWaitForASecondPerson() {
        let author = BroadcastActor(.supervisor, isAuthor: true)
        for (people, stage) in [(200, BroadcastStage.scheduled), (201, .awaitingApproval)] {
            var view = Self.view(.ready)
            view.count?.people = people
            #expect(view.ruling(on: .submit(Self.id), by: author, Self.noon) == .granted(stage))
        }
    }

    @Test func isNotSubmittedHalfDone() {
        let author = BroadcastActor(.officer, isAuthor: true)
        func ruling(_ change: (inout BroadcastView) -> Void) -> BroadcastRuling {
            var view = Self.view(.ready)
            change(&view)
            return view.ruling(on: .submit(Self.id), by: author, Self.noon)
        }
        #expect(ruling { $0.draft.text = "" } == .refused(.incomplete))
        #expect(ruling { $0.draft.topic = nil } == .refused(.incomplete))
        #expect(ruling { $0.draft.segment = nil } == .refused(.incomplete))
        #expect(ruling { $0.count?.people = 0 } == .refused(.empty))
        #expect(ruling { $0.draft.startsAt = Self.noon.now - 1 } == .refused(.past))
    }

    @Test func nightIsForNobody() {
        var night = Self.noon
        night.allowedFrom = night.now + 36_000
        let author = BroadcastActor(.officer, isAuthor: true)
        let ruling = Self.view(.ready).ruling(on: .submit(Self.id), by: author, night)
        #expect(ruling == .refused(.outsideHours(until: night.allowedFrom)))
        // What is approved at night starts in the morning.
        let other = BroadcastActor(.supervisor, isAuthor: false)
        #expect(Self.view(.awaitingApproval).ruling(on: .approve(Self.id), by: other, night) == .granted(.scheduled))
    }

    @Test func goesOnWhereItWas() {
        var gathered = Self.noon
        gathered.isGathered = true
        let other = BroadcastActor(.supervisor, isAuthor: false)
        #expect(Self.view(.paused).ruling(on: .resume(Self.id), by: other, gathered) == .granted(.running))
        var settled = Self.view(.finished)
        settled.tally.unknown = 0
        #expect(settled.ruling(on: .resendUnknown(Self.id), by: other, gathered) == .refused(.empty))
    }

    private static let noon = BroadcastCircumstances(
        now: 1_795_323_600, allowedFrom: 1_795_323_600, approvalAbove: 200)

    private static var later: BroadcastDraft {
        var draft = view(.ready).draft
        draft.startsAt = noon.now + 3600
        return draft
    }

    private static func view(_ stage: BroadcastStage) -> BroadcastView {
        var view = BroadcastView(
            id: id, draft: BroadcastDraft(topic: "iuran", text: "Halo", segment: "semua"), stage: stage,
            author: PersonID(100), authorName: "Rina",
            count: AudienceCount(people: 20, groups: 0, leftOut: [:], samples: [], seconds: 1))
        view.tally.unknown = 1
        return view
    }
}
