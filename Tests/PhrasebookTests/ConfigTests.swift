import Dialogue
import FoundationEssentials
import Jamsostek
import Phrasebook
import Testing

/// The configuration that ships, and what is said of one that was spoilt.
@Suite struct ConfigTests {
    static let folder =
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path() + "config"

    @Test func everyPhraseFitsWhatIsSaid() throws {
        let config = try Config.load(directory: Self.folder)
        let faults = config.phrasebook.faults(for: PhraseCatalogue(config.knowledge))
        #expect(faults.isEmpty, "\(faults.map(\.description).joined(separator: "\n"))")
    }

    @Test func knowsWhatTheDomainDemands() throws {
        let knowledge = try Config.load(directory: Self.folder).knowledge
        #expect(knowledge.rules.periods.value == [1, 3, 6, 12])
        #expect(knowledge.rules.ageLimit.value == 65)
        #expect(knowledge.areas.villages.count >= 65)
        #expect(knowledge.handbook.topics.count >= 16)
        #expect(knowledge.handbook.topic(for: .accident) != nil)
        #expect(knowledge.handbook.topic(for: .death) != nil)
        #expect(knowledge.work[knowledge.offers.otherJob] != nil)
    }

    /// What the file shows as an example is read as it says.
    @Test func officeHoursMayBeTold() throws {
        #expect(try Config.load(directory: Self.folder).knowledge.branch.officeHours == nil)
        let folder = try TemporaryFolder(copying: Self.folder)
        try folder.replace("# office_hours:", with: "office_hours:", in: "branch.yaml")
        try folder.replace("bot_returns_after: 24h", with: "bot_returns_after: 90m", in: "branch.yaml")
        let branch = try Config.load(directory: folder.path).knowledge.branch
        #expect(branch.officeHours == OfficeHours(days: Set(Weekday.allCases.prefix(5)), from: 480, until: 960))
        #expect(branch.botReturnsAfter == 5_400)
    }

    @Test func expiredAnswersAreNamed() throws {
        let folder = try TemporaryFolder(copying: Self.folder)
        try folder.replace("  rule: ", with: "  valid_until: 2026-12-31\n  rule: ", in: "benefits/jht.yaml")
        let config = try Config.load(directory: folder.path)
        #expect(config.expired(on: try CalendarDate(year: 2026, month: 12, day: 31)).isEmpty)
        let faults = config.expired(on: try CalendarDate(year: 2027, month: 1, day: 1))
        #expect(faults.count == 1 && faults.first?.description.contains("benefits/jht.yaml:") == true, "\(faults)")
    }

    struct Slip: Sendable, CustomTestStringConvertible {
        var file: String
        var old: String
        var new: String
        /// File and line, and a word of the problem.
        var place: String
        var problem: String

        var testDescription: String { "\(file): \(problem)" }
    }

    static let slips: [Slip] = [
        Slip(file: "branch.yaml", old: "zone:", new: "zona:", place: "branch.yaml:", problem: "no such key 'zona'"),
        Slip(file: "branch.yaml", old: "WIB\n", new: "EST\n", place: "branch.yaml:", problem: "'EST' is unknown here"),
        Slip(
            file: "branch.yaml", old: "\"20:00\"", new: "\"25:00\"", place: "branch.yaml:",
            problem: "'25:00' makes no sense"),
        Slip(
            file: "branch.yaml", old: "bot_returns_after: 24h", new: "bot_returns_after: 5m", place: "branch.yaml:",
            problem: "'5m' makes no sense"),
        Slip(
            file: "branch.yaml", old: "# office_hours: {days: [1, 2", new: "office_hours: {days: [1, 9",
            place: "branch.yaml:", problem: "from 1 to 7"),
        Slip(
            file: "branch.yaml", old: "# office_hours: {days: [1, 2, 3, 4, 5], from: \"08:00\"",
            new: "office_hours: {days: [1], from: \"17:00\"", place: "branch.yaml:", problem: "would never open"),
        Slip(
            file: "consent.yaml", old: "version: 2026-11\n", new: "", place: "consent.yaml:",
            problem: "'version' is missing"),
        Slip(file: "consent.yaml", old: "text: |", new: "text: [", place: "consent.yaml:", problem: ""),
        Slip(
            file: "bahasa/entities.yaml", old: "  sunday:", new: "  sundy:", place: "entities.yaml:",
            problem: "'sundy' is unknown here"),
        Slip(
            file: "bahasa/entities.yaml", old: "kpj:\n", new: "cardnumber:\n", place: "entities.yaml:",
            problem: "no such key 'cardnumber'"),
        Slip(
            file: "bahasa/entities.yaml", old: "[lusa,", new: "[\"h+2\",", place: "entities.yaml:",
            problem: "'h+2' holds a sign or a figure"),
        Slip(
            file: "offers.yaml", old: "[ojol, kurir]", new: "[ojol, kurier]", place: "offers.yaml:",
            problem: "'kurier' makes no sense"),
        Slip(
            file: "offers.yaml", old: "working_days: 25", new: "working_days: 40", place: "offers.yaml:",
            problem: "from 1 to 31"),
        Slip(
            file: "offers.yaml", old: "[biaya, bayar]", new: "[biaya, mahal]", place: "offers.yaml:",
            problem: "'mahal' makes no sense"),
        Slip(
            file: "words.yaml", old: "greetings:", new: "greeting:", place: "words.yaml:",
            problem: "no such key 'greeting'"),
        Slip(
            file: "bahasa/signals.yaml", old: "agreeing:", new: "agreing:", place: "signals.yaml:",
            problem: "no such key 'agreing'"),
        Slip(
            file: "bahasa/signals.yaml", old: "fall: [jatuh,", new: "fall: [jatuh sakit,", place: "signals.yaml:",
            problem: "'jatuh sakit' is no single word"),
        Slip(
            file: "bahasa/slang.yaml", old: "  bagaimana: [gmn,", new: "  bagaimana: [gmn, brp,",
            place: "slang.yaml:", problem: "'brp' stands for 'bagaimana' already"),
        Slip(
            file: "jobs.yaml", old: "sector: transport", new: "sector: transpor", place: "jobs.yaml:",
            problem: "'transpor' is unknown"),
        Slip(
            file: "tariffs/bpu.yaml", old: "flat: 6800", new: "flat: 6.800", place: "bpu.yaml:",
            problem: "no whole number"),
        Slip(
            file: "tariffs/discounts.yaml", old: "to: 2027-03", new: "to: 2025-03", place: "discounts.yaml:",
            problem: "ends before it begins"),
        Slip(
            file: "tariffs/eligibility.yaml", old: "value: 65", new: "value: 10", place: "eligibility.yaml",
            problem: "make no sense"),
        Slip(
            file: "areas/dki.yaml", old: "code: \"31.74\"", new: "code: \"31-74\"", place: "dki.yaml:",
            problem: "'31-74' makes no sense"),
        Slip(
            file: "benefits/iuran.yaml", old: "id: bayar", new: "id: biaya", place: "iuran.yaml:",
            problem: "'biaya' is there already"),
        Slip(
            file: "benefits/iuran.yaml", old: "related: [daftar,", new: "related: [dafter,", place: "iuran.yaml:",
            problem: "no topic 'dafter'"),
        Slip(
            file: "phrases/common.yaml", old: "  menu: Menu\n", new: "  menu: Menu\n  menu: Pilihan\n",
            place: "common.yaml:", problem: "twice"),
        Slip(
            file: "phrases/group.yaml", old: "group:\n", new: "group:\n  x: Halo {nama\n", place: "group.yaml:4",
            problem: "never closed"),
        Slip(
            file: "phrases/group.yaml", old: "group:\n", new: "mishap: Aduh\ngroup:\n", place: "yaml:",
            problem: "'mishap' is given twice"),
        Slip(
            file: "phrases/group.yaml", old: "group:\n", new: "group:\n  x: \"\"\n", place: "group.yaml:4",
            problem: "empty"),
        Slip(
            file: "guides/jht.yaml", old: "to: usia", new: "to: umur", place: "jht.yaml:", problem: "no step 'umur'"),
        Slip(
            file: "guides/jht.yaml", old: "guide: meninggal", new: "guide: mati", place: "jht.yaml:",
            problem: "no guide 'mati'"),
        Slip(
            file: "guides/jht.yaml", old: "topic: cek-saldo", new: "topic: saldo", place: "jht.yaml:",
            problem: "no topic 'saldo'"),
        Slip(
            file: "guides/jht.yaml", old: "      - {label: Cacat total tetap, to: cacat}\n", new: "",
            place: "jht.yaml:",
            problem: "nothing leads to the step 'cacat'"),
        Slip(
            file: "guides/kecelakaan.yaml", old: "    expects: words\n    next: kapan\n", new: "",
            place: "kecelakaan.yaml:", problem: "'kejadian' is a dead end"),
        Slip(
            file: "guides/kecelakaan.yaml", old: "    expects: words\n    next: kapan\n",
            new: "    buttons: [{label: Lagi, to: kejadian}]\n",
            place: "kecelakaan.yaml:", problem: "nothing leads to the step 'kapan'"),
        Slip(
            file: "guides/kecelakaan.yaml", old: "    expects: words\n    next: kapan\n", new: "    expects: words\n",
            place: "kecelakaan.yaml:", problem: "leads nowhere"),
        Slip(
            file: "guides/kecelakaan.yaml", old: "label: Luka ringan",
            new: "label: Lukanya ringan saja dan masih bisa jalan sendiri",
            place: "kecelakaan.yaml:", problem: "letters"),
        Slip(
            file: "guides/kecelakaan.yaml", old: "first: kabar", new: "first: awal", place: "kecelakaan.yaml:",
            problem: "no step 'awal'"),
        Slip(
            file: "guides/simulasi.yaml", old: "payment: dapat", new: "payment: banding", place: "simulasi.yaml:",
            problem: "does not tell what a payment buys"),
        Slip(
            file: "benefits/jht.yaml", old: "guide: jht", new: "guide: jth", place: "jht.yaml:",
            problem: "no guide 'jth'"),
        Slip(
            file: "offers.yaml", old: "guides: [simulasi]", new: "guides: [simulas]", place: "offers.yaml:",
            problem: "'simulas' makes no sense"),
        Slip(
            file: "quiz.yaml", old: "confidence: V2", new: "confidence: M", place: "quiz.yaml:",
            problem: "not sure enough"),
        Slip(file: "quiz.yaml", old: "right: 2", new: "right: 4", place: "quiz.yaml:", problem: "from 1 to 3"),
        Slip(
            file: "tariffs/benefits.yaml", old: "confidence: V2", new: "confidence: C", place: "benefits.yaml:",
            problem: "not sure enough"),
    ]

    @Test func aGuideThatOnlyGoesRoundIsRefused() throws {
        let copy = try TemporaryFolder(copying: Self.folder)
        try copy.write(
            "guides/putar.yaml",
            """
            id: putar
            title: Putar
            first: a
            rule: r
            source: s
            checked: 2026-11-22
            confidence: I
            steps:
              - {id: a, ask: A?, buttons: [{label: B, to: b}]}
              - {id: b, ask: B?, buttons: [{label: A, to: a}]}
            """)
        let fault = try #require(throws: ConfigFault.self) { try Config.load(directory: copy.path) }
        #expect(
            fault.description.contains("putar.yaml:9") && fault.description.contains("round in circles"), "\(fault)")
    }

    @Test(arguments: slips)
    func aSlipIsToldWithFileAndRemedy(_ slip: Slip) throws {
        let copy = try TemporaryFolder(copying: Self.folder)
        try copy.replace(slip.old, with: slip.new, in: slip.file)
        let fault = try #require(throws: ConfigFault.self) { try Config.load(directory: copy.path) }
        #expect(fault.description.contains(slip.place), "\(fault)")
        #expect(fault.description.contains(slip.problem), "\(fault)")
        #expect(!fault.remedy.isEmpty)
    }

    static let misfits: [Slip] = [
        Slip(
            file: "phrases/enrol.yaml", old: "{kurang} lagi", new: "{kuran} lagi", place: "enrol.yaml:",
            problem: "knows no {kuran}"),
        Slip(
            file: "phrases/enrol.yaml", old: "  first: Ini", new: "  frist: Ini", place: "enrol.yaml:",
            problem: "'enrol.frist' is never said"),
        Slip(
            file: "phrases/enrol.yaml", old: "  first: Ini", new: "  frist: Ini", place: "config/phrases",
            problem: "'enrol.first' is missing"),
        Slip(
            file: "phrases/common.yaml", old: "menu: Menu",
            new: "menu: Menu yang sangat panjang sekali dan tidak muat di layar", place: "common.yaml:",
            problem: "shorten it to 40"),
        Slip(
            file: "phrases/enrol.yaml", old: "      {isian}\n", new: "      (kosong)\n", place: "enrol.yaml:",
            problem: "must contain {isian}"),
    ]

    @Test(arguments: misfits)
    func aPhraseThatDoesNotFitIsFound(_ slip: Slip) throws {
        let copy = try TemporaryFolder(copying: Self.folder)
        try copy.replace(slip.old, with: slip.new, in: slip.file)
        let config = try Config.load(directory: copy.path)
        let faults = config.phrasebook.faults(for: PhraseCatalogue(config.knowledge)).map(\.description)
        #expect(faults.contains { $0.contains(slip.place) && $0.contains(slip.problem) }, "\(faults)")
    }

    @Test func aMissingFolderIsToldPlainly() {
        #expect(throws: ConfigFault.self) { try Config.load(directory: "/nowhere") }
    }
}
