import Chat
import JSON

extension Keyboard {
    /// The same as the Bot API's `reply_markup`.
    func writeMarkup(into bytes: inout [UInt8]) {
        switch self {
        case .buttons(let rows):
            bytes.append(contentsOf: #"{"inline_keyboard":["#.utf8)
            for (index, row) in rows.enumerated() {
                bytes.append(contentsOf: index == 0 ? "[".utf8 : ",[".utf8)
                for (index, button) in row.enumerated() {
                    if index > 0 { bytes.append(UInt8(ascii: ",")) }
                    button.write(into: &bytes)
                }
                bytes.append(UInt8(ascii: "]"))
            }
            bytes.append(contentsOf: "]}".utf8)
        case .contact(let label):
            bytes.append(contentsOf: #"{"keyboard":[[{"text":"#.utf8)
            bytes.appendJSON(label)
            bytes.append(
                contentsOf: #","request_contact":true}]],"resize_keyboard":true,"one_time_keyboard":true}"#.utf8)
        case .remove:
            bytes.append(contentsOf: #"{"remove_keyboard":true}"#.utf8)
        }
    }

    /// Whether it hangs under a message, the only kind that an edited message may bear.
    var isInline: Bool {
        if case .buttons = self { true } else { false }
    }
}

extension Button {
    fileprivate func write(into bytes: inout [UInt8]) {
        bytes.append(contentsOf: #"{"text":"#.utf8)
        bytes.appendJSON(label)
        switch action {
        case .token(let token):
            bytes.append(contentsOf: #","callback_data":"#.utf8)
            bytes.appendJSON(token)
        case .link(let link):
            bytes.append(contentsOf: #","url":"#.utf8)
            bytes.appendJSON(link)
        }
        bytes.append(UInt8(ascii: "}"))
    }
}
