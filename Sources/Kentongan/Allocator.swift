import CMalloc

/// What the C library's allocator is told before the bot runs.
///
/// Made for programs of many threads, glibc gives each thread an arena of its own and hands every arena's top back to
/// the kernel as soon as 128 KiB are free there. A bot works in bursts on two threads: each batch of messages would pay
/// for fetching back what the last one returned. One arena and a wider margin save 5 % of the CPU and cost no memory
/// worth naming (docs/performance.md).
enum Allocator {
    static func prepare() {
        // Refused settings leave glibc's own, which is no more than slower.
        _ = mallopt(M_ARENA_MAX, 1)
        _ = mallopt(M_TRIM_THRESHOLD, margin)
    }

    /// Gives back what learning needed and serving does not; asked for once, before the first message.
    static func giveBack() { _ = malloc_trim(0) }

    /// Bytes.
    private static let margin: Int32 = 8 << 20
}
