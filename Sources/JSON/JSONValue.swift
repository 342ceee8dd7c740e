/// A JSON document as a value, kept as it arrived: member order, integers apart from fractions.
///
/// Used where the shape is not ours to dictate (the Bot API, stored states of older versions) and where
/// Foundation's coders cost more than the work around them; see `docs/decisions/0001-json.md`.
package enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    /// A number written without fraction or exponent that fits 64 bits.
    case integer(Int64)
    /// Any other number. Money never travels this way: rupiah are integers.
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

/// Members of a JSON object in the order they were written; look-up is linear, which wins below some 30 members.
package struct JSONObject: Sendable, Hashable {
    package struct Member: Sendable, Hashable {
        package var name: String
        package var value: JSONValue

        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    package private(set) var members: [Member]

    package init(_ members: [Member] = []) {
        self.members = members
    }

    init(capacity: Int) {
        members = []
        members.reserveCapacity(capacity)
    }

    /// The last member of that name, as most readers take it; setting nil removes it.
    package subscript(name: String) -> JSONValue? {
        get { index(of: name).map { members[$0].value } }
        set {
            let index = index(of: name)
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(name, value))
            case (nil, nil): break
            }
        }
    }

    /// Compares lengths first: most names differ in it, and comparing texts costs more than all else here.
    private func index(of name: String) -> Int? {
        let length = name.utf8.count
        return members.lastIndex { $0.name.utf8.count == length && $0.name == name }
    }

    /// Appends without looking for an earlier member: for writers that know their names are distinct.
    package mutating func append(_ name: String, _ value: JSONValue) {
        members.append(Member(name, value))
    }

    /// Appends the member only where there is a value.
    package mutating func append(_ name: String, ifPresent value: JSONValue?) {
        if let value { members.append(Member(name, value)) }
    }
}

// Reading: each accessor answers nil where the kind is another, so that a reader says what it needs and tolerates the rest.
extension JSONValue {
    package var string: String? { if case .string(let value) = self { value } else { nil } }
    package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    package var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
    package var object: JSONObject? { if case .object(let value) = self { value } else { nil } }
    package var isNull: Bool { self == .null }

    package var int64: Int64? {
        switch self {
        case .integer(let value): value
        case .double(let value): Int64(exactly: value)
        default: nil
        }
    }

    package var int: Int? { int64.flatMap { Int(exactly: $0) } }

    package var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .double(let value): value
        default: nil
        }
    }

    /// The member of that name where this is an object that has one.
    package subscript(name: String) -> JSONValue? { if case .object(let object) = self { object[name] } else { nil } }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONObject(elements.map { JSONObject.Member($0, $1) }))
    }
    package init(nilLiteral: ()) { self = .null }
}
