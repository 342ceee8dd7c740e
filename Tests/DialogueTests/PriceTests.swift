import Chat
import Dialogue
import Jamsostek
import Phrasebook
import Testing

/// What people are told it costs, by job and by the month they enrol in (PP 44/2015, PP 46/2015, PP 50/2025).
@Suite struct PriceTests {
    struct Row: Sendable {
        var job: String
        var month: String
        var income = 1_000_000
        var withSavings = false
        var months: Int
        var outlook: String
        var total: Int
    }

    @Test(arguments: [
        Row(
            job: "ojol", month: "2026-11", months: 12, outlook: "Rp8.400 per bulan sampai Maret 2027, lalu Rp16.800",
            total: 5 * 8400 + 7 * 16_800),
        Row(
            job: "pedagang-pasar", month: "2026-11", months: 3,
            outlook: "Rp8.400 per bulan sampai Desember 2026, lalu Rp16.800", total: 2 * 8400 + 16_800),
        Row(
            job: "ojol", month: "2027-03", months: 1, outlook: "Rp8.400 per bulan sampai Maret 2027, lalu Rp16.800",
            total: 8400),
        Row(job: "ojol", month: "2027-04", months: 6, outlook: "Rp16.800 per bulan", total: 6 * 16_800),
        Row(job: "lainnya", month: "2027-01", months: 1, outlook: "Rp16.800 per bulan", total: 16_800),
        Row(
            job: "lainnya", month: "2026-03", months: 12,
            outlook: "Rp16.800 per bulan sampai Maret 2026, lalu Rp8.400 sampai Desember 2026, lalu Rp16.800",
            total: 16_800 + 9 * 8400 + 2 * 16_800),
        Row(
            job: "kurir", month: "2026-11", withSavings: true, months: 1,
            outlook: "Rp28.400 per bulan sampai Maret 2027, lalu Rp36.800", total: 28_400),
        Row(
            job: "ojol", month: "2026-11", income: 3_000_000, months: 6,
            outlook: "Rp18.150 per bulan sampai Maret 2027, lalu Rp36.300", total: 5 * 18_150 + 36_300),
    ])
    func isToldInTheSummaryAndKeptInTheApplication(_ row: Row) throws {
        var world = try TestWorld(now: 0)
        let month = try #require(ContributionMonth(row.month))
        world.now = world.config.knowledge.zone.instant(month.firstDay.advanced(byDays: 19), minuteOfDay: 600)
        var filling = Filling(
            instance: "f", stage: .question(.months), answers: try answers(row), consentVersion: "1",
            startedAt: world.now)
        filling.lastAnsweredAt = world.now
        world.state = .filling(filling)

        let summary = world.handle(.said(TextMessage(message: MessageID(1), text: "\(row.months) bulan")))
        let text = try #require(summary.messages.first?.message.text)
        #expect(text.contains("Iuran \(row.outlook)."))
        #expect(text.contains(": \(Rupiah(row.total))\n"))

        let sent = world.handle(.said(TextMessage(message: MessageID(2), text: "ya")))
        let applications = sent.facts.compactMap { if case .applied(let application) = $0 { application } else { nil } }
        #expect(applications.first?.amount == Rupiah(row.total))
        #expect(applications.first?.firstMonth == month)
        #expect(sent.messages.first?.message.text.contains("\(Rupiah(row.total))") == true)
    }

    private func answers(_ row: Row) throws -> Answers {
        [
            .nik: .nik(try NIK("3174041208850001")), .name: .words("Budi"),
            .birth: .date(try CalendarDate(year: 1985, month: 8, day: 12)), .phone: .phone(try Phone("081234567890")),
            .area: .area(name: "Ragunan", code: nil), .neighbourhood: .skipped, .job: .job(id: row.job, words: row.job),
            .platform: .skipped, .workplace: .words("pasar"), .hours: .words("pagi"),
            .income: .income(Rupiah(row.income)),
            .programmes: .programmes(row.withSavings ? .protectionAndSavings : .protection),
        ]
    }
}

/// When nobody is written to unasked.
@Suite struct QuietHoursTests {
    @Test(arguments: [
        ("2026-11-22 12:00", "2026-11-22 12:00"), ("2026-11-22 19:59", "2026-11-22 19:59"),
        ("2026-11-22 20:00", "2026-11-23 07:00"), ("2026-11-22 23:59", "2026-11-23 07:00"),
        ("2026-11-23 00:00", "2026-11-23 07:00"), ("2026-11-23 06:59", "2026-11-23 07:00"),
        ("2026-11-23 07:00", "2026-11-23 07:00"), ("2026-12-31 22:00", "2027-01-01 07:00"),
    ])
    func moveToTheMorning(_ wanted: String, _ allowed: String) throws {
        let branch = Branch(name: "x", zone: .wib, quietFrom: 20 * 60, quietUntil: 7 * 60)
        #expect(branch.outsideQuietHours(try instant(wanted)) == (try instant(allowed)))
    }

    /// A range within one day, as an office might set for a siesta.
    @Test func mayLieWithinADay() throws {
        let branch = Branch(name: "x", zone: .wib, quietFrom: 12 * 60, quietUntil: 13 * 60)
        #expect(branch.outsideQuietHours(try instant("2026-11-22 12:30")) == (try instant("2026-11-22 13:00")))
        #expect(branch.outsideQuietHours(try instant("2026-11-22 22:30")) == (try instant("2026-11-22 22:30")))
    }

    private func instant(_ text: String) throws -> Int64 {
        let parts = text.split(separator: " ")
        let clock = parts[1].split(separator: ":").compactMap { Int($0) }
        return Zone.wib.instant(try #require(CalendarDate(String(parts[0]))), minuteOfDay: clock[0] * 60 + clock[1])
    }
}
