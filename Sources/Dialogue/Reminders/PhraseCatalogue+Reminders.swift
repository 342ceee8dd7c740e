// One line for each phrase: its key, then the arguments given to it.
extension PhraseCatalogue {
    static let reminders =
        [
            "week_before", "day_before", "payday", "arrears_first", "arrears_second", "last", "snoozed.due",
            "snoozed.late", "asked.due", "asked.late",
        ].map { "remind.\($0) sapaan! bulan! jumlah! tanggal aman" } + [
            "remind.name nama!", "remind.month bulan!", "remind.months dari! sampai! lama!", "remind.credit jumlah!",
            "remind.stop", "remind.when", "remind.which_day", "remind.kept nama_hari tanggal!",
            "remind.kept_other nama_hari tanggal!",
            "remind.payday_kept hari! nama_hari tanggal!", "remind.noted", "remind.too_late tanggal!", "remind.nothing",
            "remind.opted_out", "remind.not_member",
        ]

    static let reminderLabels = [
        "remind.button.later", "remind.button.tomorrow",
        "remind.button.in_days lama!", "remind.button.payday", "remind.button.on hari!", "remind.button.usual",
    ]
}
