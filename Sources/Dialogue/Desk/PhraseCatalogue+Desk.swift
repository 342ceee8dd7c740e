extension PhraseCatalogue {
    static let desk =
        StaffCase.Kind.allCases.map { "desk.kind.\($0.rawValue)" } + [
            "desk.bound", "desk.ready.topics", "desk.ready.plain", "desk.blind", "desk.help", "desk.lost jumlah!",
            "desk.topic nomor! jenis nama", "desk.alarm nomor! jenis! nama",
            "desk.card.head nomor! jenis!", "desk.card.emergency nomor! jenis!", "desk.card.name nama!",
            "desk.card.nik nik!", "desk.card.lines isi!", "desk.card.waiting lama!", "desk.card.closed",
            "desk.card.taken nama!", "desk.hours.open", "desk.hours.closed",
            "desk.standing.active bulan!", "desk.standing.due tanggal!", "desk.standing.arrears lama!",
            "desk.standing.inactive", "desk.standing.ended",
            "desk.line.said siapa! isi!", "desk.line.corrected siapa! isi!", "desk.line.place nomor! siapa!",
            "desk.history.head nomor nama", "desk.history.line jam siapa! isi!", "desk.words isi!",
            "desk.speaker.member nama!", "desk.speaker.bot", "desk.speaker.staff nama!", "desk.speaker.command",
            "desk.sent.photo", "desk.sent.document", "desk.sent.contact", "desk.sent.location", "desk.sent.voice",
            "desk.sent.other", "desk.sent.wordless", "desk.sent.undelivered", "desk.sent.with apa! isi!",
            "desk.ended.member nomor! nama", "desk.ended.staff nomor! nama",
            "desk.noted", "desk.note.empty", "desk.returned nomor", "desk.answered nomor nama isi!",
            "desk.answer.gone", "desk.nik.written", "desk.nik.deleted", "desk.nik.shown nomor nama nik!",
            "desk.nik.sent", "desk.undelivered nomor", "desk.refused.staff", "desk.refused.button",
            "desk.refused.supervisor",
            "desk.refused.community", "desk.refused.closed nomor", "desk.refused.repeated",
            "desk.refused.taken nomor nama!", "desk.refused.nik nomor", "desk.refused.private",
            "desk.refused.unreadable", "desk.refused.unknown",
        ]

    static let deskLabels = [
        "button.desk.take", "button.desk.answers", "button.desk.return", "button.desk.close", "button.desk.nik",
        "button.desk.back", "button.desk.open",
    ]
}
