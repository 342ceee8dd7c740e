import Dialogue
import Jamsostek

/// The office of a test's person and its residents, as the store would keep them.
struct OfficeWorld {
    /// With the names of all residents, which are given only where they are asked for.
    var view: OfficeView?
    /// What is over and was not told.
    var ended: [EndedOffice] = []

    mutating func answer(_ inquiry: OfficeInquiry) -> OfficeFinding {
        switch inquiry {
        case .view(let request):
            guard var view else { return .view(request, nil) }
            for index in view.residents.indices
            where !request.names(view.residents[index].id, rt: view.residents[index].rt) {
                view.residents[index].name = nil
            }
            return .view(request, view)
        case .take: return view.map { .taken($0) } ?? .notTaken(.closed)
        case .ended(let today):
            if let until = view?.office.until, until < today { end(.term) }
            defer { ended = [] }
            return .ended(ended)
        }
    }

    mutating func end(_ ending: OfficeEnding) {
        guard let view else { return }
        ended.append(
            EndedOffice(role: view.office.role, areas: view.areas, community: view.community, ending: ending))
        self.view = nil
    }

    mutating func keep(_ fact: Fact, at now: Int64) {
        switch fact {
        case .digestMade(_, _, let figures): view?.lastDigest = figures
        case .remindersAsked: view?.remindedAt = now
        case .residentReported(let id, _, _):
            guard let index = view?.residents.firstIndex(where: { $0.id == id }) else { return }
            view?.residents[index].hindrance = .underReview
        case .optedOut: view?.hasOptedOut = true
        case .optedIn: view?.hasOptedOut = false
        default: break
        }
    }
}

// A transcript's words for it.
extension OfficeWorld {
    /// `rt_head 5/3` or `rw_head 3`, and `until 2027-06-30`: of Ragunan; `officer`, or `coordinator Ojol_Mampang`.
    mutating func invite(_ words: [String]) throws -> Office {
        guard let role = words.first.flatMap(Office.Role.init), words.count > 1 || !role.hasAreas else {
            throw TranscriptFault(description: "no such office: \(words)")
        }
        guard role.hasAreas else {
            let community = words.dropFirst().first.map {
                Community(id: 12, kind: .ojol, name: $0.replacing("_", with: " "))
            }
            let office = Office(id: 1, role: role)
            view = OfficeView(office: office, areas: [], community: community)
            return office
        }
        let numbers = words[1].split(separator: "/").compactMap { Int($0) }
        let area = OfficeArea(
            kelurahan: "31.74.04.1004", rw: numbers.last ?? 0, rt: numbers.count > 1 ? numbers[0] : 0)
        let until = words.count > 3 ? CalendarDate(words[3]) : nil
        view = OfficeView(
            office: Office(id: 1, role: role, until: until), areas: [area], residents: view?.residents ?? [])
        return Office(id: 1, role: role, until: until)
    }

    /// `5 2026-09 Ujang Saputra`, the RT and the oldest owed month; then what hinders a reminder or who pays.
    mutating func settle(_ words: [String]) throws {
        guard words.count > 2, let rt = Int(words[0]), let month = ContributionMonth(words[1]), view != nil else {
            throw TranscriptFault(description: "no such resident: \(words)")
        }
        let marks: [String: Resident.Hindrance] = [
            "unlinked": .unlinked, "silenced": .silenced, "reviewed": .underReview,
        ]
        let name = words.dropFirst(2).filter { marks[$0] == nil && Payer(rawValue: $0) == nil }
        let resident = Resident(
            id: MemberID(Int64((view?.residents.count ?? 0) + 1)), rw: 3, rt: rt,
            coverage: Coverage(
                owedFrom: month, protectionEnd: month.advanced(by: -1).lastDay, credit: .zero),
            payer: words.compactMap(Payer.init).first ?? .own, hindrance: words.compactMap { marks[$0] }.first,
            name: name.joined(separator: " "))
        view?.residents.append(resident)
    }

    /// The resident has paid up to before that month.
    mutating func pay(_ words: [String]) throws {
        guard let month = words.first.flatMap(ContributionMonth.init),
            let index = view?.residents.firstIndex(where: { $0.name == words.dropFirst().joined(separator: " ") })
        else { throw TranscriptFault(description: "no such payment: \(words)") }
        view?.residents[index].coverage = Coverage(
            owedFrom: month, protectionEnd: month.advanced(by: -1).lastDay, credit: .zero)
    }
}
