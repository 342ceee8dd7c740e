import Foundation

/// Shows at once what was printed, also where the output is a pipe that somebody waits at.
func showPrinted() {
    fflush(nil)
}
