import Jamsostek
import Testing

/// A date from its ISO text.
func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso)) }

/// A contribution month from its ISO text.
func month(_ iso: String) throws -> ContributionMonth { try #require(ContributionMonth(iso)) }

/// A provenance for tests that are not about it.
func provenance() throws -> Provenance {
    Provenance(rule: "a rule", source: "a source", checked: try day("2026-11-22"), confidence: .inferred)
}
