// One line for each phrase that members alone are told.
extension PhraseCatalogue {
    static let members = [
        "member.unlinked", "member.who.kpj nama! kpj!", "member.who.nik nama! nik!",
        "member.standing.active bulan! tanggal! berikut! batas!", "member.standing.due bulan! batas!",
        "member.standing.arrears lama! bulan! aman!", "member.standing.inactive tanggal!", "member.standing.ended",
        "member.protected tanggal!", "member.protected_until tanggal!", "member.standing.first bulan!", "member.grace",
        "member.credit jumlah!",
        "member.claim_open", "member.span.one bulan!", "member.span.many dari! sampai!",
        "member.payer.other siapa!", "member.payer.unseen", "member.payer.own", "member.payer.government",
        "member.payer.kelurahan nama!", "member.payer.donor", "member.payer.named_donor nama!",
        "member.payer.employer", "member.payer.named_employer nama!",
        "member.bill.total lama! jumlah! isian!", "member.bill.line bulan! jumlah!",
        "member.bill.discounted bulan! jumlah!", "member.bill.credit jumlah!",
        "member.bill.discount potongan! sampai! program aturan!",
        "member.reason.base dasar! isian! jumlah!", "member.reason.part program! jumlah!",
        "member.reason.no_discount", "member.reason.rules aturan!",
        "member.ways.list isian!", "member.ways.line nama! cara!",
        "member.paid.thanks lama!", "member.paid.again", "member.paid.ask_receipt", "member.paid.no_receipt",
        "member.paid.receipt", "member.paid.with_receipt lama!", "member.photo.ask", "member.photo.other",
        "member.leaving nomor!", "member.leaving_again", "member.staying",
        "member.news.confirmed nama nomor! kpj!", "member.news.unlinked", "member.news.declined nomor! alasan!",
        "member.news.paid jumlah! tanggal!", "member.news.rejected alasan!",
        "member.code.yours", "member.code.used", "member.code.expired", "member.code.unknown",
        "member.link.intro", "member.link.consent", "member.link.nik", "member.link.birth", "member.link.declined",
        "member.link.cancelled", "member.link.mismatch", "member.link.exhausted", "member.link.done nama!",
        "member.link.replaced", "member.link.later", "member.erased", "data.member",
    ]

    static let memberLabels = [
        "button.standing", "button.reason", "button.ways_to_pay", "button.paid", "button.paid_again",
        "button.no_receipt", "button.staying", "button.link", "button.subscribe", "button.receipt.yes",
        "button.receipt.no",
    ]
}
