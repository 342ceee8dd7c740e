// One line for each phrase: its key, then the arguments given to it.
extension PhraseCatalogue {
    static let roster =
        Appointment.Missing.allCases.map { "roster.ask.area.\($0.rawValue) jabatan nama tugas" }
        + ["list", "line", "line_of", "holder", "surely.end", "surely.withdraw", "ended", "withdrawn"].map(Self.ofEntry)
        + [
            "roster.none", "roster.later", "roster.over", "roster.taken", "roster.last", "roster.unnamed",
            "roster.summary.text isian!", "roster.summary.line jabatan! jumlah!", "roster.nobody jabatan!",
            "roster.pick",
            "roster.term.waiting", "roster.term.until tanggal!", "roster.term.open",
            "roster.invited nama! tugas! masa tautan! kode! tanggal!",
            "roster.ask.role", "roster.ask.community", "roster.ask.name jabatan nama tugas",
            "roster.ask.term jabatan nama! tugas!", "roster.ask.area.several", "roster.no_community",
            "roster.fault.area", "roster.fault.name", "roster.fault.term", "roster.unclear", "roster.stale",
            "roster.dropped", "help.officer", "help.supervisor",
        ]

    static let rosterLabels = [
        "button.roster.all", "button.roster.broadcasts", "button.roster.role jabatan!", "button.roster.number nomor!",
        "button.roster.invite",
        "button.roster.end", "button.roster.withdraw", "button.roster.code", "button.roster.sure", "button.roster.keep",
        "button.roster.share", "button.roster.communities", "button.roster.years lama!", "button.roster.months lama!",
        "button.roster.open", "button.roster.cancel",
    ]

    private static func ofEntry(_ key: String) -> String {
        switch key {
        case "list": "roster.list jabatan! isian!"
        case "line": "roster.line nomor! nama! tugas masa!"
        case "line_of": "roster.line_of nomor! nama! tugas wilayah! masa!"
        case "holder": "roster.holder nama! tugas! masa!"
        default: "roster.\(key) nama! tugas! masa"
        }
    }
}
