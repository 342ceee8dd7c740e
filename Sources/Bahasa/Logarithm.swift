// For the logarithm and the exponential alone.
#if canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The natural logarithm.
func logarithm(_ value: Double) -> Double { log(value) }

/// The logistic function: what is sure to be so is 1, what is sure not to be is 0.
func logistic(_ value: Double) -> Double { 1 / (1 + exp(-value)) }
