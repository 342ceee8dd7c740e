import Chat
import Dialogue
import Jamsostek
import Phrasebook
import Store

extension DemoSample {
    /// Puts the sample's people into an empty store: its members, which of them is on the page, and who heads their RT or serves them.
    func plant(in store: Store, zone: Zone, at now: Instant) async throws(StoreError) {
        let today = zone.date(ofUnixSeconds: now.seconds)
        try await store.write { session throws(StoreError) in
            for resident in residents {
                let member = resident.member(of: home, on: today)
                guard
                    let id = try session.members.add(
                        member, coverage: Coverage(opening: member.membership), at: now)
                else { continue }
                guard let person = resident.person.map({ PersonID($0) }) else { continue }
                try session.memberLinks.link(person, id, by: .invitation, at: now)
                // A day from now: whoever moves the clock on that far hears the drum.
                let morning = zone.instant(today.advanced(byDays: 1), minuteOfDay: Self.morning)
                try session.timers.schedule(.reminder, in: Lane(person.privateChat), at: Instant(seconds: morning))
            }
            let area = OfficeArea(kelurahan: home.kelurahan.description, rw: home.rw, rt: home.rt)
            for (holder, role, areas) in [(head, Office.Role.rtHead, [area]), (staff, .supervisor, [])] {
                let office = try session.offices.open(
                    OfficeDraft(role: role, areas: areas, name: holder.name), at: now)
                _ = try session.offices.bind(office, to: PersonID(holder.person), on: today, at: now)
            }
            // The bot looks itself whether it may open topics there, as soon as it hears that it is in.
            try session.desk.bind(ChatID(room), by: PersonID(staff.person), at: now)
        }
    }

    private static let morning = 9 * 60
}

extension DemoSample.Resident {
    /// The member, with months paid as the official system would tell it.
    fileprivate func member(of home: DemoSample.Home, on today: CalendarDate) -> Member {
        let present = ContributionMonth(today)
        let first = present.advanced(by: -24)
        let end = present.advanced(by: paid).lastDay
        return Member(
            nik: nik, kpj: kpj, name: name, birthDate: birthDate, phone: phone, kelurahan: home.kelurahan.description,
            rw: home.rw, rt: home.rt, job: job,
            membership: Membership(
                basis: basis, firstMonth: first,
                statedEnd: Membership.StatedEnd(protectionEnd: end, readOn: today.advanced(byDays: -1)),
                payers: PayerHistory([PayerHistory.Period(from: first, payer: payer)])))
    }
}
