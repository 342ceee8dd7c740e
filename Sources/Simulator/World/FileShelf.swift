/// What Telegram calls a file towards this bot.
struct FileID: RawRepresentable, Hashable, Sendable {
    let rawValue: String
}

/// The files people and the bot have sent.
struct FileShelf: Sendable {
    struct File: Sendable {
        let id: FileID
        let kind: Kind
        /// The same for every bot; not for downloading.
        let uniqueID: String
        /// Under which it is downloaded.
        let path: String
        let name: String?
        let mimeType: String
        let bytes: [UInt8]
        /// Of a picture whose header could be read.
        let size: ImageSize?
    }

    enum Kind: String, Sendable {
        case photo, document, voice, sticker

        /// As Telegram's refusals call it.
        var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

        fileprivate var folder: String {
            switch self {
            case .photo: "photos"
            case .document: "documents"
            case .voice: "voice"
            case .sticker: "stickers"
            }
        }

        /// Telegram's own file ids begin by kind; clients have been seen to look.
        fileprivate var prefix: String {
            switch self {
            case .photo: "AgACAgUAAxkB"
            case .document: "BQACAgUAAxkB"
            case .voice: "AwACAgUAAxkB"
            case .sticker: "CAACAgUAAxkB"
            }
        }
    }

    private var files: [FileID: File] = [:]
    private var paths: [String: FileID] = [:]
    var nextNumber = 1

    subscript(id: FileID) -> File? { files[id] }

    func file(at path: String) -> File? {
        paths[path].flatMap { files[$0] }
    }

    mutating func store(_ upload: Upload, as kind: Kind) -> FileID {
        let number = nextNumber
        nextNumber += 1
        let digits = String(number + 100_000)
        let type = upload.mimeType ?? Self.mimeType(of: upload.name)
        let path = "\(kind.folder)/file_\(number)\(Self.suffix(of: upload.name, kind, type))"
        let id = FileID(rawValue: "\(kind.prefix)AAI\(digits)xZz")
        files[id] = File(
            id: id, kind: kind, uniqueID: "AQADx\(digits)", path: path, name: upload.name.isEmpty ? nil : upload.name,
            mimeType: type, bytes: upload.bytes, size: ImageSize(of: upload.bytes))
        paths[path] = id
        return id
    }

    private static func suffix(of name: String, _ kind: Kind, _ type: String) -> String {
        switch kind {
        case .photo: return type == "image/png" ? ".png" : ".jpg"
        case .voice: return ".oga"
        case .sticker: return ".webp"
        case .document:
            let letters = name.split(separator: ".").dropFirst().last ?? ""
            let isPlain = letters.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
            return isPlain && (1...8).contains(letters.count) ? ".\(letters)" : ""
        }
    }

    private static func mimeType(of name: String) -> String {
        switch name.split(separator: ".").last?.lowercased() {
        case "jpg", "jpeg": "image/jpeg"
        case "png": "image/png"
        case "pdf": "application/pdf"
        case "txt": "text/plain"
        case "csv": "text/csv"
        default: "application/octet-stream"
        }
    }
}
