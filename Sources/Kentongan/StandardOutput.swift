import Foundation

/// Shows at once what was printed, also where the output is a pipe that a test reads.
func fflushStandardOutput() {
    FileHandle.standardOutput.synchronizeFile()
}
