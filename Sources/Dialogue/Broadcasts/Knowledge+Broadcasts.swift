package import Broadcasting
import Jamsostek

extension Knowledge {
    /// What whoever acts on a broadcast is held to.
    package var broadcastPolicy: BroadcastPolicy {
        BroadcastPolicy(
            zone: zone, approvalAbove: broadcasts.approvalAbove,
            allowedFrom: { [self] in broadcastsAllowed(from: $0) }, fault: { [self] in fault(in: $0) },
            segmentFault: { [self] in segmentFault(in: $0, communities: $1) })
    }

    /// The first instant from this one on at which many may be written to: within the hours for it, outside the quiet ones.
    ///
    /// Seconds since 1970, UTC.
    package func broadcastsAllowed(from instant: Int64) -> Int64 {
        let minute = zone.minuteOfDay(ofUnixSeconds: instant)
        guard !broadcasts.hours.contains(minute) else { return branch.outsideQuietHours(instant) }
        let today = zone.date(ofUnixSeconds: instant)
        let day = minute < broadcasts.hours.lowerBound ? today : today.advanced(byDays: 1)
        return branch.outsideQuietHours(zone.instant(day, minuteOfDay: broadcasts.hours.lowerBound))
    }

    /// Takes the words of a broadcast apart, for the length that goes with what they come with.
    package func template(of draft: BroadcastDraft) throws(TemplateFault) -> MessageTemplate {
        try MessageTemplate(
            parsing: draft.text,
            longest: draft.attachment == nil ? MessageTemplate.longestText : MessageTemplate.longestCaption)
    }

    /// Such as a community that there is not, which the expression alone does not show.
    private func segmentFault(in draft: BroadcastDraft, communities: [Int64: String]) -> SegmentFault? {
        guard let segment = draft.segment else { return nil }
        do throws(SegmentFault) {
            _ = try segments.parse(segment, communities: communities)
            return nil
        } catch {
            return error
        }
    }

    private func fault(in draft: BroadcastDraft) -> BroadcastDraft.Part? {
        if let topic = draft.topic, broadcasts[topic: topic] == nil { return .topic }
        if !draft.text.isEmpty || draft.attachment == nil, (try? template(of: draft)) == nil { return .text }
        if let segment = draft.segment, (try? segments.parse(segment)) == nil { return .segment }
        return nil
    }
}
