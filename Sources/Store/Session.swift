import Database

/// The store within one transaction: repositories by concept, valid only in the closure it is given to.
package final class Session {
    let connection: any Connection
    let sealer: Sealer
    /// The earliest moment for which this transaction has set a timer, so that nobody need look for it every instant.
    package internal(set) var soonestTimer: Instant?

    init(_ connection: any Connection, _ sealer: Sealer) {
        self.connection = connection
        self.sealer = sealer
    }
}

extension Session {
    package var updates: UpdateLog { UpdateLog(session: self) }
    package var conversations: Conversations { Conversations(session: self) }
    package var timers: Timers { Timers(session: self) }
    package var quarantine: Quarantine { Quarantine(session: self) }

    package var outbox: Outbox { Outbox(session: self) }
    package var freezes: Freezes { Freezes(session: self) }

    package var people: People { People(session: self) }
    package var chats: Chats { Chats(session: self) }
    package var communities: Communities { Communities(session: self) }
    package var consents: Consents { Consents(session: self) }
    package var applications: Applications { Applications(session: self) }
    package var members: Members { Members(session: self) }
    package var memberLinks: MemberLinks { MemberLinks(session: self) }
    package var invitations: Invitations { Invitations(session: self) }
    package var guesses: Guesses { Guesses(session: self) }
    package var paymentClaims: PaymentClaims { PaymentClaims(session: self) }
    package var decisions: Decisions { Decisions(session: self) }
    package var reminders: Reminders { Reminders(session: self) }
    package var payments: Payments { Payments(session: self) }
    package var neighbourhoods: Neighbourhoods { Neighbourhoods(session: self) }
    package var imports: Imports { Imports(session: self) }
    package var cadres: Cadres { Cadres(session: self) }
    package var payerReport: PayerReport { PayerReport(session: self) }
    package var cadreReports: CadreReports { CadreReports(session: self) }
    package var leads: Leads { Leads(session: self) }
    package var visits: Visits { Visits(session: self) }
    package var agentDrafts: AgentDrafts { AgentDrafts(session: self) }
    package var audit: Audit { Audit(session: self) }
    package var audience: Audience { Audience(session: self) }
    package var topicOptOuts: TopicOptOuts { TopicOptOuts(session: self) }
    package var cases: Cases { Cases(session: self) }
    package var unanswered: UnansweredMessages { UnansweredMessages(session: self) }

    package var retention: Retention { Retention(session: self) }
}

extension Session {
    /// Runs the closure within a part of the transaction that is undone alone when the closure throws.
    ///
    /// - Returns: What the closure returned or threw.
    /// - Throws: Where the database itself failed, so that the whole transaction is lost.
    package func savepoint<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) throws(StoreError) -> Result<Value, Failure> {
        do throws(DatabaseError) {
            return try connection.savepoint(body)
        } catch {
            throw .database(error)
        }
    }
}

// What repositories are written with.
extension Session {
    @discardableResult
    func execute(_ sql: StaticString, _ arguments: SQLValue...) throws(StoreError) -> Int {
        do throws(DatabaseError) {
            return try connection.execute(sql, arguments)
        } catch {
            throw .database(error)
        }
    }

    /// Inserts one row and tells the number it got; nil where a conflict kept it out.
    func insert(_ sql: StaticString, _ arguments: SQLValue...) throws(StoreError) -> Int64? {
        do throws(DatabaseError) {
            return try connection.insert(sql, arguments)
        } catch {
            throw .database(error)
        }
    }

    /// All rows, each as the closure reads it.
    func rows<Value>(
        _ sql: StaticString, _ arguments: SQLValue..., read: (any Row) throws(StoreError) -> Value
    ) throws(StoreError) -> [Value] {
        var values: [Value] = []
        try scan(sql, with: arguments) { row throws(StoreError) in
            values.append(try read(row))
            return .more
        }
        return values
    }

    /// The first row as the closure reads it, or nil where there is none.
    func row<Value>(
        _ sql: StaticString, _ arguments: SQLValue..., read: (any Row) throws(StoreError) -> Value
    ) throws(StoreError) -> Value? {
        var value: Value?
        try scan(sql, with: arguments) { row throws(StoreError) in
            value = try read(row)
            return .stop
        }
        return value
    }

    /// Gives each row to the closure, until that answers ``Scan/stop``.
    func scan(
        _ sql: StaticString, with arguments: [SQLValue] = [], read: (any Row) throws(StoreError) -> Scan
    ) throws(StoreError) {
        var failure: StoreError?
        do throws(DatabaseError) {
            try connection.query(sql, arguments) { row in
                do throws(StoreError) {
                    return try read(row)
                } catch {
                    failure = error
                    return .stop
                }
            }
        } catch {
            throw .database(error)
        }
        if let failure { throw failure }
    }
}
