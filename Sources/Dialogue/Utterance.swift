package import Jamsostek

/// Something to say, without its words: keys of the phrase book and the values that go into them.
package struct Utterance: Sendable, Hashable {
    /// Said in one message, a blank line apart.
    package var parts: [Phrase]
    package var keyboard: Prompt?

    package init(_ parts: [Phrase], keyboard: Prompt? = nil) {
        self.parts = parts
        self.keyboard = keyboard
    }

    package init(_ part: Phrase, keyboard: Prompt? = nil) {
        self.init([part], keyboard: keyboard)
    }
}

package struct Phrase: Sendable, Hashable {
    /// Dotted, lower-case, as in `config/phrases`: `enrol.nik.ask`.
    package var key: String
    package var arguments: Arguments

    package init(_ key: String, _ arguments: Arguments = [:]) {
        self.key = key
        self.arguments = arguments
    }

    /// The values by name.
    ///
    /// A handful at most, so they lie in a row: hashing their names would cost more than looking.
    package struct Arguments: Sendable, ExpressibleByDictionaryLiteral {
        /// Without labels, as the literal comes: with them, each would be converted.
        private var values: [(String, Argument)]

        package init(dictionaryLiteral elements: (String, Argument)...) {
            values = elements
        }

        package subscript(name: String) -> Argument? {
            get { values.first { $0.0 == name }?.1 }
            set {
                values.removeAll { $0.0 == name }
                if let newValue { values.append((name, newValue)) }
            }
        }
    }

    package enum Argument: Sendable, Hashable {
        case text(String)
        case rupiah(Rupiah)
        case count(Int)
        /// `12 Agustus 1985`
        case date(CalendarDate)
        /// `Maret 2027`
        case month(ContributionMonth)
        /// Another phrase, put in place.
        case phrase(Phrase)
        /// Phrases in a row, one a line.
        case lines([Phrase])
        /// `K-00042`; nil for the application this very step records, whose number is known only once it is written.
        case applicationNumber(Int64?)
        /// The link that opens the private chat with the bot and says this there.
        case startLink(payload: String)
        /// `P-00017`; nil for the case this very step opens.
        case caseNumber(Int64?)
    }
}

extension Phrase.Arguments: Hashable {
    package static func == (left: Self, right: Self) -> Bool { left.values.elementsEqual(right.values, by: ==) }

    package func hash(into hasher: inout Hasher) {
        for (name, value) in values {
            hasher.combine(name)
            hasher.combine(value)
        }
    }
}

/// What a person may tap instead of typing.
package enum Prompt: Sendable, Hashable {
    case choices([[Choice]])
    /// The device's key that sends the person's own phone number.
    case contact(label: Phrase)
    case removeContact
}

package struct Choice: Sendable, Hashable {
    package enum Target: Sendable, Hashable {
        /// Comes back as ``Event/tapped(token:message:)``; 64 bytes of UTF-8 at most.
        case token(String)
        /// The private chat with the bot, with a start payload.
        case privateChat(payload: String)
        /// The platform's way to hand the link into the private chat on to somebody else.
        case share(payload: String)
        /// The private chat with the bot, crediting the community this step binds, known only once it is written.
        case privateChatForBoundCommunity
        case link(String)
    }

    package var label: Phrase
    package var target: Target

    package init(_ label: Phrase, _ target: Target) {
        self.label = label
        self.target = target
    }
}

/// What only the store can tell, once the facts of a step are written, of the words that go with it.
package struct Assigned: Sendable, Hashable {
    package var applicationNumber: Int64?
    package var communityID: Int64?
    package var caseNumber: Int64?

    package init(applicationNumber: Int64? = nil, communityID: Int64? = nil, caseNumber: Int64? = nil) {
        self.applicationNumber = applicationNumber
        self.communityID = communityID
        self.caseNumber = caseNumber
    }
}
