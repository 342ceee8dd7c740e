package import JSON

/// Steps that bring a stored state from the version it was written in to the present one.
///
/// A step speaks JSON only and never the present Swift types, so that it means the same for ever; one that was released
/// is never changed. Each has a before and an after among `Tests/Fixtures/states`.
package struct StateUpgrade: Sendable {
    package typealias Step = @Sendable (JSONObject) -> JSONObject

    /// The version the last step leads to.
    package let version: Int
    /// By the version they start from.
    private let steps: [Int: Step]

    package init(to version: Int, steps: [Int: Step]) {
        self.version = version
        self.steps = steps
    }

    /// What this program uses: so far no stored form was ever changed.
    package static let chain = StateUpgrade(to: State.version, steps: [:])

    /// The same state in the present version; what is present already passes untouched.
    package func upgraded(_ json: JSONValue) throws(StateFault) -> JSONValue {
        guard case .object(var object) = json, let written = object["v"]?.int else { throw .malformed(member: "v") }
        if written == version { return json }
        guard written < version else { throw .newer(version: written) }
        for reached in written..<version {
            guard let step = steps[reached] else { throw .noUpgrade(from: reached) }
            object = step(object)
            object["v"] = .integer(Int64(reached + 1))
        }
        return .object(object)
    }
}
