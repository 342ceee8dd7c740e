/// What somebody does for the kelurahan, whose budget should pay their contributions; the raw value is stored.
package enum CadreRole: String, CaseIterable, Hashable, Sendable {
    case jumantik, pkk, fkdm, dasawisma, ppsu, lmk, rt, rw
}
