import ArgumentParser
import Jamsostek

extension CalendarDate: ExpressibleByArgument {
    /// As in `2026-07-01`.
    package init?(argument: String) { self.init(argument) }
}
