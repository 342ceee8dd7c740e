import Foundation

/// Where the texts, tariffs and settings lie.
struct ConfigDirectory {
    let root: String

    func path(_ name: String) -> String { root + "/" + name }

    /// The directory named on the command line or by `KENTONGAN_CONFIG`, else `config` here, beside or above the
    /// program, else `/etc/kentongan`: so the program runs from a checkout and from a package alike.
    static func find(_ named: String?) throws -> ConfigDirectory {
        if let given = named ?? ProcessInfo.processInfo.environment["KENTONGAN_CONFIG"], !given.isEmpty {
            guard isConfig(given) else {
                throw OperatorFault(
                    "no kentongan.yaml in it", at: given, remedy: "Name the folder that holds kentongan.yaml.")
            }
            return ConfigDirectory(root: given)
        }
        let candidates = ["config"] + aboveProgram() + ["/etc/kentongan"]
        guard let found = candidates.first(where: isConfig) else {
            throw OperatorFault(
                "no configuration found (looked in \(candidates.joined(separator: ", ")))",
                remedy: "Run in the project's folder, or set KENTONGAN_CONFIG to the folder of kentongan.yaml.")
        }
        return ConfigDirectory(root: found)
    }

    private static func isConfig(_ directory: String) -> Bool {
        FileManager.default.fileExists(atPath: directory + "/kentongan.yaml")
    }

    private static func aboveProgram() -> [String] {
        guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return [] }
        var folder = program.deletingLastPathComponent()
        return (0..<5).map { _ in
            defer { folder.deleteLastPathComponent() }
            return folder.appending(path: "config").path
        }
    }
}
