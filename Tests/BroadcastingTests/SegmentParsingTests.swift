import Broadcasting
import Dialogue
import Jamsostek
import Testing

/// What staff type, and what it is read as.
@Suite struct SegmentParsingTests {
    @Test(arguments: [
        ("semua", "semua"),
        ("Semua ojol", "pekerjaan Ojek online"),
        ("ojol dan menunggak", "pekerjaan Ojek online dan menunggak"),
        ("OJOL yang nunggak", "pekerjaan Ojek online dan menunggak"),
        ("(gojek atau grab) dan aktif 30 hari", "(platform Gojek atau platform Grab) dan aktif 30 hari"),
        ("peran ketua rw dan kelurahan Ragunan rw 3", "peran ketua RW dan kelurahan Ragunan rw 3"),
        ("ketua rw", "peran ketua RW"),
        (
            "bukan lunas dan bergabung sejak 1 januari 2026", "bukan lunas dan bergabung sejak 2026-01-01"
        ),
        ("rt 5 rw 3 kelurahan Ragunan", "kelurahan Ragunan rw 3 rt 5"),
        ("RT005/RW003 ragunan", "kelurahan Ragunan rw 3 rt 5"),
        ("rt 5/3 jatipadang", "kelurahan Jati Padang rw 3 rt 5"),
        ("kec. Tebet atau kota jakarta selatan", "kecamatan Tebet atau kota Jakarta Selatan"),
        ("kelurahan 31.74.04.1004", "kelurahan Ragunan"),
        ("peserta dan jatuh tempo", "peserta dan jatuh tempo"),
        ("grup ojol", "grup dan komunitas ojol"),
        ("grup", "grup"),
        ("semua atau grup", "semua atau grup"),
        ("grup \u{201C}Ojol Mampang Raya\u{201D}", "grup dan komunitas \"Ojol Mampang Raya\""),
        ("komunitas Ojol Mampang Raya dan pendaftar", "komunitas \"Ojol Mampang Raya\" dan pendaftar"),
        ("komunitas 12", "komunitas 12"),
        ("komunitas rt/rw", "komunitas RT RW"),
        ("gabung 2 minggu", "bergabung 14 hari"),
        ("aktif dalam 3 bulan", "aktif 90 hari"),
        ("bergabung sejak januari 2026", "bergabung sejak 2026-01-01"),
        ("gabung mulai tgl 5/3/26 dan ojol", "bergabung sejak 2026-03-05 dan pekerjaan Ojek online"),
        ("semua kecuali (ojol atau kurir)", "semua dan bukan (pekerjaan Ojek online atau pekerjaan kurir)"),
        ("selain ojol", "bukan pekerjaan Ojek online"),
        ("ojol atau kurir dan lunas", "pekerjaan Ojek online atau pekerjaan kurir dan lunas"),
        ("bukan bukan lunas", "bukan bukan lunas"),
        ("pekerjaan \"becak\"", "pekerjaan becak"),
        ("(((ojol)))", "pekerjaan Ojek online"),
    ])
    func isRead(text: String, expected: String) throws {
        let language = try Shipped.language
        let segment = try language.parse(text)
        #expect(try segment == language.parse(expected), "\(language.text(of: segment))")
        #expect(try language.parse(language.text(of: segment)) == segment, "\(language.text(of: segment))")
    }

    @Test("What the bot writes back is what staff can read")
    func writing() throws {
        let language = try Shipped.language
        let written = try [
            "gojek atau grab yang nunggak", "rt5/3 ragunan atau ketua rt", "ojol kecuali (lunas atau jatuh tempo)",
            "grup ojol", "gabung 1 bulan", "tukang becak", "anggota yang gabung sejak 17 agustus 2026",
        ].map { try language.text(of: language.parse($0)) }
        #expect(
            written == [
                "platform Gojek atau platform Grab dan menunggak",
                "kelurahan Ragunan rw 3 rt 5 atau peran ketua RT",
                "pekerjaan Ojek online dan bukan (lunas atau jatuh tempo)",
                "grup dan komunitas ojol",
                "bergabung 30 hari",
                "pekerjaan \"Becak, bentor, atau delman\"",
                "peserta dan bergabung sejak 2026-08-17",
            ])
    }

    @Test("Every name of the catalogues can be written, by itself and behind its label")
    func names() throws {
        let knowledge = try Shipped.knowledge.get()
        let language = knowledge.segments
        var segments = knowledge.work.jobs.map { Segment.job($0.id) }
        segments += knowledge.work.platforms.map { .platform($0.id) }
        segments += knowledge.areas.all.map { .place(.init(area: $0.code)) }
        segments += Standing.Kind.allCases.map { .standing($0) }
        for segment in segments {
            for text in [segment, .all([segment, .everybody]), .any([.not(segment), segment])].map(language.text) {
                #expect(try language.text(of: language.parse(text)) == text)
            }
        }
        for job in knowledge.work.jobs {
            for name in [job.name] + job.synonyms {
                #expect(try language.parse("pekerjaan \"\(name)\"") == .job(job.id), "\(name)")
            }
        }
    }

    @Test("Names of communities are those that there are")
    func communities() throws {
        let language = try Shipped.language
        let known: [Int64: String] = [3: "Ojol Mampang Raya", 4: "RT 05 Ragunan"]
        #expect(
            try language.parse("komunitas \"ojol mampang raya\"", communities: known)
                == .community(.name("Ojol Mampang Raya")))
        #expect(
            throws: SegmentFault(.unknownCommunity("Ojol Mampang Rata", nearest: "Ojol Mampang Raya"), at: 10..<29)
        ) { try language.parse("komunitas \"Ojol Mampang Rata\"", communities: known) }
        #expect(throws: SegmentFault(.unknownCommunity("5", nearest: nil), at: 10..<11)) {
            try language.parse("komunitas 5", communities: known)
        }
    }
}
