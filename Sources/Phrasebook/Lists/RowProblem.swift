/// What is wrong with a row of a list, or worth a second look; the words for it are in `config/imports.yaml`.
package struct RowProblem: Error, Hashable, Sendable {
    /// The raw value is the key of its sentences.
    package enum Code: String, CaseIterable, Hashable, Sendable {
        // The row itself.
        case missing, cells
        // Numbers that are names.
        case nik, scientific, masked, kpj, phone
        case nikTwice = "nik_twice"
        case kpjTwice = "kpj_twice"
        case kpjTaken = "kpj_taken"
        // Days, amounts, counts.
        case date, future, far, amount, unit, count
        case notWhole = "not_whole"
        // Words.
        case village
        case villages
        case word
        // Payments.
        case nobody, differ, reference, reversal
        case noReference = "no_reference"
        // Worth a second look.
        case birthMissing = "birth_missing"
        case birthDiffers = "birth_differs"
        case age, sector, neighbourhood, died
        case payer
    }

    package var code: Code
    package var column: ListColumn?
    /// For the holes of the sentences.
    package var arguments: [String: String]

    package init(_ code: Code, _ column: ListColumn? = nil, _ arguments: [String: String] = [:]) {
        self.code = code
        self.column = column
        self.arguments = arguments
    }
}

extension RowProblem.Code {
    /// Whether the row is taken all the same.
    package var isWarning: Bool {
        switch self {
        case .birthMissing, .birthDiffers, .age, .sector, .neighbourhood, .died, .payer: true
        default: false
        }
    }

    /// What its sentences may say.
    var holes: Set<String> {
        switch self {
        case .cells: ["ada", "perlu"]
        case .nikTwice, .kpjTwice: ["baris"]
        case .kpjTaken, .future, .far: ["tanggal", "nik"]
        case .date, .amount, .notWhole, .count, .village, .word, .kpj, .phone: ["isi", "pilihan"]
        case .villages: ["isi", "pilihan"]
        case .unit: ["jumlah", "iuran", "usul"]
        case .reference, .reversal: ["isi"]
        case .age: ["umur"]
        default: []
        }
    }
}
