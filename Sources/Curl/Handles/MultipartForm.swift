import CCurl
import Glibc
import Transport

/// A `multipart/form-data` body; files are opened when their turn comes and never held in memory whole.
struct MultipartForm: ~Copyable {
    let pointer: OpaquePointer

    init(for easy: borrowing EasyHandle) throws(TransportError) {
        guard let form = easy.makeForm() else { throw CurlGlobal.fault(CURLE_OUT_OF_MEMORY) }
        pointer = form
    }

    deinit { curl_mime_free(pointer) }

    /// - Throws: ``TransportError/file(path:detail:_:)`` when a file cannot be read.
    func append(_ part: FormPart) throws(TransportError) {
        guard let field = curl_mime_addpart(pointer) else { throw CurlGlobal.fault(CURLE_OUT_OF_MEMORY) }
        try accept(curl_mime_name(field, part.name))
        switch part.content {
        case .text(let text):
            try accept(curl_mime_data(field, text, text.utf8.count))
        case .file(let path, let contentType):
            guard access(path, R_OK) == 0, curl_mime_filedata(field, path) == CURLE_OK else {
                throw .file(path: path, detail: String(cString: strerror(errno)), .surelyNotSent)
            }
            guard Self.isRegular(path) else {
                throw .file(path: path, detail: "not a regular file", .surelyNotSent)
            }
            try accept(curl_mime_type(field, contentType))
        }
    }

    /// A folder can be opened as well, and libcurl would send it as an empty file.
    private static func isRegular(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private func accept(_ code: CURLcode) throws(TransportError) {
        guard code == CURLE_OK else { throw CurlGlobal.fault(code) }
    }
}
