import Broadcasting
import Jamsostek

// The words of which messages about broadcasts are made.
extension BroadcastTalk {
    func named(_ view: BroadcastView) -> Phrase.Arguments { ["nomor": .text(view.id.description)] }

    /// What the broadcast is about; of a topic that config no longer knows, its id.
    func topic(of draft: BroadcastDraft) -> Phrase {
        guard let id = draft.topic else { return Phrase("broadcast.topic.none") }
        return Phrase("broadcast.topic.name", ["nama": .text(knowledge.broadcastTopic(id) ?? id)])
    }

    /// Where it is, with how far it has come.
    func stage(of view: BroadcastView) -> Phrase {
        let key = "broadcast.stage.\(view.stage.rawValue)"
        switch view.stage {
        case .running, .paused: return Phrase(key, ["persen": .count(Self.percent(view.tally))])
        case .scheduled:
            // What starts at once does so within seconds.
            guard let start = view.draft.startsAt, start > context.now else {
                return Phrase("broadcast.stage.starting")
            }
            return Phrase(key, ["kapan": .phrase(context.moment(start))])
        case .draft, .counting, .ready, .awaitingApproval, .gathering, .finished, .cancelled: return Phrase(key)
        }
    }
}

extension Knowledge {
    /// A topic's title; nil for one that config does not know.
    func broadcastTopic(_ id: String) -> String? { broadcasts[topic: id]?.title }
}

extension Context {
    /// `Senin, 23 November 2026 pukul 09.00`, or today or tomorrow, in the branch's zone.
    func moment(_ instant: Int64) -> Phrase {
        let (key, arguments) = day(of: instant)
        return Phrase("broadcast.moment.\(key)", arguments)
    }

    /// The same for a button: `besok 09.00`.
    func shortMoment(_ instant: Int64) -> Phrase {
        let (key, arguments) = day(of: instant)
        return Phrase("broadcast.moment.short.\(key)", arguments)
    }

    private func day(of instant: Int64) -> (String, Phrase.Arguments) {
        let date = knowledge.zone.date(ofUnixSeconds: instant)
        let minute = knowledge.zone.minuteOfDay(ofUnixSeconds: instant)
        let clock = [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ".")
        let key =
            switch date.daysSinceEpoch - today.daysSinceEpoch {
            case 0: "today"
            case 1: "tomorrow"
            default: "later"
            }
        return (
            key,
            [
                "hari": .phrase(Phrase("calendar.weekday.\(date.weekday.rawValue)")), "tanggal": .date(date),
                "jam": .text(clock), "zona": .text(knowledge.zone.rawValue),
            ]
        )
    }
}

extension Phrase {
    /// How long something takes, no finer than anybody would say it.
    static func duration(seconds: Int) -> Phrase {
        switch seconds {
        case ..<10: return Phrase("broadcast.duration.moment")
        case ..<90: return Phrase("broadcast.duration.seconds", ["lama": .count(seconds)])
        case ..<5400: return Phrase("broadcast.duration.minutes", ["lama": .count((seconds + 59) / 60)])
        default:
            let minutes = (seconds + 59) / 60
            return Phrase("broadcast.duration.hours", ["jam": .count(minutes / 60), "menit": .count(minutes % 60)])
        }
    }
}

extension Phrase.Argument {
    /// `12.345`: a number that may be large, with dots as Indonesians write them.
    static func number(_ number: Int) -> Phrase.Argument {
        var (text, digits) = ("", Array(String(number.magnitude)))
        while digits.count > 3 {
            text = "." + String(digits.suffix(3)) + text
            digits.removeLast(3)
        }
        return .text((number < 0 ? "-" : "") + String(digits) + text)
    }
}
