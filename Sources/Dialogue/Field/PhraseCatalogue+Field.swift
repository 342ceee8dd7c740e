// What officers of a kelurahan and Perisai agents are told.
extension PhraseCatalogue {
    static let field =
        [
            "list.rows isian!", "list.page nomor! jumlah!", "list.rtrw rt! rw!", "list.rw rw!",
            "list.rtrw_unknown",
        ] + cadres + agent + logging

    private static let cadres =
        [
            "cadre.monthly", "cadre.summary kelurahan! bulan! isian!", "cadre.none kelurahan", "cadre.ask",
            "cadre.not_officer", "cadre.unknown", "cadre.empty", "cadre.pick",
            "cadre.row nomor! nama! peran! keterangan!",
            "cadre.card nama! peran! wilayah pembayar! keterangan! laporan!", "cadre.noted nama! isi! bulan!",
            "cadre.noted_gone nama! isi!",
            "cadre.waits", "cadre.tell_staff nama",
            "cadre.line.budget jumlah! iuran!", "cadre.line.open jumlah! lama! total!", "cadre.line.settled",
            "cadre.line.own jumlah!", "cadre.line.others jumlah!", "cadre.line.misplaced jumlah! aturan!",
            "cadre.line.unsure jumlah! umur lama", "cadre.line.late jumlah! umur lama",
            "cadre.line.aging jumlah! umur! lama!", "cadre.line.waiting jumlah!",
            "cadre.payer.unknown", "cadre.payer.own", "cadre.payer.governmentBudget", "cadre.payer.donor",
            "cadre.payer.employer",
            "cadre.state.active", "cadre.state.due", "cadre.state.arrears lama!", "cadre.state.open lama! jumlah!",
            "cadre.state.inactive", "cadre.state.ended",
            "cadre.report.none", "cadre.report.open isi!", "cadre.report.confirmed isi!", "cadre.report.rejected isi!",
            "cadre.report.kind.budget peran", "cadre.report.kind.own peran", "cadre.report.kind.gone peran!",
        ] + CadreList.Group.allCases.map { "cadre.title.\($0.rawValue) umur lama" }

    private static let agent =
        [
            "agent.summary wilayah! isian!", "agent.privacy", "agent.not_agent", "agent.no_such_area",
            "agent.other_area kelurahan! wilayah!", "agent.empty", "agent.pick", "agent.busy", "agent.not_yours",
            "agent.row nomor! nama! wilayah keterangan!",
            "agent.card nama! kelurahan wilayah! keterangan! kunjungan! hubungi!", "agent.nudged nama",
            "agent.nudged_already nama", "agent.area.kelurahan kelurahan!", "agent.area.part wilayah! kelurahan!",
            "agent.line.none",
            "agent.state.application", "agent.state.active", "agent.state.due jumlah! tanggal!",
            "agent.state.arrears lama! jumlah! tanggal!", "agent.state.inactive jumlah", "agent.state.ended",
            "agent.visit.none", "agent.reach.linked", "agent.reach.head", "agent.reach.application",
            "agent.tally.text bulan! kunjungan! rincian! dicatat! disetujui! jumlah! menunggu! ditolak! baru!",
            "agent.tally.visit.none",
        ] + LeadKind.allCases.flatMap { ["agent.line.\($0.rawValue) jumlah!", "agent.title.\($0.rawValue)"] }

    private static let logging =
        [
            "agent.ask.lead", "agent.ask.outcome nama", "agent.ask.promise nama", "agent.ask.note",
            "agent.ask.amount nama", "agent.ask.amount_of_photo nama", "agent.ask.photo nama jumlah! lama",
            "agent.ask.months nama jumlah! lama", "agent.ask.confirm nama! jumlah! lama",
            "agent.ask.confirm_months nama! jumlah! lama!", "agent.collected nama! jumlah!",
            "agent.log.kind.visit", "agent.log.kind.payment", "agent.log.unclear", "agent.log.stale",
            "agent.log.is_first", "agent.log.unfinished isi! nama!", "agent.log.waiting isi! nama!", "agent.log.kept",
            "agent.log.left isi! nama!", "agent.log.first", "agent.log.none", "agent.log.dropped", "agent.log.unnamed",
            "agent.log.no_such_day lama!", "agent.log.no_such_months dari! sampai!", "agent.log.photo_of_visit",
        ]
        + Visit.Outcome.allCases.flatMap { outcome in
            [
                "agent.visit.\(outcome.rawValue) tanggal! janji", "agent.visited.\(outcome.rawValue) nama! tanggal",
                "agent.tally.visit.\(outcome.rawValue) jumlah!",
            ]
        }

    static let fieldLabels =
        [
            "button.cadres", "button.leads", "button.number nomor!", "button.day tanggal!", "button.page.previous",
            "button.page.next", "button.cadre.home", "button.cadre.is_budget", "button.cadre.is_own",
            "button.cadre.is_gone peran!", "button.cadre.wrong",
            "button.agent.home", "button.agent.tally", "button.agent.pick_arrears", "button.agent.pick_unlinked",
            "button.agent.visit", "button.agent.payment", "button.agent.nudge", "button.agent.resume",
            "button.agent.drop", "button.agent.cancel", "button.agent.send", "button.agent.other_amount",
            "button.agent.other_photo", "button.agent.no_note", "button.agent.no_months", "button.agent.months lama!",
        ] + CadreList.Group.allCases.map { "button.cadre.\($0.rawValue) jumlah! umur" }
        + LeadKind.allCases.map { "button.agent.\($0.rawValue) jumlah!" }
        + Visit.Outcome.allCases.map { "button.agent.outcome.\($0.rawValue)" }
}
