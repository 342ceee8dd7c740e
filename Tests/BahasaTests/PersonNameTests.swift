import Bahasa
import Testing

@Suite("Names")
struct PersonNameTests {
    @Test(
        "a name is taken as its owner writes it, with capitals",
        arguments: [
            ("SITI nuraini", "Siti Nuraini"), ("nama saya siti nuraini kak", "Siti Nuraini"), ("Suparman", "Suparman"),
            ("Muh. Ali", "Muh. Ali"),
            ("H. Abdul Rahman, S.Pd", "H. Abdul Rahman, S.Pd"), ("ma'ruf amin", "Ma'ruf Amin"),
            ("ma’ruf amin", "Ma'ruf Amin"), ("a.n. Siti", "Siti"),
            ("Anne-Marie", "Anne-Marie"), ("𝗕𝘂𝗱𝗶", "Budi"), ("pak budi", "Budi"), ("saya Joko Widodo.", "Joko Widodo"),
            ("M. Ali M.", "M. Ali M."),
            ("  budi   santoso ", "Budi Santoso"), ("budi 😊", "Budi"), ("Nama: Budi Santoso", "Budi Santoso"),
            ("perkenalkan nama saya Budi", "Budi"),
            ("José", "Jose"), ("Ong", "Ong"), ("Ii", "Ii"), ("namaku dewi ya min", "Dewi"), ("\"Budi\"", "Budi"),
            ("budi\nsantoso", "Budi Santoso"),
            // Capitals that mean something stay, capitals that shout do not.
            ("RA KARTINI", "RA Kartini"), ("ra kartini", "RA Kartini"), ("KH. AHMAD DAHLAN", "Kh. Ahmad Dahlan"),
            ("MOH. ALI", "Moh. Ali"), ("M. YUSUF", "M. Yusuf"), ("HJ. SITI AMINAH", "Hj. Siti Aminah"),
            ("Siti Nuraini AB", "Siti Nuraini AB"), ("Budi Santoso SE", "Budi Santoso SE"), ("ALI", "Ali"),
            ("Ronald McDonald", "Ronald McDonald"), ("DeWi LeStari", "DeWi LeStari"), ("nama saya SITI", "Siti"),
            ("MOH ALI", "Moh Ali"), ("siti nur'AINI", "Siti nur'AINI"),
        ])
    func name(text: String, name: String) throws {
        #expect(try PersonName.read(saying(text)) == name)
    }

    @Test(
        "what is no name says why",
        arguments: [
            ("", NameFault.nothing), ("😀😀", .nothing), ("...", .nothing), ("a", .tooShort), ("budi123", .digits),
            ("081234567890", .digits),
            ("محمد", .notLatin), ("王小明", .notLatin), ("Иван", .notLatin), ("a b c d e f g h i j k", .tooLong),
            (String(repeating: "a", count: 101), .tooLong),
        ])
    func faults(text: String, fault: NameFault) {
        #expect(throws: fault) { try PersonName.read(saying(text)) }
    }
}
