import Jamsostek
import Testing

@Suite("Who may enrol")
struct EnrolmentRulesTests {
    private func shipped() throws -> EnrolmentRules { try Shipped.rules() }

    @Test(
        "the ages taken are from 15 to the day before the 65th birthday",
        arguments: [
            ("2014-05-05", "tooYoung"), ("2011-11-23", "tooYoung"), ("2011-11-22", "eligible"),
            ("1985-08-12", "eligible"),
            ("1961-11-23", "eligible"), ("1961-11-22", "tooOld"), ("1959-01-01", "tooOld"),
            ("2026-11-23", "notYetBorn"),
        ])
    func eligibility(birth: String, outcome: String) throws {
        let rules = try shipped()
        switch try rules.eligibility(born: day(birth), on: day("2026-11-22")) {
        case .eligible: #expect(outcome == "eligible")
        case .notYetBorn: #expect(outcome == "notYetBorn")
        case .tooYoung(let age, let minimum):
            #expect(outcome == "tooYoung")
            #expect(age < minimum.value)
            // No source names a minimum age: whoever reads the rule must see that it is the branch's own.
            #expect(minimum.provenance.confidence == .inferred)
        case .tooOld(let age, let limit):
            #expect(outcome == "tooOld")
            #expect(age >= limit.value)
            #expect(limit.provenance.confidence == .corroborated)
        }
    }

    @Test("the periods offered are those the channels are known to take")
    func periods() throws {
        #expect(try shipped().periods.value == [1, 3, 6, 12])
    }

    @Test(
        "rules that make no sense are refused",
        arguments: [
            (17, 17, [1], 1, EnrolmentRulesFault.ages), (-1, 65, [1], 1, .ages), (15, 151, [1], 1, .ages),
            (15, 65, [], 1, .periods),
            (15, 65, [3, 1], 1, .periods), (15, 65, [1, 1], 1, .periods), (15, 65, [0, 1], 1, .periods),
            (15, 65, [1, 61], 1, .periods),
            (15, 65, [1], 0, .income),
        ])
    func faults(minimum: Int, limit: Int, periods: [Int], lowest: Int, fault: EnrolmentRulesFault) throws {
        let source = try provenance()
        #expect(throws: fault) {
            try EnrolmentRules(
                minimumAge: Sourced(minimum, source), ageLimit: Sourced(limit, source),
                periods: Sourced(periods, source),
                plausibleIncome: Sourced(Rupiah(lowest)...Rupiah(100_000_000), source))
        }
        #expect(!fault.description.isEmpty)
    }
}

@Suite("Programmes")
struct ProgrammesTests {
    @Test(
        "JKK and JKM come as a pair, JHT only on top",
        arguments: [
            (Programmes.protection, true), (.protectionAndSavings, true), (.jkk, false), (.jkm, false), (.jht, false),
            ([], false),
            ([.jkk, .jht], false),
        ] as [(Programmes, Bool)])
    func joined(programmes: Programmes, canBeJoined: Bool) {
        #expect(programmes.canBeJoined == canBeJoined)
    }

    @Test(
        "what is stored is read back",
        arguments: [.protection, .protectionAndSavings, .jkk, [.jkm, .jht]] as [Programmes])
    func text(programmes: Programmes) {
        #expect(Programmes(programmes.description) == programmes)
        #expect(Programmes(programmes.list) == programmes)
    }

    @Test("other text is no programmes", arguments: ["", "+", "jkk+", "JKK", "jkk+jp", "jkk jkm"])
    func other(text: String) {
        #expect(Programmes(text) == nil)
    }
}
