/// What a word can be to those who read it; a word may be several things, and most are none.
///
/// The words stand in `config/bahasa/signals.yaml` and `config/words.yaml`, in a list for each role. Every word of a
/// message is looked up once, when the message is cut into tokens; from then on a question about it is a look at a bit.
package struct WordRoles: OptionSet, Sendable, Hashable {
    package let rawValue: UInt64

    package init(rawValue: UInt64) { self.rawValue = rawValue }
}

// Yes and no.
extension WordRoles {
    /// Agrees, as do thumbs and ticks.
    package static let yes = WordRoles(rawValue: 1 << 0)
    package static let no = WordRoles(rawValue: 1 << 1)
    /// The many ways to write "tidak".
    package static let negation = WordRoles(rawValue: 1 << 2)
    /// "Apa", "masalah": after a negation nothing stands against it.
    package static let harmless = WordRoles(rawValue: 1 << 3)
    /// "Ya", "ok": softens a no as well as it says yes.
    package static let softening = WordRoles(rawValue: 1 << 4)
    package static let neutral = WordRoles(rawValue: 1 << 5)
}

// What carries no answer.
extension WordRoles {
    /// How people address the bot.
    package static let address = WordRoles(rawValue: 1 << 6)
    /// Softens a sentence.
    package static let particle = WordRoles(rawValue: 1 << 7)
    package static let silent = WordRoles(rawValue: 1 << 8)

    /// Belongs to what the bot is about; see ``QuestionMatcher``.
    package static let domain = WordRoles(rawValue: 1 << 29)
    /// A day of the week.
    package static let weekday = WordRoles(rawValue: 1 << 31)
    /// "Besok", "kemarin", "depan": tells a time by today.
    package static let relativeDay = WordRoles(rawValue: 1 << 32)
    /// "Terus", "btw": what follows is another matter.
    package static let parting = WordRoles(rawValue: 1 << 33)

    /// Stands in a name in capitals: RA, KH.
    package static let initials = WordRoles(rawValue: 1 << 30)
}

// Misfortunes.
extension WordRoles {
    package static let accident = WordRoles(rawValue: 1 << 9)
    /// A fall, unless an ``idiom`` follows: "jatuh tempo" is the due date.
    package static let fall = WordRoles(rawValue: 1 << 10)
    package static let idiom = WordRoles(rawValue: 1 << 11)
    package static let death = WordRoles(rawValue: 1 << 12)
    /// Before a misfortune, names the cover against it: "jaminan kematian".
    package static let cover = WordRoles(rawValue: 1 << 13)
    /// "Kalau", "misalnya": nothing happened yet.
    package static let supposing = WordRoles(rawValue: 1 << 40)
    /// "Tadi", "barusan": it happened, even after a "kalau".
    package static let lately = WordRoles(rawValue: 1 << 41)
    /// "Suami", "igd": it happened to somebody, unless a ``supposing`` stands beside it.
    package static let concerned = WordRoles(rawValue: 1 << 42)
}

// Questions.
extension WordRoles {
    /// Asks wherever it stands.
    package static let asking = WordRoles(rawValue: 1 << 14)
    /// Asks, unless ``settling`` follows: "di mana aja" is an answer.
    package static let askingWhere = WordRoles(rawValue: 1 << 15)
    package static let settling = WordRoles(rawValue: 1 << 16)
    /// Asks as the first word.
    package static let opening = WordRoles(rawValue: 1 << 17)
    /// Asks with a negation right behind it: "bisa gak".
    package static let asksWhether = WordRoles(rawValue: 1 << 18)
    /// Asks with a negation at the end: "ada denda gak".
    package static let asksWhetherAtEnd = WordRoles(rawValue: 1 << 19)
}

// What moves a conversation.
extension WordRoles {
    package static let greeting = WordRoles(rawValue: 1 << 20)
    /// A greeting that tells a time of day as well: "pagi", "malam".
    package static let daypart = WordRoles(rawValue: 1 << 21)
    /// A greeting that is answered in kind: peace be upon you too.
    package static let salam = WordRoles(rawValue: 1 << 22)
    package static let thanks = WordRoles(rawValue: 1 << 23)
    /// Around other words changes nothing: kak, pak, ya.
    package static let courtesy = WordRoles(rawValue: 1 << 24)
    /// "Skip it", "I do not know".
    package static let skipping = WordRoles(rawValue: 1 << 25)
    /// "Later", "in a moment".
    package static let pausing = WordRoles(rawValue: 1 << 26)
    /// "Go on", "keep it".
    package static let continuing = WordRoles(rawValue: 1 << 27)
    /// "Change", "wrong", before the name of a field.
    package static let correcting = WordRoles(rawValue: 1 << 28)
    /// "Ingatkan": a reminder is asked for.
    package static let reminding = WordRoles(rawValue: 1 << 44)
    /// "Tiap": again and again.
    package static let recurring = WordRoles(rawValue: 1 << 45)
}

// Several at once, put together here: an option set's literal is built anew wherever it stands.
extension WordRoles {
    /// Carries no answer.
    package static let filler: WordRoles = [.address, .particle]
    /// Stands beside a yes or no without changing it.
    static let accompanying: WordRoles = [.address, .particle, .neutral]
    /// Tells nothing of what a question is about.
    static let untelling: WordRoles = [.address, .particle, .silent]
    package static let anyGreeting: WordRoles = [.greeting, .daypart]
}

extension WordRoles {
    /// The lists of `config/bahasa/signals.yaml`, spelt as people type.
    package static let signals: [(list: String, role: WordRoles)] = [
        ("agreeing", .yes), ("declining", .no), ("negation", .negation), ("harmless", .harmless),
        ("softening", .softening),
        ("neutral", .neutral), ("address", .address), ("particle", .particle), ("silent", .silent),
        ("domain", .domain), ("initials", .initials),
        ("weekdays", .weekday), ("relative_days", .relativeDay), ("parting", .parting),
        ("accident", .accident), ("fall", .fall), ("idiom", .idiom), ("death", .death), ("cover", .cover),
        ("supposing", .supposing), ("lately", .lately), ("concerned", .concerned),
        ("asking", .asking), ("asking_where", .askingWhere), ("settling", .settling), ("opening", .opening),
        ("asks_whether", .asksWhether), ("asks_whether_at_end", .asksWhetherAtEnd),
    ]

    /// The lists of `config/words.yaml`, in dictionary spelling.
    package static let moves: [(list: String, role: WordRoles)] = [
        ("greetings", .greeting), ("dayparts", .daypart), ("salam", .salam), ("thanks", .thanks),
        ("courtesies", .courtesy), ("skipping", .skipping), ("pausing", .pausing), ("continuing", .continuing),
        ("correcting", .correcting), ("reminding", .reminding), ("recurring", .recurring),
    ]
}
