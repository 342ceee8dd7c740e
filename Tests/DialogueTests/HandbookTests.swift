import Bahasa
import Dialogue
import Phrasebook
import Testing

/// Questions as people put them, none of them among the examples, and the answer each must find.
@Suite struct HandbookTests {
    @Test(arguments: [
        ("iurannya brp ya min", "biaya"),
        ("sebulan bayar berapa sih", "biaya"),
        ("harganya berapa", "biaya"),
        ("berapa iuran buat tukang cilok", "biaya"),
        ("masih 8400 kah?", "biaya"),
        ("diskonnya sampe kapan", "diskon"),
        ("kenapa murah bgt cuma 8400", "diskon"),
        ("bayar di mana ya", "bayar"),
        ("bs bayar lwt gopay ga", "bayar"),
        ("gmn cara bayarnya", "bayar"),
        ("klo telat kena denda ga", "telat"),
        ("nunggak 2 bulan gmn", "telat"),
        ("bpjs sy mati, idupin lg gimana", "aktif-lagi"),
        ("cara cek masih aktif apa engga", "cek"),
        ("jkk tuh buat apa", "jkk"),
        ("manfaat jaminan kecelakaan kerja", "jkk"),
        ("santunan kematian berapa duit", "jkm"),
        ("jkm dapet apa", "jkm"),
        ("jht wajib ga sih", "jht"),
        ("cairin jht gimana caranya", "cairkan-jht"),
        ("klaim jht syaratnya apa aja", "cairkan-jht"),
        ("mau klaim ojol, berkasnya apa aja", "berkas-jkk"),
        ("lagi nunggu orderan dilindungi ga", "lingkup-ojol"),
        ("umur 50 masih boleh ikut?", "siapa"),
        ("maksimal umur berapa", "siapa"),
        ("syarat daftarnya apa", "syarat"),
        ("ini penipuan bukan?", "penipuan"),
        ("beneran resmi ga nih bot", "penipuan"),
        ("sama ga sama bpjs kesehatan", "kesehatan"),
        ("alamat kantornya di mana", "kantor"),
        ("kartunya kapan jadi ya", "kartu"),
        ("ketua rt dibayarin pemda kan?", "rt-rw"),
        ("mau daftar dong", "daftar"),
        ("gmn caranya daftar ojol", "daftar"),
        ("sy petani mau ikutan", "daftar"),
        ("pendaftaran saya gmn kabarnya", "status"),
        ("mau bicara sama orang aja", "petugas"),
    ])
    func findsTheTopic(_ question: String, _ topic: String) throws {
        let knowledge = try Repository.config.get().knowledge
        switch knowledge.understanding.meaning(of: knowledge.language.saying(question)) {
        case .sure(let aims): #expect(aims == [.topic(topic)])
        // Asked back is not wrong, as long as the right one is among those offered.
        case .unsure(let aims): #expect(aims.contains(.topic(topic)))
        case .nothing: Issue.record("nothing found")
        }
    }

    @Test(arguments: [
        "siapa presiden sekarang", "resep rendang", "cuaca besok", "asdfgh", "harga cabai berapa",
        "berapa harga beras sekarang", "biaya parkir berapa", "cara bayar listrik", "kartu kredit ditolak",
    ])
    func leavesAloneWhatIsNotItsBusiness(_ question: String) throws {
        let knowledge = try Repository.config.get().knowledge
        #expect(knowledge.understanding.meaning(of: knowledge.language.saying(question)) == .nothing)
    }
}
