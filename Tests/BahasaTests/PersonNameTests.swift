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
