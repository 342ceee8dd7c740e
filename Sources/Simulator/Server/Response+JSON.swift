import HTTPTypes
import Hummingbird
import JSON

extension Response {
    static func json(_ value: JSONValue, status: HTTPResponse.Status = .ok) -> Self {
        Self(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: value.serialized())))
    }

    static func bytes(_ bytes: [UInt8], type: String) -> Self {
        Self(
            status: .ok, headers: [.contentType: type, .cacheControl: "no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// An answer that breaks off half-way, the connection with it.
    static func cutShort(_ bytes: [UInt8], status: HTTPResponse.Status) -> Self {
        let half = ByteBuffer(bytes: bytes.prefix(bytes.count / 2))
        return Self(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(contentLength: bytes.count) { writer in
                try await writer.write(half)
                throw BrokenOff()
            })
    }

    private struct BrokenOff: Error {}
}
