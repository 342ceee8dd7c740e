/// Why a person cannot do what the control API was asked to make them do.
struct ActError: Error, Sendable, Hashable {
    /// The HTTP status it is answered with.
    var status: Int
    var detail: String

    static func notFound(_ detail: String) -> Self { Self(status: 404, detail: detail) }
    static func invalid(_ detail: String) -> Self { Self(status: 400, detail: detail) }
    /// Possible in general, not as things stand.
    static func refused(_ detail: String) -> Self { Self(status: 409, detail: detail) }
}
