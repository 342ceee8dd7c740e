import Yams

/// A YAML node that knows where it stands, so that whatever is wrong with it can be said with file and line.
struct ConfigNode {
    let file: String
    let node: Node

    var place: ConfigFault.Place { ConfigFault.Place(file, line: node.mark?.line) }

    func fault(_ problem: String, _ remedy: String) -> ConfigFault { place.fault(problem, remedy) }

    var isScalar: Bool { node.scalar != nil }

    func text() throws(ConfigFault) -> String {
        guard let scalar = node.scalar else { throw fault("a text is expected here", "write one value after the key") }
        return scalar.string
    }

    /// The text without the line break that ends a block scalar; never empty.
    func prose() throws(ConfigFault) -> String {
        var text = Substring(try text())
        while text.last?.isWhitespace == true { text.removeLast() }
        guard !text.isEmpty else { throw fault("the text is empty", "write it, or remove the key") }
        return String(text)
    }

    func integer(_ range: ClosedRange<Int>) throws(ConfigFault) -> Int {
        guard let number = Int(try text()), range.contains(number) else {
            throw fault(
                "'\(try text())' is no whole number from \(range.lowerBound) to \(range.upperBound)",
                "write digits only, without dots")
        }
        return number
    }

    /// A value read from its text, such as a date or a code; the example is shown where it cannot be.
    func value<Value>(like example: String, _ read: (String) -> Value?) throws(ConfigFault) -> Value {
        let text = try text()
        guard let value = read(text) else { throw fault("'\(text)' makes no sense here", "write it like \(example)") }
        return value
    }

    func list() throws(ConfigFault) -> [ConfigNode] {
        guard let sequence = node.sequence else { throw fault("a list is expected here", "begin each entry with '- '") }
        return sequence.map { ConfigNode(file: file, node: $0) }
    }

    /// The members in their order.
    func members() throws(ConfigFault) -> [(key: ConfigNode, value: ConfigNode)] {
        guard let mapping = node.mapping else {
            throw fault("keys with values are expected here", "write 'key: value', indented alike")
        }
        return mapping.map { (ConfigNode(file: file, node: $0.key), ConfigNode(file: file, node: $0.value)) }
    }

    /// The members as a section with exactly these keys, all of them optional until asked for.
    func section(_ keys: String...) throws(ConfigFault) -> ConfigSection {
        try ConfigSection(self, keys: keys)
    }
}

/// A mapping whose keys are known: any other is a fault, since it is most often a slip of the pen.
struct ConfigSection {
    let origin: ConfigNode
    private let values: [String: ConfigNode]

    init(_ origin: ConfigNode, keys: [String]) throws(ConfigFault) {
        var values: [String: ConfigNode] = [:]
        for (key, value) in try origin.members() {
            let name = try key.text()
            guard keys.contains(name) else {
                throw key.fault("no such key '\(name)'", "remove it or write one of \(keys.joined(separator: ", "))")
            }
            values[name] = value
        }
        self.origin = origin
        self.values = values
    }

    func require(_ key: String) throws(ConfigFault) -> ConfigNode {
        guard let value = values[key] else { throw origin.fault("'\(key)' is missing", "add '\(key): …'") }
        return value
    }

    subscript(key: String) -> ConfigNode? { values[key] }
}
