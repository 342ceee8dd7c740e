import Foundation
import Testing

@Suite struct FixtureCoverageTests {
    @Test func everyFixtureIsUsedByATest() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let tests = try FileManager.default.contentsOfDirectory(atPath: folder.path())
            .map { try String(contentsOf: folder.appending(component: $0), encoding: .utf8) }.joined()
        let fixtures = try FileManager.default.contentsOfDirectory(atPath: Fixture.folder.path())
        let unused = fixtures.map { $0.replacing(".json", with: "") }.filter { !tests.contains("\"\($0)\"") }
        #expect(unused == [])
        #expect(fixtures.count > 60)
    }
}
