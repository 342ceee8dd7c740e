extension NIK {
    /// The ages a worker may plausibly have; they decide the century two digits leave open.
    private static let plausibleAges = 15...100

    /// The date of birth, in the century that gives a person of working age on a day.
    ///
    /// A year beyond the present one is of the century before. Where no century gives 15 to 100 years, the latest past
    /// one is meant: a child of twelve is likelier than a person of 112. Nil only where no such leap day ever was.
    /// The date can disagree with a person's papers and still be genuine, since a NIK is not reissued after corrections.
    package func birthDate(asOf today: CalendarDate) -> CalendarDate? {
        let thisCentury = today.year - today.year % 100
        let candidates = [0, -100, -200].compactMap { shift in
            try? CalendarDate(year: thisCentury + shift + birthYearOfCentury, month: birthMonth, day: birthDay)
        }
        let past = candidates.filter { $0 <= today }
        return past.first { NIK.plausibleAges.contains($0.age(on: today)) } ?? past.first
    }

    /// Whether a stated date of birth is the one in the number: day and month, and the year's last two digits.
    ///
    /// A disagreement is a reason to warn and to ask staff, never to refuse.
    package func agrees(with birth: CalendarDate) -> Bool {
        birth.day == birthDay && birth.month == birthMonth && birth.year % 100 == birthYearOfCentury
    }
}
