// One line for each phrase: its key, then the arguments given to it.
extension PhraseCatalogue {
    static let enrolment = [
        "consent.text", "enrol.hello", "enrol.begin", "enrol.resumed", "enrol.already", "enrol.menu", "enrol.first",
        "enrol.needed",
        "enrol.wordless", "enrol.paused", "enrol.changed isian! jawaban!", "enrol.kept", "enrol.whenever",
        "enrol.restarted", "enrol.cancelled", "enrol.stuck",
        "enrol.cancel.ask", "enrol.restart.ask", "enrol.doubt.ask jawaban!", "enrol.doubt.again",
        "enrol.consent.ask", "enrol.consent.again", "enrol.consent.thanks", "enrol.consent.unclear",
        "enrol.consent.refused",
        "enrol.consent.help", "enrol.contact.later", "enrol.contact.other", "enrol.duplicate.own",
        "enrol.duplicate.other",
        "enrol.fix.which", "enrol.fix.now jawaban!", "enrol.fix.unclear", "enrol.fix.unanswered", "enrol.fix.help",
        "enrol.review.summary isian!", "enrol.review.line isian! jawaban!", "enrol.review.differs",
        "enrol.review.price iuran! mulai lama total!", "enrol.review.ask", "enrol.review.again", "enrol.review.help",
        "enrol.review.unclear",
        "enrol.review.repriced", "enrol.review.incomplete", "enrol.sent sapaan nomor! jumlah lama", "enrol.next",
    ]

    static let answers = [
        "enrol.nik.heard nik", "enrol.nik.note.province", "enrol.nik.fault.nothing", "enrol.nik.fault.letters huruf",
        "enrol.nik.fault.several", "enrol.nik.fault.short jumlah kurang", "enrol.nik.fault.long jumlah lebih",
        "enrol.nik.fault.region", "enrol.nik.fault.birth", "enrol.nik.fault.serial",
        "enrol.name.heard nama", "enrol.name.fault.nothing", "enrol.name.fault.digits", "enrol.name.fault.short",
        "enrol.name.fault.long", "enrol.name.fault.script",
        "enrol.birth.heard tanggal", "enrol.birth.note.differs tanggal", "enrol.birth.fault.nothing",
        "enrol.birth.fault.day hari", "enrol.birth.fault.date hari bulan tahun", "enrol.birth.fault.month bulan",
        "enrol.birth.fault.year tahun", "enrol.birth.fault.missing_year", "enrol.birth.fault.only_year",
        "enrol.birth.fault.several", "enrol.birth.fault.future tanggal", "enrol.birth.fault.young tanggal umur batas",
        "enrol.birth.fault.old tanggal umur batas",
        "enrol.phone.ask_typed", "enrol.phone.fault.nothing", "enrol.phone.fault.several",
        "enrol.phone.fault.short jumlah",
        "enrol.phone.fault.long jumlah", "enrol.phone.fault.foreign", "enrol.phone.fault.landline",
        "enrol.phone.fault.service",
        "enrol.area.heard kelurahan", "enrol.area.note.only_rtrw", "enrol.area.fault.nothing",
        "enrol.area.fault.several", "enrol.rtrw.fault.nothing", "enrol.rtrw.fault.missing_rw rt",
        "enrol.rtrw.fault.missing_rt rw", "enrol.rtrw.fault.range angka",
        "enrol.job.fault.nothing", "enrol.job.fault.several", "enrol.platform.fault.nothing",
        "enrol.workplace.note.only_hours",
        "enrol.workplace.fault.nothing", "enrol.hours.fault.nothing", "enrol.hours.fault.time angka",
        "enrol.income.heard jumlah", "enrol.income.doubt.day jumlah hari", "enrol.income.doubt.week jumlah",
        "enrol.income.doubt.year jumlah", "enrol.income.doubt.large", "enrol.income.doubt.small jumlah",
        "enrol.income.doubt.unit", "enrol.income.fault.nothing", "enrol.income.fault.zero",
        "enrol.income.fault.negative", "enrol.income.fault.large", "enrol.income.fault.unsteady",
        "enrol.income.fault.several", "enrol.income.fault.range", "enrol.programmes.fault.nothing",
        "enrol.months.fault.nothing", "enrol.months.fault.period jumlah", "enrol.months.fault.several",
    ]

    static let elsewhere =
        (1...12).map { "calendar.month.\($0)" } + [
            "salutation.unknown", "salutation.male nama!", "salutation.female nama!",
            "price.first.until jumlah! sampai! lalu!", "price.first.open jumlah!",
            "price.next.until jumlah! sampai! lalu!",
            "price.next.open jumlah!",
            "answer.rtrw rt! rw!", "answer.income jumlah!", "answer.programmes.two", "answer.programmes.three",
            "answer.months jumlah!", "answer.skipped",
            "welcome.text", "menu.text", "help.text", "courtesy.greeting", "courtesy.salam", "courtesy.thanks",
            "courtesy.form.greeting", "courtesy.form.salam", "courtesy.form.thanks", "idle.nothing", "idle.wordless",
            "idle.nik", "idle.unknown", "tapped.stale", "question.unsure", "question.unknown",
            "topic.uncertain", "topic.outdated", "status.none", "status.unfinished",
            "application.summary nomor! status! nik nama program lama jumlah", "application.status.received",
            "application.status.confirmed", "application.status.declined", "command.unknown", "stop.done",
            "stop.undone", "privacy.text", "data.intro", "data.consent versi", "data.draft isian!", "data.none",
            "data.rights", "erase.confirm", "erase.typed", "erase.done", "erase.done_with_application", "contact.idle",
            "media.photo", "media.document", "media.sticker", "media.voice", "media.location", "media.location_type",
            "media.other", "edited.unseen", "edited.kept", "reminder.unfinished sapaan", "mishap",
        ]

    static let staff =
        (1...7).map { "calendar.weekday.\($0)" } + [
            "case.opened nomor!", "case.again nomor! lama!", "case.quiet", "case.form_kept", "case.told",
            "case.told_emergency", "case.left nomor!", "case.withdrawn nomor!", "case.unanswered nomor!",
            "case.rested nomor!", "case.closed nomor!", "case.reply isi!",
            "case.reply_file", "case.reply_lost", "case.reply_corrected isi!", "case.given_back nomor!",
            "case.answer_here", "case.help",
            "case.office.unknown",
            "case.office.open jam!", "case.office.closed kapan!", "case.opens.today jam!", "case.opens.tomorrow jam!",
            "case.opens.later hari! tanggal! jam!", "case.waited.now", "case.waited.minutes lama!",
            "case.waited.hours lama!", "case.waited.days lama!",
        ]

    static let guides = [
        "guide.unclear", "guide.stale", "guide.edited", "guide.cancelled", "guide.first", "guide.form", "guide.menu",
        "guide.kept", "guide.offer", "guide.note isian!",
        "quiz.begin jumlah", "quiz.ask nomor! jumlah pertanyaan!", "quiz.right sebab!", "quiz.wrong jawaban! sebab!",
        "quiz.unclear", "quiz.stale", "quiz.stopped benar jumlah", "quiz.stopped_at benar! jumlah!", "quiz.later",
        "quiz.score.all benar jumlah",
        "quiz.score.most benar jumlah", "quiz.score.some benar jumlah",
    ]

    static let simulation = [
        "simulation.fault", "simulation.exact jumlah! program! rentang! lama bayar",
        "simulation.exact_months jumlah! program! lama! rentang! bayar",
        "simulation.undiscounted jumlah! program! rentang! bayar! lama",
        "simulation.near.intro jumlah! isian!", "simulation.near.line jumlah! program! rentang! lama",
        "simulation.sector.transport isian!", "simulation.sector.other isian!",
        "simulation.parts.two jumlah! jkk! jkm!", "simulation.parts.three jumlah! jkk! jkm! jht!",
        "simulation.price iuran!", "simulation.gets program! jumlah manfaat!", "simulation.source tanggal!",
        "simulation.compare.intro penghasilan! dasar!", "simulation.compare.two iuran! manfaat!",
        "simulation.compare.three iuran! sebulan! setahun!",
        "simulation.get.care", "simulation.get.wages jumlah! lama! lalu!", "simulation.get.disability jumlah!",
        "simulation.get.accident_death jumlah!", "simulation.get.death jumlah! baru! lama!",
        "simulation.get.scholarship jumlah! anak!", "simulation.get.savings sebulan! setahun!",
        "simulation.get.savings_once jumlah!", "simulation.income.first batas!",
        "simulation.income.between dari! batas!", "simulation.income.last dari!",
    ]

    static let group = [
        "group.private", "group.enrol", "group.quiz", "group.mishap", "group.nik.deleted", "group.nik.please_delete",
        "group.nik.private", "group.bind.hello", "group.bind.wait", "group.bind.name", "group.bind.done nama!",
        "group.rights.delete", "group.rights.see", "group.rights.both",
    ]

    static let labels =
        Field.allCases.map { "field.\($0.rawValue)" }
        + Community.Kind.allCases.map { "group.kind.\($0.rawValue)" } + [
            "button.enrol", "button.status", "button.menu", "button.human", "button.quiz", "button.quiz_again",
            "button.back", "button.resume", "button.cancel",
            "button.contact",
            "button.right", "button.wrong", "button.keep", "button.skip", "button.send", "button.fix", "button.done",
            "button.answer jawaban!", "button.months lama! jumlah", "button.income.lowest jumlah!",
            "button.income.about jumlah!", "button.programmes.two jumlah", "button.programmes.three jumlah",
            "button.consent.yes", "button.consent.no", "button.cancel_form.yes", "button.cancel_form.no",
            "button.restart.yes", "button.restart.no", "button.erase", "button.keep_data", "button.private",
            "button.use_title nama", "button.to_bot",
        ]
}
