import Jamsostek
import Phrasebook
import Store

extension RowReader {
    /// An RW or RT as a row of a list tells of it; nil where it is refused.
    mutating func area() -> NeighbourhoodEntry? {
        let kelurahan = required(.kelurahan) { row, _ in row.village() }
        let rw = required(.rw) { row, column in row.neighbourhood(column) }
        let rt = neighbourhood(.rt)
        let phone = phone(.headPhone)
        if kelurahan != nil, rw == nil, !isRefused { note(.count, .rw, ["isi": "0"]) }
        guard !isRefused, let kelurahan, let rw else { return nil }
        return NeighbourhoodEntry(
            kelurahan: kelurahan, rw: rw, rt: rt ?? 0, headName: text(.head) ?? "", headPhone: phone)
    }
}
