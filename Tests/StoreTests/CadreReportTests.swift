import Dialogue
import Jamsostek
import Phrasebook
import Store
import Testing

@Suite("What an officer says of cadres")
struct CadreReportTests {
    private static let knowledge = Result { try shippedKnowledge() }

    @Test("The roster holds the office's kelurahan alone, whose terms hold today, each member once with all roles")
    func roster() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            let office = try session.officer()
            let siti = try session.addMember(nik(1), name: "Siti Aminah", payers: [budget("2026-01")])
            try session.cadres.set(Cadre(role: "pkk", kelurahan: ragunan), of: siti, at: start)
            try session.cadres.set(Cadre(role: "dasawisma", kelurahan: ragunan), of: siti, at: start)
            // Works for another kelurahan, has stopped, begins later.
            let agus = try session.addMember(nik(2), name: "Agus")
            try session.cadres.set(Cadre(role: "rt", kelurahan: pejatenTimur), of: agus, at: start)
            let ended = Cadre(role: "rt", kelurahan: ragunan, until: today.advanced(byDays: -1))
            try session.cadres.set(ended, of: try session.addMember(nik(3), name: "Lama"), at: start)
            let coming = Cadre(role: "rt", kelurahan: ragunan, from: today.advanced(byDays: 1))
            try session.cadres.set(coming, of: try session.addMember(nik(4), name: "Baru"), at: start)
            // Lives elsewhere, works here until today.
            let dewi = try session.addMember(nik(5), name: "Dewi", kelurahan: pejatenTimur)
            try session.cadres.set(Cadre(role: "lmk", kelurahan: ragunan, until: today), of: dewi, at: start)

            let roster = try session.cadres.roster(of: office, on: today)
            #expect(roster.kelurahan == [ragunan])
            #expect(roster.entries.map(\.name) == ["Dewi", "Siti Aminah"])
            #expect(roster.entries.last?.roles == ["dasawisma", "pkk"])
            #expect(roster.entries.last?.membership.payers.payer(in: month("2027-01")).kind == .governmentBudget)
        }
    }

    @Test("One waits at a time; confirmed, the payer changes from its month on and prices with it")
    func confirming() async throws {
        let knowledge = try Self.knowledge.get()
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            let office = try session.officer()
            let siti = try session.addMember(nik(1), name: "Siti Aminah", owedFrom: "2026-12")
            try session.cadres.set(Cadre(role: "rt", kelurahan: ragunan), of: siti, at: start)
            let report = CadreReport(member: siti, role: "rt", kind: .budget, from: month("2027-01"))
            #expect(try session.cadreReports.add(report, by: office, at: start))
            #expect(try !session.cadreReports.add(report, by: office, at: start))
            let open = try session.cadreReports.open()
            #expect(open.map(\.report) == [report] && open.map(\.name) == ["Siti Aminah"])
            #expect(
                try session.cadres.roster(of: office, on: today).entries.first?.report
                    == CadreReport.Last(kind: .budget, role: "rt", decision: .open))
            #expect(try session.payer(of: siti, in: "2027-01").kind == .own)

            let number = try #require(open.first).id
            #expect(
                try session.cadreReports.confirm(
                    number, by: "rina", tariffs: knowledge.tariffs, rules: knowledge.contributions, zone: .wib,
                    at: start))
            #expect(try !session.cadreReports.reject(number, by: "rina", at: start))
            #expect(try session.payer(of: siti, in: "2026-12").kind == .own)
            #expect(try session.payer(of: siti, in: "2027-01") == PayingParty(.governmentBudget, name: ragunan))
            #expect(try session.cadreReports.open().isEmpty)
        }
    }

    @Test("Whoever has no role any more is not left without a payer")
    func leaving() async throws {
        let knowledge = try Self.knowledge.get()
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            let office = try session.officer()
            let siti = try session.addMember(nik(1), name: "Siti Aminah", payers: [budget("2026-01")])
            for role in ["pkk", "rt"] {
                try session.cadres.set(Cadre(role: role, kelurahan: ragunan), of: siti, at: start)
            }
            for (role, payer) in [("pkk", Payer.governmentBudget), ("rt", .own)] {
                let gone = CadreReport(member: siti, role: role, kind: .gone, from: month("2027-01"))
                #expect(try session.cadreReports.add(gone, by: office, at: start))
                let number = try #require(try session.cadreReports.open().first).id
                #expect(
                    try session.cadreReports.confirm(
                        number, by: "rina", tariffs: knowledge.tariffs, rules: knowledge.contributions, zone: .wib,
                        at: start))
                #expect(try session.payer(of: siti, in: "2027-02").kind == payer)
            }
            #expect(try session.payer(of: siti, in: "2027-01").kind == .governmentBudget)
            #expect(try session.cadres.roster(of: office, on: today).entries.isEmpty)
        }
    }

    @Test("An officer says nothing of another kelurahan's cadres")
    func others() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            let office = try session.officer()
            let agus = try session.addMember(nik(2), name: "Agus")
            try session.cadres.set(Cadre(role: "rt", kelurahan: pejatenTimur), of: agus, at: start)
            let report = CadreReport(member: agus, role: "rt", kind: .own, from: month("2027-01"))
            #expect(try !session.cadreReports.add(report, by: office, at: start))
        }
    }

    @Test("Each payer's members with what is open since that payer took over; who pays alone is not among them")
    func payerReport() async throws {
        let knowledge = try Self.knowledge.get()
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            _ = try session.addMember(nik(1), name: "Sendiri", owedFrom: "2026-12")
            _ = try session.addMember(
                nik(2), name: "Donatur",
                payers: [PayerHistory.Period(from: month("2027-01"), payer: PayingParty(.donor, name: "CSR"))],
                owedFrom: "2026-12")
            _ = try session.addMember(nik(3), name: "Anggaran", payers: [budget("2026-01")], owedFrom: "2026-12")
            _ = try session.addMember(nik(4), name: "Dulu", payers: [budget("2026-01"), own("2026-06")])
            var lines: [PayerReport.Line] = []
            try session.payerReport.scan(
                on: today, tariffs: knowledge.tariffs, rules: knowledge.contributions
            ) { lines.append($0) }
            #expect(lines.map(\.name) == ["Donatur", "Anggaran"])
            #expect(lines.map(\.obligation.openMonths) == [[month("2027-01")], [month("2026-12"), month("2027-01")]])
            // From January on nobody has the discount, and the budget never had it.
            #expect(lines.map(\.obligation.open) == [Rupiah(16_800), Rupiah(33_600)])
        }
    }
}

extension Session {
    /// An officer of Ragunan, who is Budi.
    fileprivate func officer() throws -> Int64 {
        let office = try offices.open(
            OfficeDraft(role: .kelurahan, areas: [OfficeArea(kelurahan: ragunan)]), at: start)
        _ = try offices.bind(office, to: budi, on: today, at: start)
        return office
    }

    fileprivate func payer(of member: MemberID, in text: String) throws -> PayingParty {
        try #require(try members.find(member)).member.membership.payers.payer(in: month(text))
    }
}
