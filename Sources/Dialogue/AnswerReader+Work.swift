import Bahasa
import Jamsostek

extension AnswerReader {
    /// The job, and the platform where it was named beside it.
    func job(_ saying: Saying) -> Reading {
        do throws(WorkFault) {
            let work = try Work.read(saying, jobs: knowledge.language.jobs, platforms: knowledge.language.platforms)
            let implied = work.platforms.lazy.compactMap { knowledge.work[PlatformID($0)]?.impliedJob }.first
            let id = work.job.map { JobID($0) } ?? implied ?? knowledge.offers.otherJob
            var found: Answers = [.job: .job(id: id.rawValue, words: Self.tidied(work.words, longest: 80))]
            if !work.platforms.isEmpty { found[.platform] = .words(platformNames(work.platforms)) }
            return .answers(found)
        } catch {
            return switch error {
            case .nothing: .nothing("enrol.job.fault.nothing")
            case .unknown(let words):
                .answer(.job, .job(id: knowledge.offers.otherJob.rawValue, words: Self.tidied(words, longest: 80)))
            case .several(let ids, let words):
                .several(
                    ids.prefix(6).map { .job(id: $0, words: Self.tidied(words, longest: 80)) },
                    Phrase("enrol.job.fault.several"))
            }
        }
    }

    func platform(_ saying: Saying) -> Reading {
        let ids = knowledge.language.platforms.mentions(in: saying).map(\.id)
        if !ids.isEmpty { return .answer(.platform, .words(platformNames(ids))) }
        guard Self.isPlaceName(saying) else { return .nothing("enrol.platform.fault.nothing") }
        return .answer(.platform, .words(Self.tidied(saying, longest: 60)))
    }

    private func platformNames(_ ids: [String]) -> String {
        var names: [String] = []
        for id in ids {
            let name = knowledge.work[PlatformID(id)]?.name ?? id
            if !names.contains(name) { names.append(name) }
        }
        return names.joined(separator: ", ")
    }

    /// The place, and the hours where clear ones stand beside it.
    func workplace(_ saying: Saying) -> Reading {
        guard Self.isPlaceName(saying) else { return .nothing("enrol.workplace.fault.nothing") }
        guard let (hours, place) = WorkingHours.stated(in: saying) else {
            return .answer(.workplace, .words(Self.tidied(saying)))
        }
        var found: Answers = [.hours: .words(Self.clock(hours) ?? Self.tidied(saying, longest: 80))]
        guard Self.isPlaceName(Saying(place)) else {
            return .answers(found, notes: [Phrase("enrol.workplace.note.only_hours")])
        }
        found[.workplace] = .words(Self.tidied(place, longest: 120))
        return .answers(found)
    }

    func hours(_ saying: Saying) -> Reading {
        do throws(WorkingHoursFault) {
            let hours = try WorkingHours.read(saying)
            if let clock = Self.clock(hours) { return .answer(.hours, .words(clock)) }
            if case .described(let words) = hours { return .answer(.hours, .words(Self.tidied(words, longest: 80))) }
            return .answer(.hours, .words(Self.tidied(saying, longest: 80)))
        } catch {
            return switch error {
            case .nothing: .nothing("enrol.hours.fault.nothing")
            case .impossibleTime(let number): .fault("enrol.hours.fault.time", ["angka": .count(number)])
            }
        }
    }

    /// `07.00–17.00`; nil for hours that no clock tells.
    private static func clock(_ hours: WorkingHours) -> String? {
        switch hours {
        case .daily(let from, let to): clock(from, to)
        case .aroundTheClock: clock(0, 24 * 60)
        case .irregular, .shifts, .described: nil
        }
    }

    /// In minutes of the day.
    private static func clock(_ from: Int, _ to: Int) -> String {
        func time(_ minutes: Int) -> String {
            let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
            return "\(hour < 10 ? "0" : "")\(hour).\(minute < 10 ? "0" : "")\(minute)"
        }
        return "\(time(from))–\(time(to))"
    }
}
