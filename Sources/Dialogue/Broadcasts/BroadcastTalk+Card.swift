import Broadcasting
import Chat
import Jamsostek

// How a broadcast stands, in one message: what it says to whom while it is written, how far it is while it is sent.
extension BroadcastTalk {
    typealias Card = (phrases: [Phrase], rows: [[Choice]])

    func card(of view: BroadcastView) -> Card {
        let head = Phrase(
            "broadcast.head",
            [
                "nomor": .text(view.id.description), "topik": .phrase(topic(of: view.draft)),
                "tahap": .phrase(stage(of: view)),
            ])
        let body =
            switch view.stage {
            case .draft, .counting, .ready, .awaitingApproval: plan(view)
            case .scheduled: plan(view)
            case .gathering, .running, .paused: progress(view)
            case .finished, .cancelled: report(view)
            }
        return ([head] + body, rows(for: view))
    }

    /// What is to be sent: what is missing, to whom, whom not and why, how it reads, when and how long.
    private func plan(_ view: BroadcastView) -> [Phrase] {
        var phrases: [Phrase] = []
        if view.author.map({ $0 != context.speaker?.id }) ?? true, !view.authorName.isEmpty {
            phrases.append(Phrase("broadcast.author", ["nama": .text(view.authorName)]))
        }
        if let part = view.draft.missingPart { phrases.append(Phrase("broadcast.missing.\(part.rawValue)")) }
        if let kind = view.draft.attachment?.kind { phrases.append(Phrase("broadcast.attachment.\(kind.rawValue)")) }
        if let segment = view.draft.segment { phrases.append(Phrase("broadcast.segment", ["isi": .text(segment)])) }
        if let count = view.count {
            phrases += counted(count)
        } else if view.draft.missingPart == nil, view.stage != .counting {
            phrases.append(Phrase("broadcast.uncounted"))
        }
        phrases += timing(view)
        if view.stage == .ready, let count = view.count, count.total > knowledge.broadcasts.approvalAbove {
            phrases.append(
                Phrase("broadcast.needs_approval", ["jumlah": .number(knowledge.broadcasts.approvalAbove)]))
        }
        if let name = view.approverName, view.stage == .scheduled {
            phrases.append(Phrase("broadcast.approved_by", ["nama": .text(name)]))
        }
        return phrases
    }

    private func counted(_ count: AudienceCount) -> [Phrase] {
        guard count.total > 0 else { return [Phrase("broadcast.nobody")] + leftOut(count) }
        let key = count.groups > 0 ? "broadcast.audience.groups" : "broadcast.audience.people"
        let audience = Phrase(
            key,
            [
                "orang": .number(count.people), "grup": .number(count.groups),
                "lama": .phrase(.duration(seconds: count.seconds)),
            ])
        let samples = count.samples.prefix(Self.samples).enumerated().map { place, text in
            Phrase(
                "broadcast.sample", ["nomor": .count(place + 1), "isi": .text(text.shortened(to: Self.longestSample))])
        }
        return [audience] + leftOut(count) + samples
    }

    private func leftOut(_ count: AudienceCount) -> [Phrase] {
        let lines = LeftOut.allCases.compactMap { reason in
            count.leftOut[reason].flatMap { number in
                number > 0 ? Phrase("broadcast.left_out.\(reason.rawValue)", ["jumlah": .number(number)]) : nil
            }
        }
        return lines.isEmpty ? [] : [Phrase("broadcast.left_out.text", ["isian": .lines(lines)])]
    }

    private func timing(_ view: BroadcastView) -> [Phrase] {
        var phrases: [Phrase] = []
        if let start = view.draft.startsAt {
            phrases.append(Phrase("broadcast.starts", ["kapan": .phrase(context.moment(start))]))
        }
        if let repetition = view.draft.repetition {
            phrases.append(
                Phrase(
                    "broadcast.repeats",
                    ["hari": .count(repetition.everyDays), "tanggal": .date(repetition.until)]))
        }
        return phrases
    }

    private static let samples = 3
    /// Three of them and the rest fit into one message.
    private static let longestSample = 700
}

// While it is sent, and afterwards.
extension BroadcastTalk {
    private func progress(_ view: BroadcastView) -> [Phrase] {
        guard view.stage != .gathering else { return [Phrase("broadcast.gathering")] }
        let tally = view.tally
        var phrases = [
            Phrase(
                "broadcast.progress",
                [
                    "balok": .text(Self.bar(tally)), "persen": .count(Self.percent(tally)),
                    "selesai": .number(tally.ended), "jumlah": .number(tally.total),
                ])
        ]
        let rows = rows(of: tally)
        if !rows.isEmpty { phrases.append(Phrase("broadcast.rows", ["isian": .lines(rows)])) }
        if view.stage == .running, let pace = view.pace, pace > 0 {
            let left = Double(tally.waiting + tally.underWay) / pace
            let seconds = left < Double(Self.longestForetold) ? Int(left.rounded(.up)) : Self.longestForetold
            phrases.append(Phrase("broadcast.time_left", ["lama": .phrase(.duration(seconds: seconds))]))
        }
        return phrases
    }

    /// Every recipient once, by what became of them; the parts add up.
    private func report(_ view: BroadcastView) -> [Phrase] {
        let tally = view.tally
        guard tally.total > 0 else { return [Phrase("broadcast.report.unsent")] }
        var phrases = [
            Phrase(
                "broadcast.report.text",
                ["jumlah": .number(tally.total), "isian": .lines(rows(of: tally) + waiting(tally))])
        ]
        if let start = view.startedAt, let end = view.finishedAt, end >= start {
            phrases.append(
                Phrase(
                    "broadcast.report.took",
                    [
                        "lama": .phrase(.duration(seconds: Int(clamping: end - start))),
                        "kapan": .phrase(context.moment(end)),
                    ]))
        }
        if tally.unknown > 0 { phrases.append(Phrase("broadcast.report.unknown", ["jumlah": .number(tally.unknown)])) }
        return phrases + [Phrase("broadcast.report.export", ["nomor": .count(Int(clamping: view.id.rawValue))])]
    }

    private func rows(of tally: BroadcastTally) -> [Phrase] {
        [
            line("delivered", tally.delivered), line("blocked", tally.blocked), line("gone", tally.gone),
            line("failed", tally.failed), line("opted_out", tally.optedOut), line("unknown", tally.unknown),
            line("cancelled", tally.cancelled),
        ].compactMap(\.self)
    }

    /// What still ends after a broadcast was called off.
    private func waiting(_ tally: BroadcastTally) -> [Phrase] {
        [line("under_way", tally.underWay + tally.waiting)].compactMap(\.self)
    }

    private func line(_ ending: String, _ count: Int) -> Phrase? {
        count > 0 ? Phrase("broadcast.ending.\(ending)", ["jumlah": .number(count)]) : nil
    }

    static func percent(_ tally: BroadcastTally) -> Int {
        tally.total > 0 ? tally.ended * 100 / tally.total : 0
    }

    /// Ten blocks; full only when all is done.
    private static func bar(_ tally: BroadcastTally) -> String {
        let full = percent(tally) / 10
        return String(repeating: "▓", count: full) + String(repeating: "░", count: 10 - full)
    }

    /// In seconds; what takes longer is not foretold to the minute.
    private static let longestForetold = 99 * 3600
}

extension String {
    /// As it is, or its beginning with three dots; in UTF-16 units, as the platform counts.
    fileprivate func shortened(to longest: Int) -> String {
        guard utf16.count > longest else { return self }
        var (text, length) = ("", 0)
        for character in self {
            length += character.utf16.count
            guard length < longest else { break }
            text.append(character)
        }
        return text + "…"
    }
}
