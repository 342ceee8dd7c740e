import Chat
import JSON
import Testing

/// Rows written by an older release must be readable for ever: these forms are pinned and never edited, only added to.
@Suite struct OutgoingWireFormTests {
    struct Row: CustomTestStringConvertible {
        var wire: String
        var call: Outgoing
        var testDescription: String { wire }
    }

    static let pinned: [Row] = [
        Row(
            wire: #"{"kind":"message.1","text":"Halo, Bu"}"#,
            call: .message(OutgoingMessage(text: "Halo, Bu"))),
        Row(
            wire: #"{"kind":"message.1","text":"Siap?","keyboard":{"buttons":[[{"label":"Ya","token":"f:1:ya"},"#
                + #"{"label":"Tidak","token":"f:1:no"}],[{"label":"Syarat","link":"https://example.org/s"}]]},"replyTo":41}"#,
            call: .message(
                OutgoingMessage(
                    text: "Siap?",
                    keyboard: .buttons([
                        [Button("Ya", token: "f:1:ya"), Button("Tidak", token: "f:1:no")],
                        [Button("Syarat", link: "https://example.org/s")],
                    ]),
                    replyTo: MessageID(41)))),
        Row(
            wire: #"{"kind":"message.1","text":"Nomor?","keyboard":{"contact":"Kirim nomor"}}"#,
            call: .message(OutgoingMessage(text: "Nomor?", keyboard: .contact(label: "Kirim nomor")))),
        Row(
            wire: #"{"kind":"message.1","text":"Baik.","keyboard":{"remove":true}}"#,
            call: .message(OutgoingMessage(text: "Baik.", keyboard: .remove))),
        Row(
            wire: #"{"kind":"edit.1","message":7,"text":"Sudah","keyboard":{"buttons":[]}}"#,
            call: .edit(MessageID(7), OutgoingMessage(text: "Sudah", keyboard: .buttons([])))),
        Row(wire: #"{"kind":"delete.1","message":9007199254740993}"#, call: .delete(MessageID(9_007_199_254_740_993))),
        Row(
            wire: #"{"kind":"file.1","media":"photo","platform":"AgACAgUAAx"}"#,
            call: .file(OutgoingFile(kind: .photo, source: .platform("AgACAgUAAx")))),
        Row(
            wire: #"{"kind":"file.1","media":"document","path":"/srv/rekap.csv","caption":"Rekap"}"#,
            call: .file(OutgoingFile(kind: .document, source: .local(path: "/srv/rekap.csv"), caption: "Rekap"))),
        Row(wire: #"{"kind":"inspectChat.1"}"#, call: .inspectChat),
        Row(
            wire: #"{"kind":"message.2","text":"Kumpul di sini","styles":[{"style":"bold","from":0,"length":6},"#
                + #"{"style":"link","from":7,"length":7,"link":"https://example.org"}]}"#,
            call: .message(
                OutgoingMessage(
                    text: "Kumpul di sini",
                    styles: [
                        TextStyle(.bold, from: 0, length: 6),
                        TextStyle(.link("https://example.org"), from: 7, length: 7),
                    ]))),
        Row(
            wire: #"{"kind":"file.2","media":"photo","platform":"AgACAgUAAx","caption":"Struk","keyboard":"#
                + #"{"buttons":[[{"label":"Ya","token":"f:1:ya"}]]},"replyTo":41}"#,
            call: .file(
                OutgoingFile(
                    kind: .photo, source: .platform("AgACAgUAAx"), caption: "Struk",
                    keyboard: .buttons([[Button("Ya", token: "f:1:ya")]]), replyTo: MessageID(41)))),
        Row(
            wire: #"{"kind":"editCaption.1","message":7,"text":"Struk"}"#,
            call: .editCaption(MessageID(7), OutgoingMessage(text: "Struk"))),
        Row(
            wire: #"{"kind":"openTopic.1","name":"P-00017","matter":17}"#, call: .openTopic(name: "P-00017", matter: 17)
        ),
        Row(wire: #"{"kind":"setTopic.1","open":false}"#, call: .setTopic(isOpen: false)),
    ]

    @Test(arguments: pinned) func writtenAsPinned(row: Row) {
        #expect(row.call.json.text == row.wire)
    }

    @Test(arguments: pinned) func readAsPinned(row: Row) throws {
        #expect(Outgoing(json: try JSONValue(parsing: row.wire)) == row.call)
    }

    @Test(arguments: [
        #"{}"#, #"[]"#, #""message.1""#, #"{"kind":"message.3","text":"x"}"#, #"{"kind":"message","text":"x"}"#,
        #"{"kind":"message.1"}"#, #"{"kind":"message.1","text":5}"#,
        #"{"kind":"message.1","text":"x","keyboard":{}}"#,
        #"{"kind":"message.1","text":"x","keyboard":{"remove":false}}"#,
        #"{"kind":"message.1","text":"x","keyboard":{"buttons":[[{"label":"Ya"}]]}}"#,
        #"{"kind":"message.1","text":"x","keyboard":{"buttons":[{"label":"Ya","token":"t"}]}}"#,
        #"{"kind":"message.1","text":"x","replyTo":"41"}"#, #"{"kind":"edit.1","text":"x"}"#,
        #"{"kind":"delete.1","message":1.5}"#, #"{"kind":"file.1","media":"video","platform":"A"}"#,
        #"{"kind":"file.1","media":"photo"}"#, #"{"kind":"file.1","media":"photo","path":"/x","caption":1}"#,
    ])
    func refusedRatherThanGuessed(wire: String) throws {
        #expect(Outgoing(json: try JSONValue(parsing: wire)) == nil)
    }

    @Test func membersAddedByALaterReleaseAreTolerated() throws {
        let wire = #"{"kind":"message.1","silent":true,"text":"Halo"}"#
        #expect(Outgoing(json: try JSONValue(parsing: wire)) == .message(OutgoingMessage(text: "Halo")))
    }
}
