import Chat
import Dialogue
import Jamsostek

extension TestWorld.Outcome {
    /// As a transcript shows it.
    func written(zone: Zone) -> [String] {
        var lines = facts.map { "= \($0.written)" }
        for (name, at) in scheduled.sorted(by: { $0.value < $1.value }) {
            let minute = zone.minuteOfDay(ofUnixSeconds: at)
            let clock = "\(minute / 60).\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
            lines.append("= timer \(name.rawValue) \(zone.date(ofUnixSeconds: at)) \(clock)")
        }
        lines += cancelled.map { "= no timer \($0.rawValue)" }.sorted()
        lines += deleted.map { _ in "= message deleted" }
        if inspects { lines.append("= asks who administers this group") }
        for (recipient, message) in messages {
            if case .person = recipient { lines.append("= in private:") }
            if case .room = recipient { lines.append("= for everybody:") }
            lines += message.text.split(separator: "\n", omittingEmptySubsequences: false).map {
                $0.isEmpty ? "<" : "< \($0)"
            }
            lines += message.keyboard?.written ?? []
        }
        for (_, message) in edits {
            lines.append("= rewrites a message:")
            lines += message.text.split(separator: "\n", omittingEmptySubsequences: false).map {
                $0.isEmpty ? "<" : "< \($0)"
            }
            lines += message.keyboard?.written ?? []
        }
        return lines
    }
}

extension Keyboard {
    fileprivate var written: [String] {
        switch self {
        case .buttons(let rows): rows.map { row in "< " + row.map { "[\($0.label)]" }.joined(separator: " ") }
        case .contact(let label): ["< (\(label))"]
        case .remove: ["< (key taken away)"]
        }
    }
}

extension Fact {
    fileprivate var written: String {
        switch self {
        case .consented(let version): "consented \(version)"
        case .consentWithdrawn: "consent withdrawn"
        case .cameFrom(let id): "came from community \(id)"
        case .applied(let application): "applied: \(application.written)"
        case .communityBound(let kind, let name): "community \(kind.rawValue) '\(name)'"
        case .optedOut: "opted out"
        case .optedIn: "opted in"
        case .askedForHuman(let words, let kind):
            "asked for staff (\(kind.rawValue)): '\(words.replacing("\n", with: " / "))'"
        case .wroteToStaff(let message): "to staff (\(message.kind)): '\(message.words)'"
        case .withdrewRequest: "needs no staff any more"
        case .administrators(let people): "administrators \(people)"
        case .couldNotAnswer(let words): "not understood: '\(words)'"
        case .field(let fact): fact.written
        case .digestMade(_, let day, let figures):
            "digest of \(day): \(figures.active) \(figures.due) \(figures.arrears) \(figures.inactive) \(figures.paidByOthers)"
        case .remindersAsked(_, let members): "reminders asked for \(members.map(\.rawValue))"
        case .residentReported(let id, let report, _): "resident \(id.rawValue) reported: \(report.rawValue)"
        case .nikPostedInGroup: "a NIK was posted"
        case .claimedPayment(let words, let receipt):
            "claims to have paid: '\(words)'\(receipt == nil ? "" : ", with a receipt")"
        case .reminded(_, let reminder):
            "reminded: \(reminder.rung.rawValue) of \(reminder.month)\(reminder.occasion.map { " for \($0)" } ?? "")"
        case .reminderWish(.payday(let day)): "wish: payday \(day.map(String.init) ?? "none")"
        case .reminderWish(.snoozed): "wish: snoozed"
        case .reminderWish(.paused(let until)): "wish: \(until == nil ? "not paused" : "paused")"
        case .reminderWish(.asked): "wish: asked"
        }
    }
}

extension FieldFact {
    fileprivate var written: String {
        switch self {
        case .reported(let report):
            "reported: \(report.member.rawValue) \(report.role) \(report.kind) from \(report.from)"
        case .visited(let visit):
            "visited: \(visit.lead) \(visit.outcome)\(visit.promise.map { " for \($0)" } ?? "")\(visit.note.map { ": '\($0)'" } ?? "")"
        case .collected(let payment):
            "collected: \(payment.member.rawValue) \(payment.amount) for \(payment.months.map(String.init) ?? "?") months, photo \(payment.photo)"
        case .nudged(let member): "nudged: \(member.rawValue)"
        case .draft(let log?): "kept a log: \(log.kind) of \(log.lead.map(\.description) ?? "?")"
        case .draft(nil): "no log kept any more"
        }
    }
}

extension Application {
    fileprivate var written: String {
        [
            name, "\(birthDate)\(birthDateDiffers ? " (differs)" : "")", kelurahan, areaCode ?? "-",
            "rt \(rt.map(String.init) ?? "-") rw \(rw.map(String.init) ?? "-")", "\(jobID) '\(job)'", platform ?? "-",
            sector.rawValue, workplace, workingHours, "\(monthlyIncome)", "\(Programmes(programmes))",
            "\(months) from \(firstMonth)",
            "\(amount)", "community \(communityID.map(String.init) ?? "-")",
        ].joined(separator: " | ") + (helper.map { " | note \($0.note) through office \($0.office)" } ?? "")
    }
}
