import Bahasa
import Chat

/// Something a person asks of the bot itself, by command, reserved word or button: it works in every state.
enum Wish: Sendable, Hashable {
    case start(payload: String)
    case enrol, menu, help, cancel, back, restart
    /// A person of the branch, about something.
    case human(StaffCase.Kind)
    /// No unasked messages; and, later, messages again.
    case stop, subscribe
    case privacy, myData
    /// What became of the application.
    case status
    /// Withdraw consent and forget what is not yet sent.
    case erase(isSure: Bool)
    /// Go on with the form.
    case resume
    case topic(String)
    /// To be led through a guide.
    case guide(String)
    case quiz
    /// To link the chat with a member.
    case link

    init?(_ command: Command) {
        switch command.name {
        case "start": self = .start(payload: command.argument)
        case "daftar": self = .enrol
        case "menu": self = .menu
        case "bantuan", "help": self = .help
        case "batal": self = .cancel
        case "kembali": self = .back
        case "ulang": self = .restart
        case "petugas": self = .human(.question)
        case "berhenti": self = .stop
        case "kabari": self = .subscribe
        case "privasi": self = .privacy
        case "datasaya": self = .myData
        case "hapus": self = .erase(isSure: command.argument.lowercased() == "ya")
        case "lanjut": self = .resume
        case "kuis": self = .quiz
        case "hubungkan": self = .link
        case "status": self = .status
        default: return nil
        }
    }

    /// Nil for a command that does not exist.
    init?(commandNamed name: String) { self.init(Command(name)) }

    init(_ word: ReservedWord) {
        switch word {
        case .cancel: self = .cancel
        case .back: self = .back
        case .again: self = .restart
        case .menu: self = .menu
        case .help: self = .help
        case .human: self = .human(.question)
        case .stop: self = .stop
        }
    }

    /// From a button that belongs to no form.
    init?(_ token: ButtonToken) {
        guard token.instance == ButtonToken.menu else { return nil }
        switch token.verb {
        case "enrol": self = .enrol
        case "menu": self = .menu
        case "human": self = .human(StaffCase.Kind(rawValue: token.value) ?? .question)
        case "bot": self = .back
        case "resume": self = .resume
        case "status": self = .status
        case "cancel": self = .cancel
        case "erase": self = .erase(isSure: token.value == "yes")
        case "topic": self = .topic(token.value)
        case "guide": self = .guide(token.value)
        case "quiz": self = .quiz
        case "link": self = .link
        case "subscribe": self = .subscribe
        default: return nil
        }
    }
}
