import Broadcasting
import Testing

@Suite struct AudienceSubjectTests {
    @Test(arguments: [(5_890_123_456, false), (-1_002_300_000_001, true)])
    func groupsBearNegativeNumbers(chat: Int64, isGroup: Bool) {
        #expect(AudienceSubject(chat: chat).isGroup == isGroup)
    }
}
