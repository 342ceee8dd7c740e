extension Migration {
    /// In the order they run; only ever appended to.
    static let all: [Migration] = [
        .first, .second, .third, .fourth, .fifth,
        .sixth,
        .seventh,
        .eighth,
        .ninth,
        .tenth,
        .eleventh,
        .twelfth,
        .thirteenth,
        .fourteenth,
        .fifteenth,
    ]
}
