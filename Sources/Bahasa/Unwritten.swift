enum Tokeniser { static func cut(_ text: String, limit: Int) -> (String, [Token]) { (text, []) } }
extension DigitText {
    static func identifier(in saying: Saying, length: Int) throws(DigitFault) -> String { throw .nothing }
    static func phone(in saying: Saying) throws(DigitFault) -> String { throw .nothing }
}
extension PersonName { static func name(in saying: Saying) throws(NameFault) -> String { throw .nothing } }
extension SpokenDate {
    static func birth(in saying: Saying, currentYear: Int) throws(DateFault) -> SpokenDate { throw .nothing }
}
extension Amount {
    static func amount(in saying: Saying, plausible: ClosedRange<Int>?) throws(AmountFault) -> Amount { throw .nothing }
}
extension MonthCount { static func months(in saying: Saying) throws(MonthCountFault) -> Int { throw .nothing } }
extension Neighbourhood {
    static func neighbourhood(in saying: Saying) throws(NeighbourhoodFault) -> Neighbourhood { throw .nothing }
}
extension Gazetteer {
    struct Index: Sendable {
        init(_ entries: [Entry]) {}
        func mentions(in saying: Saying) -> [Match] { [] }
        func find(in saying: Saying) throws(GazetteerFault) -> Match { throw .unknown }
    }
}
extension Work {
    static func work(in saying: Saying, jobs: Gazetteer, platforms: Gazetteer) throws(WorkFault) -> Work {
        throw .nothing
    }
}
extension WorkingHours {
    static func hours(in saying: Saying) throws(WorkingHoursFault) -> WorkingHours { throw .nothing }
}
extension Assent { static func answer(in saying: Saying) -> Assent? { nil } }
extension ReservedWord { static func recognised(in saying: Saying) -> ReservedWord? { nil } }
extension Normaliser { func normalised(_ saying: Saying) -> [String] { [] } }
struct QuestionIndex: Sendable {
    init(_ entries: [QuestionMatcher.Entry], normaliser: Normaliser) {}
    func ranked(_ saying: Saying, limit: Int) -> [QuestionMatcher.Match] { [] }
}
extension Cues {
    static func read(_ saying: Saying, normaliser: Normaliser) -> Cues {
        Cues(isQuestion: false, isAccident: false, isDeath: false)
    }
}
extension PersonalData {
    static func hidden(in text: String) -> String { text }
    static func hasNIK(_ text: String) -> Bool { false }
}
