/// What is wrong in a configuration file, where, and what to do about it: one line for the operator.
package struct ConfigFault: Error, Sendable, Hashable {
    package var place: Place
    package var problem: String
    package var remedy: String

    package init(_ place: Place, problem: String, remedy: String) {
        self.place = place
        self.problem = problem
        self.remedy = remedy
    }

    package struct Place: Sendable, Hashable {
        package var file: String
        /// From 1; nil where the fault is the whole file's.
        package var line: Int?

        package init(_ file: String, line: Int? = nil) {
            self.file = file
            self.line = line
        }

        func fault(_ problem: String, _ remedy: String) -> ConfigFault {
            ConfigFault(self, problem: problem, remedy: remedy)
        }
    }
}

extension ConfigFault: CustomStringConvertible {
    /// As in `config/phrases/enrol.yaml:12: no such key 'aks': remove it or write one of ask, help`.
    package var description: String { "\(place): \(problem): \(remedy)" }
}

extension ConfigFault.Place: CustomStringConvertible {
    package var description: String { line.map { "\(file):\($0)" } ?? file }
}
