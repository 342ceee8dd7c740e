extension PhraseCatalogue {
    static let offices =
        Office.Role.allCases.flatMap { ["office.role.\($0.rawValue)", "office.heading.\($0.rawValue)"] }
        + [OfficeEnding.successor, .term, .staff].map { "office.ended.\($0.rawValue) tugas wilayah" }
        + Office.Role.allCases.filter { !$0.hasAreas }.map { "office.can.\($0.rawValue)" }
        + ResidentReport.allCases.map { "office.report.\($0.rawValue) nama" } + [
            "office.none", "office.not_taken", "office.area.kelurahan rt rw kelurahan!",
            "office.area.rw rt rw! kelurahan!", "office.area.rt rt! rw! kelurahan!", "office.area.unknown",
            "office.rt rt!", "office.rt_unknown", "office.welcome tugas!", "office.term tanggal!",
            "office.duty.area jabatan! wilayah!", "office.duty.community jabatan! wilayah!",
            "office.area.several wilayah! jumlah!", "office.over tugas!",
            "office.stays_staff",
            "office.promise hari!", "office.weekly", "office.figures.none wilayah",
            "office.figures.summary wilayah! tanggal! warga! isian!", "office.figures.active jumlah!",
            "office.figures.due jumlah!", "office.figures.arrears jumlah!", "office.figures.inactive jumlah!",
            "office.figures.paid_by_others jumlah!", "office.figures.changed isian! jumlah!",
            "office.figures.by_rt isian!", "office.figures.same", "office.figures.rt wilayah! warga! tunggak!",
            "office.debtors.none",
            "office.debtors.list isian! dari! sampai! jumlah!", "office.everybody.none",
            "office.everybody.list isian! dari! sampai! jumlah!", "office.pick", "office.line nomor! nama!",
            "office.line_with isian! tunggakan!", "office.debt.months lama!", "office.debt.inactive",
            "office.foreign wilayah!", "office.remind.again tanggal!", "office.remind.done jumlah!",
            "office.remind.nobody", "office.remind.unable isian!", "office.remind.under_review jumlah!",
            "office.remind.silenced jumlah!", "office.remind.unlinked jumlah!", "office.remind.others jumlah!",
            "office.report.ask nama!", "office.report.known nama",
            "neighbour.ask", "neighbour.later", "neighbour.note.ask", "neighbour.note.first", "neighbour.note.thanks",
            "neighbour.note.help", "neighbour.contact.own", "neighbour.sent nama! nomor! jumlah lama",
            "office.group wilayah! warga! lunas! jatuh! tunggak! berhenti!",
        ]

    static let officeLabels =
        ResidentReport.allCases.map { "button.report.\($0.rawValue)" } + [
            "button.office.residents", "button.office.debtors", "button.office.remind", "button.office.mark",
            "button.office.figures", "button.office.number nomor!", "button.office.previous", "button.office.next",
            "button.office.share", "button.neighbour.enrol", "button.neighbour.share", "button.neighbour.note",
        ]
}
