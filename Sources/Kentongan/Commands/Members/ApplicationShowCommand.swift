import ArgumentParser
import Dialogue
import Jamsostek
import Store

struct ApplicationShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "All that a person sent, for the official systems.")

    @OptionGroup var options: ApplicationOptions

    @Flag(name: .long, help: "NIK and phone number in full, as the official systems need them.")
    var full = false

    func run() async throws {
        let desk = try await CaseDesk(options.common)
        let number = options.number.number
        let found = try await desk.store.read { session throws(StoreError) in
            (try session.applications.entry(number), try session.applications.find(number: number))
        }
        try desk.store.close()
        guard case (let entry?, let application?) = found else {
            _ = try Applications.Act.unknown.done(number)
            return
        }
        print("\(entry.summary.quoted)  \(entry.summary.status.rawValue)")
        print("received \(desk.moment(Instant(seconds: entry.summary.receivedAt))) \(desk.zone.rawValue)")
        for (name, value) in lines(application) { print("\(name): \(value)") }
    }

    private func lines(_ application: Application) -> [(String, String)] {
        let place = [application.kelurahan, application.areaCode.map { "(\($0))" }].compactMap(\.self)
        let block = [application.rt.map { "RT \($0)" }, application.rw.map { "RW \($0)" }].compactMap(\.self)
        return [
            ("NIK", full ? application.nik.exposed : application.nik.masked),
            ("name", application.name),
            ("born", "\(application.birthDate)\(application.birthDateDiffers ? " (differs from the NIK)" : "")"),
            ("phone", full ? application.phone.exposed : application.phone.masked),
            ("lives in", (place + block).joined(separator: " ")),
            ("job", [application.job, application.platform].compactMap(\.self).joined(separator: ", ")),
            ("works at", "\(application.workplace), \(application.workingHours)"),
            ("income", "\(application.monthlyIncome) a month, sector \(application.sector.rawValue)"),
            ("programmes", Programmes(application.programmes).description),
            ("pays", "\(application.months) months from \(application.firstMonth): \(application.amount)"),
            (
                "consent",
                application.consentVersion
                    + (application.helper.map { ", signed note \($0.note), through office \($0.office)" } ?? "")
            ),
        ]
    }
}
