import Foundation
import Jamsostek
import Testing

/// Third-party vectors to measure with, where the machine has them; none of them is in the repository.
private enum SharedNumbers {
    private static let root = URL(filePath: #filePath).appending(path: "../../../../shared/nlu/nik").standardized
    static var isThere: Bool { FileManager.default.fileExists(atPath: root.path) }

    static func rows(_ file: String) throws -> [[String]] {
        try String(contentsOf: root.appending(path: file), encoding: .utf8).split(separator: "\n").dropFirst()
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }
}

@Suite("Measured on others' vectors", .enabled(if: SharedNumbers.isThere, "needs ../shared/nlu"))
struct SharedDataTests {
    @Test("NIK: valid or not, the region, the sex and the date of birth")
    func nik() throws {
        // Their century: years up to the present one are of this century, whatever age that gives; ours wants a worker.
        let today = try day("2026-11-22")
        let wrong = try SharedNumbers.rows("nik.tsv").filter { row in
            let digits = row[0].filter { $0 != "-" && $0 != " " && $0 != "." }
            guard let nik = try? NIK(digits) else { return row[1] == "True" }
            let birth = nik.birthDate(asOf: today)
            let isSameBirth = birth?.description == row[6] || (birth?.description.dropFirst(2) == row[6].dropFirst(2))
            return row[1] != "True" || nik.province.description != row[2] || nik.regency.description != row[3]
                || nik.district.description != row[4] || (nik.sex == .male ? "L" : "P") != row[5] || !isSameBirth
        }
        print(
            "nik/nik: \(try SharedNumbers.rows("nik.tsv").count - wrong.count) of \(try SharedNumbers.rows("nik.tsv").count)"
        )
        #expect(wrong.isEmpty, "\(wrong)")
    }

    @Test("phones: the same mobile numbers are taken, and landlines are told to be such")
    func phone() throws {
        let wrong = try SharedNumbers.rows("phone.tsv").filter { row in
            do throws(PhoneFault) {
                return try Phone(row[0]).exposed != row[2]
            } catch {
                return row[1] == "True" && !(row[4] == "landline" && error == .landline)
            }
        }
        print(
            "nik/phone: \(try SharedNumbers.rows("phone.tsv").count - wrong.count) of \(try SharedNumbers.rows("phone.tsv").count)"
        )
        #expect(wrong.isEmpty, "\(wrong)")
    }
}
