import Broadcasting

// What staff are told of broadcasts, and everybody of their topics.
extension PhraseCatalogue {
    static let broadcasts =
        [
            "broadcast.busy", "broadcast.first", "broadcast.counting nomor!", "broadcast.tested",
            "broadcast.given_back nomor!", "broadcast.too_late", "broadcast.cancel.ask nomor!",
            "broadcast.resend.ask nomor!", "broadcast.list.text isian!", "broadcast.list.none",
            "broadcast.list.line nomor! topik! tahap! nama", "broadcast.kept.none", "broadcast.kept.draft nomor!",
        ] + broadcastCard + broadcastProgress + broadcastQuestions + broadcastFaults + broadcastNews + broadcastTopics

    private static let broadcastCard =
        [
            "broadcast.head nomor! topik! tahap!", "broadcast.author nama!", "broadcast.segment isi!",
            "broadcast.attachment.photo", "broadcast.attachment.document", "broadcast.uncounted", "broadcast.nobody",
            "broadcast.audience.people orang! lama! grup",
            "broadcast.audience.groups orang! grup! lama!", "broadcast.sample nomor! isi!",
            "broadcast.left_out.text isian!", "broadcast.starts kapan!", "broadcast.repeats hari tanggal!",
            "broadcast.needs_approval jumlah!", "broadcast.approved_by nama!", "broadcast.topic.none",
            "broadcast.topic.name nama!", "broadcast.missing.text", "broadcast.missing.topic",
            "broadcast.missing.segment", "broadcast.stage.starting",
            "broadcast.moment.today jam! zona hari tanggal", "broadcast.moment.tomorrow jam! zona hari tanggal",
            "broadcast.moment.later jam! zona hari tanggal!",
            "broadcast.duration.moment", "broadcast.duration.seconds lama!", "broadcast.duration.minutes lama!",
            "broadcast.duration.hours jam! menit!",
        ]
        + LeftOut.allCases.map { "broadcast.left_out.\($0.rawValue) jumlah!" }
        + BroadcastStage.allCases.map { stage in
            let arguments: String =
                switch stage {
                case .running, .paused: " persen!"
                case .scheduled: " kapan!"
                case .draft, .counting, .ready, .awaitingApproval, .gathering, .finished, .cancelled: ""
                }
            return "broadcast.stage.\(stage.rawValue)\(arguments)"
        }

    private static let broadcastProgress =
        [
            "broadcast.gathering", "broadcast.progress balok! persen! selesai! jumlah!", "broadcast.rows isian!",
            "broadcast.time_left lama!", "broadcast.report.unsent", "broadcast.report.text jumlah! isian!",
            "broadcast.report.took lama! kapan", "broadcast.report.unknown jumlah!",
            "broadcast.report.export nomor!",
        ]
        + ["delivered", "blocked", "gone", "failed", "opted_out", "unknown", "cancelled", "under_way"].map {
            "broadcast.ending.\($0) jumlah!"
        }

    private static let broadcastQuestions = [
        "broadcast.write.text isian!", "broadcast.write.caption isian!", "broadcast.write.topic",
        "broadcast.write.segment", "broadcast.write.time", "broadcast.write.repetition", "broadcast.write.reason",
        "broadcast.write.unread",
    ]

    private static let broadcastFaults = [
        "broadcast.fault.place isi!", "broadcast.fault.topic", "broadcast.fault.no_day", "broadcast.fault.no_time",
        "broadcast.fault.several_times", "broadcast.fault.no_such_time angka!", "broadcast.fault.past kapan!",
        "broadcast.fault.hours kapan! berikutnya!", "broadcast.fault.end_early tanggal!",
        "broadcast.fault.end_late tanggal!",
        "broadcast.fault.text.empty", "broadcast.fault.text.mark tanda!", "broadcast.fault.text.brace",
        "broadcast.fault.text.field isi!", "broadcast.fault.text.field_near isi! usul!", "broadcast.fault.text.link",
        "broadcast.fault.text.long batas! jumlah lebih!", "broadcast.fault.text.nik",
        "broadcast.fault.segment.empty", "broadcast.fault.segment.long batas!", "broadcast.fault.segment.deep",
        "broadcast.fault.segment.unknown isi!", "broadcast.fault.segment.near isi! usul!",
        "broadcast.fault.segment.condition", "broadcast.fault.segment.connective", "broadcast.fault.segment.comma",
        "broadcast.fault.segment.unclosed", "broadcast.fault.segment.stray", "broadcast.fault.segment.quote",
        "broadcast.fault.segment.number kata! dari! sampai!", "broadcast.fault.segment.name kata!",
        "broadcast.fault.segment.date kata!", "broadcast.fault.segment.ambiguous usul!",
        "broadcast.fault.segment.contradiction isi! lain!", "broadcast.fault.segment.community isi!",
        "broadcast.fault.segment.community_near isi! usul!",
        "broadcast.refused.not_staff", "broadcast.refused.supervisor", "broadcast.refused.others",
        "broadcast.refused.unknown", "broadcast.refused.approved nama!", "broadcast.refused.own",
        "broadcast.refused.empty", "broadcast.refused.nothing_unknown", "broadcast.refused.past",
        "broadcast.refused.hours kapan!", "broadcast.refused.malformed",
    ]

    private static let broadcastNews =
        [
            "broadcast.news.counted nomor", "broadcast.news.approval_asked nama! nomor!",
            "broadcast.news.declined_why nomor! nama alasan!", "broadcast.news.started nomor!",
            "broadcast.news.finished nomor!", "broadcast.news.finished_shown nomor!", "broadcast.news.progress nomor",
        ]
        + ["approved", "declined", "paused", "resumed", "cancelled"].flatMap {
            ["broadcast.news.\($0) nomor!", "broadcast.news.\($0)_by nomor! nama!"]
        }

    private static let broadcastTopics = [
        "broadcast.topics.list isian!", "broadcast.topics.on nama!", "broadcast.topics.off nama!",
        "broadcast.topics.always nama!", "broadcast.topics.stopped nama!", "broadcast.topics.again nama!",
        "broadcast.topics.needed nama!",
    ]

    static let broadcastLabels =
        [
            "button.broadcast.list", "button.broadcast.new", "button.broadcast.open nomor!", "button.broadcast.go_on",
            "button.broadcast.count", "button.broadcast.test", "button.broadcast.send", "button.broadcast.send_later",
            "button.broadcast.ask_approval", "button.broadcast.approve", "button.broadcast.decline",
            "button.broadcast.take_back", "button.broadcast.pause", "button.broadcast.resume",
            "button.broadcast.cancel", "button.broadcast.cancel_sure", "button.broadcast.keep",
            "button.broadcast.resend", "button.broadcast.resend_sure", "button.broadcast.later",
            "button.broadcast.now", "button.broadcast.at kapan!", "button.broadcast.once",
            "button.broadcast.no_reason", "button.broadcast.no_text", "button.broadcast.no_attachment",
            "button.broadcast.stop topik!", "button.broadcast.again nama", "button.broadcast.topics",
            "button.broadcast.topic_on nama!", "button.broadcast.topic_off nama!",
            "broadcast.moment.short.today jam!", "broadcast.moment.short.tomorrow jam!",
            "broadcast.moment.short.later hari tanggal! jam!",
        ]
        + ["text", "topic", "segment", "time", "repetition"].map { "button.broadcast.write.\($0)" }
}
