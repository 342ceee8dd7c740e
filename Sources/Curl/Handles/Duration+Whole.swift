extension Duration {
    /// Rounded up, so that a limit is never shorter than asked; libcurl counts in 32 bits.
    var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        let most = Int64(Int32.max) / 1000 - 1
        return Int(min(seconds, most)) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }

    /// Rounded down.
    var wholeSeconds: Int { Int(min(components.seconds, Int64(Int32.max))) }
}
