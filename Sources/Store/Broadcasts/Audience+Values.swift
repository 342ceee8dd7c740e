package import Broadcasting
package import Chat
import Database
import Dialogue
import Jamsostek

// One recipient, at the moment something is sent.
extension Audience {
    /// What a template may say of the recipient; empty for a chat that is not known.
    ///
    /// Held against ``AudienceSubject/fields``: what cannot be said of somebody in the scan is nil here.
    package func values(for chat: ChatID, in scope: AudienceScope) throws(StoreError) -> RecipientValues {
        guard chat.isPrivate else {
            let name = try session.row(
                "SELECT c.name FROM chats AS g JOIN communities AS c ON c.id = g.community WHERE g.id = $1",
                .integer(chat.rawValue)
            ) { $0.text(0) }
            return RecipientValues(community: name)
        }
        guard let person = try session.people.find(PersonID(chat.rawValue)) else { return RecipientValues() }
        var values = RecipientValues(name: person.name)
        if let community = person.community { values.community = try session.communities.find(community)?.name }
        var area = try applicationArea(of: person.id)
        if let id = try session.members.id(of: person.id), let (member, coverage) = try session.members.find(id) {
            values.name = member.name
            area = member.kelurahan
            tell(member.membership, coverage, &values, scope)
        }
        values.kelurahan = area.flatMap { AreaCode($0) }.flatMap { scope.knowledge.areas[$0]?.name }
        return values
    }

    private func tell(
        _ membership: Membership, _ coverage: Coverage, _ values: inout RecipientValues, _ scope: AudienceScope
    ) {
        let knowledge = scope.knowledge
        let standing = Standing(
            coverage, ending: membership.ending, on: scope.day, rules: knowledge.contributions)
        let fields = TemplateFields(standing, payer: membership.payers.payer(in: coverage.owedFrom).kind)
        if fields.contains(.protectedUntil) { values.protectedUntil = coverage.protectionEnd }
        if fields.contains(.dueDate) { values.dueDate = standing.dueDate }
        if fields.contains(.monthsLate) { values.monthsLate = standing.lateMonths.count }
        if fields.contains(.amount) {
            values.amount =
                membership.owed(by: scope.day, coverage: coverage, tariffs: knowledge.tariffs).total
        }
    }

    private func applicationArea(of person: PersonID) throws(StoreError) -> String? {
        let area = try session.row(
            "SELECT area FROM applications WHERE person = $1 ORDER BY number DESC LIMIT 1", .integer(person.rawValue)
        ) { $0.optionalText(0) }
        return area ?? nil
    }

    /// Why nothing may be sent to the chat any more, as it is at this moment; nil where it may.
    ///
    /// What the text tells of the recipient is not looked at: ``MessageTemplate/filled(with:words:)`` says that.
    package func leftOut(_ chat: ChatID, topic: String?) throws(StoreError) -> LeftOut? {
        guard chat.isPrivate else {
            let isPresent = try session.row("SELECT is_present FROM chats WHERE id = $1", .integer(chat.rawValue)) {
                $0.flag(0)
            }
            return isPresent ?? false ? nil : .absent
        }
        let found = try session.row(
            """
            SELECT p.unreachable_at, p.opted_out_at, t.person,
                EXISTS (SELECT 1 FROM cases AS s WHERE s.chat = p.id AND s.closed_at IS NULL
                    AND s.kind IN ('distress', 'death', 'accident'))
            FROM people AS p LEFT JOIN topic_opt_outs AS t ON t.person = p.id AND t.topic = $2
            WHERE p.id = $1
            """, .integer(chat.rawValue), .text(topic ?? "")
        ) { row -> LeftOut? in
            if !row.isNull(0) { return .unreachable }
            if !row.isNull(1) { return .optedOut }
            if !row.isNull(2) { return .topic }
            return row.flag(3) ? .mourning : nil
        }
        return found ?? .unreachable
    }
}
