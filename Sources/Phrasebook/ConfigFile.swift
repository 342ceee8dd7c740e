import FoundationEssentials
import Yams

/// Reads YAML files of the configuration folder.
enum ConfigFile {
    /// The document in a file; an empty file is a fault.
    static func root(_ path: String) throws(ConfigFault) -> ConfigNode {
        let text: String
        do { text = try String(contentsOfFile: path, encoding: .utf8) } catch {
            throw ConfigFault.Place(path).fault("cannot be read as UTF-8 text", "see that it exists and may be read")
        }
        return try root(of: text, file: path)
    }

    static func root(of text: String, file: String) throws(ConfigFault) -> ConfigNode {
        do {
            guard let node = try Yams.compose(yaml: text) else {
                throw ConfigFault.Place(file).fault("is empty", "restore it from the repository")
            }
            return ConfigNode(file: file, node: node)
        } catch {
            throw fault(error, file: file)
        }
    }

    /// The `.yaml` files of a folder, by name.
    static func all(in folder: String) throws(ConfigFault) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { $0.hasSuffix(".yaml") }
                .sorted()
                .map { "\(folder)/\($0)" }
        } catch {
            throw ConfigFault.Place(folder).fault("no such folder", "give the path of the configuration folder")
        }
    }

    private static func fault(_ error: any Error, file: String) -> ConfigFault {
        if let fault = error as? ConfigFault { return fault }
        guard let error = error as? YamlError else {
            return ConfigFault.Place(file).fault("\(error)", "see the YAML syntax")
        }
        let remedy = "see the indentation and the quotes around there"
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return ConfigFault.Place(file, line: mark.line).fault(problem, remedy)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.map { "'\($0)'" }.joined(separator: ", ")
            return ConfigFault.Place(file, line: context.mark.line).fault(
                "\(keys) stands here twice", "remove one of them")
        default:
            return ConfigFault.Place(file).fault("is no YAML", remedy)
        }
    }
}
