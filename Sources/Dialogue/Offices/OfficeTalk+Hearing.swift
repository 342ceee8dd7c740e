import Bahasa
import Chat
import Jamsostek

// What a head writes.
extension OfficeTalk {
    /// Nil for anything that a head does not say as one: commands everywhere, words where nothing else is asked.
    func hear(_ message: TextMessage) -> Step? {
        guard context.neighbourhoodOffice != nil else { return nil }
        if let command = message.command {
            let isAsked = command.name == Self.command || (command.name == "start" && command.argument == Self.command)
            return isAsked ? ask(.figures(rt: nil)) : nil
        }
        switch state {
        case .idle, .tapped: break
        case .filling, .guided, .quizzing, .asked, .logging, .binding, .withStaff, .composing, .appointing: return nil
        }
        let heard = Heard(message, knowledge.language.saying(message.text), knowledge)
        guard heard.emergency == nil else { return nil }
        return heard.officeRequest(knowledge).map { ask($0) }
    }

    /// The figures of an area that was named, where it is theirs.
    func tellNamed(_ area: NamedArea, _ view: OfficeView) -> Step {
        guard area.lies(in: view.area) else { return refuse(view) }
        return tellFigures(area.rt, view)
    }

    /// `/rekap`; and what a deep link from a group says.
    static let command = "rekap"
}

/// An area as somebody wrote it: what they left out is their own.
package struct NamedArea: Hashable, Sendable {
    package var rt: Int?
    package var rw: Int?
    /// By its code.
    package var kelurahan: String?

    package init(rt: Int? = nil, rw: Int? = nil, kelurahan: String? = nil) {
        self.rt = rt
        self.rw = rw
        self.kelurahan = kelurahan
    }

    /// Whether all of it is in the other; a whole RW is not in one of its RTs.
    func lies(in area: OfficeArea) -> Bool {
        let isWholeRW = rt == nil && rw != nil
        return area.covers(
            OfficeArea(
                kelurahan: kelurahan ?? area.kelurahan, rw: rw ?? area.rw, rt: isWholeRW ? 0 : rt ?? area.rt))
    }
}

extension Heard {
    /// What a head wants; nil for words that say nothing of residents.
    func officeRequest(_ knowledge: Knowledge) -> OfficeRequest? {
        let words = knowledge.offices.words
        if says(words.reminding), says(words.everybody) { return .remindAll }
        let area = namedArea(knowledge)
        if let area, says(words.figures) || says(words.looking) { return .named(area) }
        return says(words.figures) ? .figures(rt: nil) : nil
    }

    /// As typed or in dictionary spelling.
    func says(_ wanted: Set<String>) -> Bool {
        saying.tokens.contains { wanted.contains($0.text) } || words.contains { wanted.contains($0.text) }
    }

    /// The RT or RW in the words, and the kelurahan beside them.
    private func namedArea(_ knowledge: Knowledge) -> NamedArea? {
        var area = NamedArea()
        do throws(NeighbourhoodFault) {
            let circles = try Neighbourhood.read(saying)
            (area.rt, area.rw) = (circles.rt, circles.rw)
        } catch {
            switch error {
            case .missingRW(let rt): area.rt = rt
            case .missingRT(let rw): area.rw = rw
            case .nothing, .outOfRange: return nil
            }
        }
        area.kelurahan = (try? knowledge.language.villages.find(in: saying))?.id
        return area
    }
}
