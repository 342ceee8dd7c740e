import Broadcasting
import Jamsostek

// config/segments.yaml: the words of the segment language.
extension Config {
    static func segments(
        _ file: String, _ areas: AreaCatalogue, _ work: WorkCatalogue
    ) throws(ConfigFault) -> SegmentLanguage {
        SegmentLanguage()
    }
}
