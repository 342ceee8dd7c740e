import Jamsostek

// What the officer says: it goes to staff, who confirm it, since money hangs on it.
extension CadreTalk {
    func report(_ member: MemberID, _ role: String, _ kind: CadreReport.Kind, _ list: CadreList) -> Step {
        guard let line = list.lines.first(where: { $0.entry.member == member }), line.entry.roles.contains(role) else {
            return say([Phrase("cadre.unknown")], home)
        }
        // One that waits already is not doubled by an old button.
        guard line.entry.report?.decision != .open else { return say([card(line), Phrase("cadre.waits")], home) }
        let report = CadreReport(member: member, role: role, kind: kind, from: list.month)
        let thanks = Phrase(
            kind == .gone ? "cadre.noted_gone" : "cadre.noted",
            [
                "nama": .text(line.entry.name), "isi": .phrase(what(kind, role)), "bulan": .month(list.month),
            ])
        return say([thanks], home, orders: [.record(.field(.reported(report)))])
    }

    /// Anything else that is wrong is told to staff in the officer's own words.
    func hand(_ member: MemberID, _ list: CadreList) -> Step {
        guard let line = list.lines.first(where: { $0.entry.member == member }) else {
            return say([Phrase("cadre.unknown")], home)
        }
        return StaffTalk.begin(
            context, lastWords: "\(line.entry.name), \(roles(line))", suspending: state.form,
            notes: [Phrase("cadre.tell_staff", ["nama": .text(line.entry.name)])])
    }
}
