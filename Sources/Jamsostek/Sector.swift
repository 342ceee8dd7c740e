/// The side of PP 50/2025 a worker's job lies on; it decides how long the discount runs.
package enum Sector: String, CaseIterable, Sendable {
    /// Ojol, opang, drivers, couriers and logistics, on a platform or not.
    case transport
    case other
}

/// Who pays a person's contribution in a month.
package enum Payer: String, CaseIterable, Sendable {
    case own
    /// APBN or APBD, as for heads of RT and RW in DKI (Kepgub 642/2023).
    case governmentBudget
    /// CSR, GN Lingkaran, SERTAKAN.
    case donor
    case employer
}
