import Bahasa
import TestSupport
import Testing

@Suite("Kelurahan in free text")
struct GazetteerTests {
    private func find(_ text: String) throws -> String { try ConfigFiles.villages.get().find(in: saying(text)).name }

    @Test(
        "a kelurahan is found although misspelt, joined, shortened or wrapped in an address",
        arguments: [
            ("Ragunan", "Ragunan"), ("ragunan", "Ragunan"), ("kel. ragunan", "Ragunan"), ("RAGUNAN ya kak", "Ragunan"),
            ("ragunnan", "Ragunan"),
            ("raguan", "Ragunan"), ("jatipadang", "Jati Padang"), ("jati padang", "Jati Padang"),
            ("jati pdang", "Jati Padang"),
            ("lentengagung", "Lenteng Agung"), ("lenteng", "lenteng"), ("srengseng sawah", "Srengseng Sawah"),
            ("srengsengsawah", "Srengseng Sawah"),
            ("kebagusan", "Kebagusan"), ("kebagussan", "Kebagusan"), ("jl mawar no 5 kel pasar minggu", "Pasar Minggu"),
            ("pasming", "pasming"),
            ("pejaten barat", "Pejaten Barat"), ("karet", "Karet"), ("karet kuningan", "Karet Kuningan"),
            ("tinggal di pondok labu", "Pondok Labu"),
            ("kel pejaten timur kec pasar minggu", "Pejaten Timur"), ("jl ragunan raya kel jati padang", "Jati Padang"),
            ("manggarai selatan", "Manggarai Selatan"), ("gandaria utra", "Gandaria Utara"),
            ("Cipulir rt 5", "Cipulir"),
        ])
    func found(text: String, name: String) throws {
        #expect(try find(text) == name)
    }

    @Test(
        "what fits several is asked back",
        arguments: [
            ("pejaten", ["31.74.04.1005", "31.74.04.1006"]), ("tebet", (1001...1007).map { "31.74.01.\($0)" }),
            ("kebayoran baru", (1001...1010).map { "31.74.07.\($0)" }),
            ("kec pasar minggu", (1001...1007).map { "31.74.04.\($0)" }),
            ("cilandak", ["31.74.04.1003"] + (1001...1005).map { "31.74.06.\($0)" }),
            ("gandaria", ["31.74.06.1004", "31.74.07.1009"]),
            ("jl ragunan no 5", ["31.74.04.1004"]),
            ("ragunan atau kebagusan", ["31.74.04.1004", "31.74.04.1007"]),
        ])
    func several(text: String, ids: [String]) throws {
        let villages = try ConfigFiles.villages.get()
        #expect(throws: GazetteerFault.several(ids)) { try villages.find(in: saying(text)) }
    }

    @Test(
        "what is elsewhere is not forced into the list",
        arguments: ["", "depok", "bekasi timur", "cengkareng", "rt 5 rw 3", "😀", "rumah saya"])
    func unknown(text: String) throws {
        let villages = try ConfigFiles.villages.get()
        #expect(throws: GazetteerFault.unknown) { try villages.find(in: saying(text)) }
    }

    @Test("every kelurahan is found by its name in any dress, and after one slip of the finger if it is long")
    func all() throws {
        let villages = try ConfigFiles.villages.get()
        var random = SeededGenerator(seed: 3174)
        for entry in try ConfigFiles.villageNames() {
            for text in [
                entry.name, entry.name.uppercased(), entry.name.filter { $0 != " " }, "kel. \(entry.name), jaksel",
            ] {
                #expect(try villages.find(in: saying(text)).id == entry.id, "\(text)")
            }
            guard entry.name.count >= 9 else { continue }
            var letters = Array(entry.name.lowercased())
            let slip = Int.random(in: 1..<letters.count - 1, using: &random)
            if letters[slip] != " ", letters[slip + 1] != " " { letters.swapAt(slip, slip + 1) }
            #expect((try? villages.find(in: saying(String(letters))).id) == entry.id, "\(String(letters))")
        }
    }
}

extension ConfigFiles {
    fileprivate static func villageNames() throws -> [(id: String, name: String)] {
        struct Areas: Decodable {
            struct Entry: Decodable {
                var code: String
                var name: String
            }
            var areas: [Entry]
        }
        let file: Areas = try load("areas/jakarta-selatan.yaml")
        return file.areas.map { ($0.code, $0.name) }
    }
}

@Suite("Jobs in free text")
struct WorkTests {
    private func read(_ text: String) throws -> Work {
        try Work.read(saying(text), jobs: ConfigFiles.jobs.get(), platforms: ConfigFiles.platforms.get())
    }

    @Test(
        "job and platform are found in a sentence",
        arguments: [
            ("ojol", "ojol", []), ("sy grab", nil, ["grab"]), ("ojol gojek", "ojol", ["gojek"]),
            ("ojek online di gojek sama grab", "ojol", ["gojek", "grab"]),
            ("go jek", nil, ["gojek"]), ("driver grab", "ojol", ["grab"]),
            ("dagang gorengan di pasar", "pedagang-keliling", []), ("sopir truk", "sopir-logistik", []),
            ("supir angkot M20", "angkot", []), ("tukang ojek pangkalan", "opang", []),
            ("kurir shopee", "kurir", ["shopeefood"]), ("ART", "art", []),
            ("kuli bangunan", "tukang-bangunan", []), ("jualan online", "pedagang-online", []),
            ("nelayan", "nelayan", []), ("buruh harian lepas", "buruh-harian", []),
            ("pemulung", "pemulung", []), ("guru ngaji di mushola", "guru-ngaji", []), ("penjait", "penjahit", []),
            ("peternak lele", "peternak", []),
            ("kerja serabutan", "buruh-harian", []), ("saya tukang parkir pak", "parkir", []), ("ojek", "opang", []),
            ("OJOL MAXIM", "ojol", ["maxim"]),
            ("in drive", nil, ["indrive"]), ("gocar", "taksi-online", []),
        ] as [(String, String?, [String])])
    func found(text: String, job: String?, platforms: [String]) throws {
        let work = try read(text)
        #expect(work.job == job)
        #expect(work.platforms == platforms)
        #expect(work.words == text)
    }

    @Test("what is no job of the list is kept in the person's words")
    func unknown() {
        #expect(throws: WorkFault.unknown(words: "peneliti burung")) { try read("peneliti burung") }
        #expect(throws: WorkFault.nothing) { try read("😀") }
        #expect(throws: WorkFault.several(["petani", "nelayan"], words: "petani dan nelayan")) {
            try read("petani dan nelayan")
        }
    }
}
