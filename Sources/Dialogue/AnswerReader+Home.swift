import Bahasa
import Jamsostek

extension AnswerReader {
    /// The kelurahan, and RT and RW where they stand beside it.
    ///
    /// One the catalogue lacks is taken as written.
    func area(_ saying: Saying) -> Reading {
        var found: Answers = [:]
        var rest = saying
        var notes: [Phrase] = []
        do throws(NeighbourhoodFault) {
            let circles = try Neighbourhood.read(saying)
            found[.neighbourhood] = .neighbourhood(rt: circles.rt, rw: circles.rw)
            rest = Saying(circles.rest)
        } catch {
            if case .outOfRange(let number) = error {
                notes.append(Phrase("enrol.rtrw.fault.range", ["angka": .count(number)]))
            }
        }
        do throws(GazetteerFault) {
            let match = try knowledge.language.villages.find(in: rest)
            found[.area] = village(match.id)
        } catch {
            if case .several(let ids) = error {
                return .several(ids.prefix(8).compactMap { village($0) }, Phrase("enrol.area.fault.several"))
            }
            if Self.isPlaceName(rest) { found[.area] = .area(name: Self.tidied(rest), code: nil) }
        }
        if found[.area] == nil {
            guard found[.neighbourhood] != nil else { return .nothing("enrol.area.fault.nothing") }
            notes.append(Phrase("enrol.area.note.only_rtrw"))
        }
        return .answers(found, notes: notes)
    }

    func village(_ code: String) -> Answer? {
        AreaCode(code).flatMap { knowledge.areas[$0] }.map { .area(name: $0.name, code: code) }
    }

    func neighbourhood(_ saying: Saying) -> Reading {
        do throws(NeighbourhoodFault) {
            let circles = try Neighbourhood.read(saying)
            return .answer(.neighbourhood, .neighbourhood(rt: circles.rt, rw: circles.rw))
        } catch {
            return switch error {
            case .nothing: .nothing("enrol.rtrw.fault.nothing")
            case .missingRW(let rt): .fault("enrol.rtrw.fault.missing_rw", ["rt": .count(rt)])
            case .missingRT(let rw): .fault("enrol.rtrw.fault.missing_rt", ["rw": .count(rw)])
            case .outOfRange(let number): .fault("enrol.rtrw.fault.range", ["angka": .count(number)])
            }
        }
    }

    /// Whether there are letters enough to be somewhere.
    static func isPlaceName(_ saying: Saying) -> Bool {
        saying.tokens.lazy.filter { $0.kind == .word }.map(\.text.count).reduce(0, +) >= 3
    }

    /// As written, in one line short enough to read on a screen.
    static func tidied(_ saying: Saying, longest: Int = 120) -> String { tidied(saying.source, longest: longest) }

    /// The same for words already cut out.
    ///
    /// A NIK or phone number among them belongs elsewhere and would be read aloud in the summary, so it is masked.
    static func tidied(_ words: String, longest: Int) -> String {
        let words = words.unicodeScalars.split { $0.isASCII ? $0.value <= 0x20 : $0.properties.isWhitespace }
        var line = words.map(String.init).joined(separator: " ")
        let digits = line.utf8.lazy.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        if digits >= 8 { line = PersonalData.redact(line) }
        // No text has more characters than bytes, and its bytes are counted already.
        return line.utf8.count <= longest ? line : String(line.prefix(longest))
    }
}
