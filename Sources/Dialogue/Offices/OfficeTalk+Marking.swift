import Chat
import Jamsostek

// What a head says of a resident, for staff to confirm.
extension OfficeTalk {
    func tellResident(_ id: MemberID, _ view: OfficeView) -> Step {
        guard let resident = view.residents.first(where: { $0.id == id }) else { return refuse(view) }
        let name = Phrase.Argument.text(resident.name ?? "")
        guard resident.hindrance != .underReview else {
            return say([Phrase("office.report.known", ["nama": name])], [figuresRow])
        }
        let choices = ResidentReport.allCases.map { report in
            OfficeRequest.report(id, report).choice(Phrase("button.report.\(report.rawValue)"))
        }
        return say([Phrase("office.report.ask", ["nama": name])], choices + [figuresRow])
    }

    /// Reminders to the resident stop at once; staff look at it.
    func take(_ report: ResidentReport, of id: MemberID, _ view: OfficeView) -> Step {
        guard let resident = view.residents.first(where: { $0.id == id }) else { return refuse(view) }
        let name = Phrase.Argument.text(resident.name ?? "")
        guard resident.hindrance != .underReview else {
            return say([Phrase("office.report.known", ["nama": name])], [figuresRow])
        }
        let death = report == .died ? knowledge.handbook.topic(for: .death).map { [context.choice($0)] } ?? [] : []
        return say(
            [Phrase("office.report.\(report.rawValue)", ["nama": name])], [death, figuresRow],
            orders: [.record(.residentReported(id, report, office: view.office.id))])
    }
}
