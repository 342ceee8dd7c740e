import Store

/// How the parts of a turn are kept from undoing each other.
enum Isolation {
    /// Each part has a savepoint of its own.
    case each
    /// All parts share one; a fault of any undoes them all.
    case shared
    /// All parts share one, and a part has failed.
    case broken
}

extension Transaction {
    /// Handles the parts of a batch, at first within one savepoint for all of them.
    ///
    /// A savepoint makes the database remember every page as it was, which is dear for each of a hundred updates and
    /// hardly ever needed. So only a batch in which a part fails is undone and done again, with a savepoint for each.
    mutating func handleEach<Part>(
        of parts: [Part], _ handle: (inout Transaction, Part) throws(StoreError) -> Void
    ) throws(StoreError) {
        if parts.count > 1, try handleTogether(parts, handle) { return }
        for part in parts { try handle(&self, part) }
    }

    /// - Returns: False where a part failed and nothing was done.
    private mutating func handleTogether<Part>(
        _ parts: [Part], _ handle: (inout Transaction, Part) throws(StoreError) -> Void
    ) throws(StoreError) -> Bool {
        let before = self
        isolation = .shared
        let result = try session.savepoint { () throws(Undoing) in
            for part in parts {
                do throws(StoreError) { try handle(&self, part) } catch { throw .failed(error) }
                if isolation == .broken { throw .broken }
            }
        }
        switch result {
        case .success:
            isolation = .each
            return true
        case .failure(.failed(let error)) where error.concernsEverything: throw error
        case .failure:
            self = before
            return false
        }
    }

    /// Runs one part; where it fails, what it wrote and meant to send is undone, alone if it has a savepoint of its own.
    ///
    /// - Throws: where the database itself failed and the whole batch is lost.
    mutating func attempt(
        _ body: (inout Transaction) throws(TurnFault) -> Void
    ) throws(StoreError) -> TurnFault? {
        guard isolation == .each else {
            let result = Result { () throws(TurnFault) in try body(&self) }
            if try fault(in: result) != nil { isolation = .broken }
            return nil
        }
        let before = self
        let fault = try fault(in: session.savepoint { () throws(TurnFault) in try body(&self) })
        if fault != nil { self = before }
        return fault
    }

    private func fault(in result: Result<Void, TurnFault>) throws(StoreError) -> TurnFault? {
        switch result {
        case .success: return nil
        case .failure(.store(let error)) where error.concernsEverything: throw error
        case .failure(let fault): return fault
        }
    }

    /// Why a batch that shares a savepoint is undone.
    private enum Undoing: Error {
        case failed(StoreError)
        case broken
    }
}
