import Dialogue
import Jamsostek
import Phrasebook
package import Store

/// Looks at rows beside what the store knows; changes nothing.
package struct Judging {
    let session: Session
    let context: ListContext

    package init(_ session: Session, _ context: ListContext) {
        self.session = session
        self.context = context
    }

    package func judge(_ entry: ListEntry) throws(StoreError) -> Judgement {
        switch entry {
        case .member(let entry): try judge(entry)
        case .payment(let entry): try judge(entry)
        case .area(let entry):
            if let known = try session.neighbourhoods.find(kelurahan: entry.kelurahan, rw: entry.rw, rt: entry.rt) {
                entry.merged(into: known) == known
                    ? Judgement(.unchanged) : Judgement(.changed([Change(column: .head, before: nil, after: nil)]))
            } else {
                Judgement(.new)
            }
        }
    }

    private func judge(_ entry: MemberEntry) throws(StoreError) -> Judgement {
        let id = try session.members.id(nik: entry.nik)
        if let kpj = entry.kpj, let holder = try session.members.id(kpj: kpj), holder != id {
            let other = try session.members.find(holder)?.member.nik.masked ?? "–"
            return .refused(RowProblem(.kpjTaken, .kpj, ["nik": other]))
        }
        guard let id, let (known, coverage) = try session.members.find(id) else {
            return Judgement(.new, try warnings(entry.member(context.asOf), nil))
        }
        let merged = entry.merged(into: known, coverage, context.asOf)
        var problems = try warnings(merged, known)
        if known.membership.ending == .died, let status = entry.status, status != .died {
            problems.append(RowProblem(.died, .status))
        }
        let changes = known.changes(to: merged, context.words) + (try cadreChanges(entry, id))
        return Judgement(changes.isEmpty ? .unchanged : .changed(changes), problems)
    }

    private func cadreChanges(_ entry: MemberEntry, _ id: MemberID) throws(StoreError) -> [Change] {
        guard let cadre = entry.cadre else { return [] }
        let known = try session.cadres.roles(of: id).first { $0.isSame(as: cadre) }
        guard let known else { return [Change(column: .role, before: "", after: cadre.role)] }
        let merged = cadre.merged(into: known)
        guard merged != known else { return [] }
        return [Change(column: .termUntil, before: known.term, after: merged.term)]
    }

    /// Of an address that is news.
    private func warnings(_ member: Member, _ known: Member?) throws(StoreError) -> [RowProblem] {
        let place = (member.kelurahan, member.rw, member.rt)
        if let known, place == (known.kelurahan, known.rw, known.rt) { return [] }
        let isKnown = try session.neighbourhoods.allows(kelurahan: place.0, rw: place.1, rt: place.2)
        return isKnown ? [] : [RowProblem(.neighbourhood, .rt)]
    }
}

extension Cadre {
    func isSame(as other: Cadre) -> Bool { role == other.role && kelurahan == other.kelurahan }

    /// What is known, and over it what the list tells.
    func merged(into known: Cadre) -> Cadre {
        Cadre(role: role, kelurahan: kelurahan, from: from ?? known.from, until: until ?? known.until)
    }

    fileprivate var term: String { "\(from.map { "\($0)" } ?? "")…\(until.map { "\($0)" } ?? "")" }
}

extension NeighbourhoodEntry {
    /// What is known, and over it what the list tells.
    func merged(into known: NeighbourhoodEntry) -> NeighbourhoodEntry {
        var entry = self
        if headName.isEmpty { entry.headName = known.headName }
        entry.headPhone = headPhone ?? known.headPhone
        return entry
    }
}
