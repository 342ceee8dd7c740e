import Configuration
import Foundation
import Yams

/// The strict reading of `config/kentongan.yaml`: an unknown key or an unfit value is a fault with its line, since a
/// misspelt setting that is passed over in silence is the worst kind.
enum SettingsFile {
    static func values(in file: String) throws -> [AbsoluteConfigKey: ConfigValue] {
        let root: Node?
        do {
            root = try compose(yaml: try String(contentsOfFile: file, encoding: .utf8))
        } catch let error as YamlError {
            throw fault(error, in: file)
        } catch {
            throw OperatorFault("the file cannot be read", at: file, remedy: "Make it a readable text file in UTF-8.")
        }
        guard let root else { return [:] }
        var values: [AbsoluteConfigKey: ConfigValue] = [:]
        for (key, node) in try leaves(of: root, under: "", file: file) {
            let value = try checked(key, node, file: file)
            values[AbsoluteConfigKey(ConfigKey(key))] = ConfigValue(.string(value), isSecret: false)
        }
        return values
    }

    /// What the YAML's reader stumbled over, in one line.
    private static func fault(_ error: YamlError, in file: String) -> OperatorFault {
        let (problem, line): (String, Int?) =
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                (problem, mark.line)
            case .duplicatedKeysInMapping(let keys, let context):
                ("given twice: \(keys.joined(separator: ", "))", context.mark.line)
            default: ("this is no YAML", nil)
            }
        return OperatorFault(
            problem, at: line.map { "\(file):\($0)" } ?? file, remedy: "Mend the YAML there, or a little above.")
    }

    private static func checked(_ name: String, _ node: Node, file: String) throws -> String {
        let place = "\(file):\(node.mark?.line ?? 1)"
        guard let key = SettingKey(rawValue: name) else {
            let nearest = SettingKey.allCases.map(\.rawValue).min { distance($0, name) < distance($1, name) } ?? ""
            throw OperatorFault("there is no setting «\(name)»", at: place, remedy: "Did you mean «\(nearest)»?")
        }
        if case .secret = key.rule {
            throw OperatorFault(
                "«\(name)» is a secret and must not stand in a file", at: place,
                remedy: "Remove it and set the environment variable \(key.environmentVariable).")
        }
        guard let value = node.scalar?.string else {
            throw OperatorFault("«\(name)» takes one value, not a list", at: place, remedy: "Write «name: value».")
        }
        if let objection = key.objection(to: value) {
            throw OperatorFault(objection, at: place, remedy: key.remedy ?? "Correct «\(name)».")
        }
        return value
    }

    /// Every value of the document with its dotted key, in order.
    private static func leaves(of node: Node, under prefix: String, file: String) throws -> [(String, Node)] {
        guard let mapping = node.mapping else {
            if node.null != nil && prefix.isEmpty { return [] }
            throw OperatorFault(
                "expected «key: value»", at: "\(file):\(node.mark?.line ?? 1)", remedy: "See config/kentongan.yaml.")
        }
        return try mapping.flatMap { key, value -> [(String, Node)] in
            let name = prefix + (key.string ?? "?")
            // A section all of whose settings are commented out.
            if value.null != nil, SettingKey.allCases.contains(where: { $0.rawValue.hasPrefix(name + ".") }) {
                return []
            }
            return value.mapping == nil ? [(name, value)] : try leaves(of: value, under: name + ".", file: file)
        }
    }

    /// How many letters differ, roughly: enough to suggest a setting's right name.
    private static func distance(_ left: String, _ right: String) -> Int {
        Set(left.lowercased()).symmetricDifference(right.lowercased()).count + abs(left.count - right.count)
    }
}
