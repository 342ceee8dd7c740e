import Broadcasting
import Dialogue
import Store

// What is typed behind the options of broadcasts, read, or refused with the place of the fault.
extension Knowledge {
    /// Refuses a topic that config does not know.
    func check(topic: String) throws {
        guard broadcasts[topic: topic] == nil else { return }
        throw OperatorFault(
            "there is no topic '\(topic)'", at: "--topic",
            remedy: "Write one of \(broadcasts.topics.map(\.id).joined(separator: ", ")).")
    }

    /// Reads a segment, whose communities must be among those the store knows.
    func segment(_ text: String, _ store: Store) async throws -> Segment {
        let communities = try await store.read { session throws(StoreError) in try session.communities.names() }
        do throws(SegmentFault) {
            return try segments.parse(text, communities: communities)
        } catch {
            throw OperatorFault("\(error)\n\(error.pointing(into: text))", at: "--segment", remedy: error.remedy)
        }
    }

    /// Reads what recipients are to read, alone or under a photo or a document, where less fits.
    func template(_ text: String, isCaption: Bool) throws -> MessageTemplate {
        do throws(TemplateFault) {
            return try MessageTemplate(
                parsing: text, longest: isCaption ? MessageTemplate.longestCaption : MessageTemplate.longestText)
        } catch {
            throw OperatorFault("\(error)\n\(error.pointing(into: text))", at: "--text", remedy: error.remedy)
        }
    }
}
