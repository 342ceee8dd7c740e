/// An RT and an RW, the two smallest circles of neighbours.
package struct Neighbourhood: Hashable, Sendable {
    package var rt: Int
    package var rw: Int
    /// What else was written, as in "rt 5 rw 3 ragunan"; empty if nothing.
    package var rest: String

    package init(rt: Int, rw: Int, rest: String = "") {
        self.rt = rt
        self.rw = rw
        self.rest = rest
    }

    /// The numbers in "rt5/3", "RT 005 RW 003", "rw 3 rt 5" or "5/3".
    package static func read(_ saying: Saying) throws(NeighbourhoodFault) -> Neighbourhood {
        try neighbourhood(in: saying)
    }
}

/// Why no RT and RW could be read.
package enum NeighbourhoodFault: Error, Hashable, Sendable {
    case nothing
    case missingRW(rt: Int)
    case missingRT(rw: Int)
    /// A number that is zero or has more than three digits.
    case outOfRange(Int)
}
