import CCurl

/// What libcurl calls for a handle, on the driver's thread, during `curl_multi_perform`.
///
/// They never throw, block or call libcurl back beyond asking it what it knows; a short count tells it to give up.
struct TransferCallbacks {
    let head: ccurl_receive = { bytes, size, count, owner in
        guard let transfer = Transfer.at(owner) else { return 0 }
        return transfer.receiveHead(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
    }

    let body: ccurl_receive = { bytes, size, count, owner in
        guard let transfer = Transfer.at(owner) else { return 0 }
        return transfer.receiveBody(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
    }

    let beforeRequest: ccurl_before_request = { owner, _, _, _, _ in
        guard let transfer = Transfer.at(owner), transfer.mayBeginRequest() else { return CURL_PREREQFUNC_ABORT }
        return CURL_PREREQFUNC_OK
    }
}
