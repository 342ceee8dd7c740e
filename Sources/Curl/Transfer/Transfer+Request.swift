import HTTPTypes
import Transport

/// What a handle is set to send.
struct AppliedRequest {
    /// A handle of one shape turns into another by being reset.
    struct Shape: Equatable {
        enum Body {
            case none
            case bytes
            case form
        }

        let method: HTTPRequest.Method
        let body: Body

        init(_ exchange: HTTPExchange) {
            method = exchange.method
            body =
                switch exchange.body {
                case .none: .none
                case .bytes: .bytes
                case .form: .form
                }
        }
    }

    let shape: Shape
    var url: String?
    var fields: HTTPFields?
    var limit: Duration?
}

extension Transfer {
    /// Sets what differs from the last exchange, which is mostly the body alone.
    func prepare(_ exchange: HTTPExchange, within limit: Duration) throws(TransportError) {
        let shape = AppliedRequest.Shape(exchange)
        var next: AppliedRequest
        if let applied, applied.shape == shape { next = applied } else { next = try reshape(shape) }
        // Until all of it is set, the handle is in no state to be used again.
        applied = nil
        if next.url != exchange.url.exposed {
            try easy.set(RequestOption.url(exchange.url.exposed))
            next.url = exchange.url.exposed
        }
        if next.limit != limit {
            try easy.set(RequestOption.totalLimit(limit))
            next.limit = limit
        }
        if next.fields != exchange.headers {
            try setHeaders(exchange.headers, for: shape)
            next.fields = exchange.headers
        }
        try setBody(exchange.body)
        applied = next
    }

    private func reshape(_ shape: AppliedRequest.Shape) throws(TransportError) -> AppliedRequest {
        easy.reset()
        try easy.attach(TransferCallbacks(), owner: Unmanaged.passUnretained(self).toOpaque())
        try profile.apply(to: easy)
        switch (shape.body, shape.method) {
        case (.none, .get): try easy.set(RequestOption.get)
        case (.none, .head): try easy.set(RequestOption.head)
        case (.bytes, .post): try easy.set(RequestOption.post)
        case (.form, .post): break
        case (.none, let other): try easy.set(RequestOption.named(other.rawValue))
        case (.bytes, let other):
            try easy.set(RequestOption.post)
            try easy.set(RequestOption.named(other.rawValue))
        case (.form, let other): try easy.set(RequestOption.named(other.rawValue))
        }
        return AppliedRequest(shape: shape)
    }

    private func setHeaders(_ fields: HTTPFields, for shape: AppliedRequest.Shape) throws(TransportError) {
        var list = HeaderList()
        for field in fields {
            // A form's content type carries the boundary that libcurl chooses.
            if shape.body == .form, field.name == .contentType { continue }
            try list.append(field)
        }
        // libcurl would call every body a web form.
        if shape.body == .bytes, fields[.contentType] == nil { try list.suppress(.contentType) }
        // It would hold a large body back for a second, waiting for a "100 Continue" that few servers send.
        if shape.body != .none { try list.suppress(.expect) }
        try easy.set(RequestOption.headers(list.pointer))
        headers = list
    }

    private func setBody(_ body: HTTPExchange.Body) throws(TransportError) {
        switch body {
        case .none: break
        case .bytes(let bytes): try easy.set(RequestOption.body(bytes))
        case .form(let parts):
            let form = try MultipartForm(for: easy)
            for part in parts { try form.append(part) }
            try easy.set(RequestOption.form(form.pointer))
            self.form = consume form
        }
    }
}
