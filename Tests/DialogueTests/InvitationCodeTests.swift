import Dialogue
import TestSupport
import Testing

/// Codes as staff read them out and people type them.
@Suite struct InvitationCodeTests {
    @Test func everyNewCodeCanBeReadBack() throws {
        var codes: Set<InvitationCode> = []
        for _ in 0..<2_000 {
            let code = InvitationCode()
            #expect(code.exposed.contains(where: \.isNumber) && code.exposed.contains(where: \.isLetter))
            for typed in [code.spelled, code.exposed.lowercased(), " " + code.spelled.replacing("-", with: " ") + "\n"]
            {
                #expect(InvitationCode(typed) == code)
            }
            #expect(InvitationCode(payload: code.payload) == code)
            #expect(code.payload.utf8.count <= 64 && "\(code)" == "********")
            codes.insert(code)
        }
        #expect(codes.count == 2_000, "two of so few are equal")
    }

    @Test(arguments: [
        "", "BKT7", "BKT74RXMM", "BKTTWRXM", "23456789", "BKT0-4RXM", "BKTA-4RXM", "081234567890", "berhenti",
        "3174041208850001", "u-BKT74RXM",
    ])
    func isNoCode(_ text: String) {
        #expect(InvitationCode(text) == nil)
    }

    @Test(arguments: ["BKT74RXM", "k12", "kuis-k12", "", "u-", "u-BKT0"])
    func saysSomethingElse(_ payload: String) {
        #expect(InvitationCode(payload: payload) == nil)
    }

    /// Whatever arrives is a code of eight signs or none.
    @Test(arguments: [UInt64](1...8))
    func survivesAnything(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let signs = Array("BCDFGHJK23456789-–. \u{0}\u{202E}é٣🙏aio01")
        for _ in 0..<2_000 {
            let length = Int.random(in: 0...14, using: &random)
            let text = String((0..<length).compactMap { _ in signs.randomElement(using: &random) })
            guard let code = InvitationCode(text) else { continue }
            #expect(code.exposed.utf8.count == 8 && InvitationCode(code.spelled) == code, "seed \(seed): \(text)")
        }
    }

    @Test(arguments: [
        ("kodenya BKT7-4RXM ya", "kodenya ****-**** ya"),
        ("Buka https://t.me/b?start=u-BKT74RXM lalu", "Buka https://t.me/b?start=u-******** lalu"),
        ("B 1234 XYZ, 2026-11-23, RT-05, u-turn", "B 1234 XYZ, 2026-11-23, RT-05, u-turn"),
    ])
    func isHiddenFromWhoeverReadsLater(_ text: String, _ hidden: String) {
        #expect(InvitationCode.redact(text) == hidden)
    }
}
