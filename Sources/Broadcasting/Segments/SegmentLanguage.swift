import Jamsostek

/// The language of segments: its words from `config/segments.yaml`, and the names of areas, jobs and platforms.
///
/// "Bukan" binds closer than "dan", "dan" closer than "atau". Total and quick on whatever is typed. A class because it is
/// carried about with ``Knowledge``.
package final class SegmentLanguage: Sendable {
    package init() {}
    /// Reads an expression, or says what is wrong with it and where.
    ///
    /// - Parameter communities: The names of all there are, where they are known; without them any name is taken.
    package func parse(_ text: String, communities: [Int64: String]? = nil) throws(SegmentFault) -> Segment {
        throw SegmentFault(.empty, at: 0..<0)
    }
    /// The segment in full words, which ``parse(_:communities:)`` reads as the same.
    package func text(of segment: Segment) -> String { "" }
}
