/// The benefits whose amount is known beforehand, from `config/tariffs/benefits.yaml`.
///
/// They rest on PP 44/2015 as amended by PP 82/2019.
/// What is counted in wages is counted in the *dasar penghasilan* of the bracket a worker pays for, not in what they earn.
package struct BenefitBook: Sendable {
    /// JKM: a death by any cause but a work accident, all its parts together.
    package let death: Sourced<Rupiah>
    /// The same for whoever has been a member for fewer months than that.
    package let earlyDeath: Sourced<EarlyDeath>
    /// JKK: a death by a work accident, in months of wages.
    package let accidentDeath: Sourced<Int>
    /// JKK: permanent total disability at most, in months of wages.
    package let disability: Sourced<Int>
    /// JKK: wages while a worker cannot work.
    package let wages: Sourced<Wages>
    /// The most that all scholarships together come to.
    package let scholarship: Sourced<Scholarship>

    package struct EarlyDeath: Hashable, Sendable {
        package var amount: Rupiah
        package var months: Int

        package init(amount: Rupiah, months: Int) {
            self.amount = amount
            self.months = months
        }
    }

    package struct Wages: Hashable, Sendable {
        /// How many months are paid in full.
        package var fullMonths: Int
        /// What is paid after them, until recovery.
        package var afterwards: Rate

        package init(fullMonths: Int, afterwards: Rate) {
            self.fullMonths = fullMonths
            self.afterwards = afterwards
        }
    }

    package struct Scholarship: Hashable, Sendable {
        package var most: Rupiah
        package var children: Int

        package init(most: Rupiah, children: Int) {
            self.most = most
            self.children = children
        }
    }

    package init(
        death: Sourced<Rupiah>, earlyDeath: Sourced<EarlyDeath>, accidentDeath: Sourced<Int>, disability: Sourced<Int>,
        wages: Sourced<Wages>, scholarship: Sourced<Scholarship>
    ) {
        self.death = death
        self.earlyDeath = earlyDeath
        self.accidentDeath = accidentDeath
        self.disability = disability
        self.wages = wages
        self.scholarship = scholarship
    }

    /// Where every figure comes from.
    package var provenances: [Provenance] {
        [
            death.provenance, earlyDeath.provenance, accidentDeath.provenance, disability.provenance,
            wages.provenance, scholarship.provenance,
        ]
    }
}
