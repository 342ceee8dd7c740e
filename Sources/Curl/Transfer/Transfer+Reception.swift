import HTTPTypes

// What libcurl reports during `curl_multi_perform`; see `TransferCallbacks`.
extension Transfer {
    func receiveHead(_ line: UnsafeRawBufferPointer) -> Bool {
        reception.takeHead(line)
    }

    func receiveBody(_ chunk: UnsafeRawBufferPointer) -> Bool {
        reception.takeBody(chunk, announced: easy.announcedLength)
    }

    /// The connection is ready and the request about to be written, perhaps not for the first time.
    func mayBeginRequest() -> Bool {
        let method = applied?.shape.method
        return departures.begin(bytes: easy.requestBytes, repeatable: method == .get || method == .head)
    }
}
