package import Jamsostek

/// What there is to say of one recipient; what is nil cannot be said.
package struct RecipientValues: Hashable, Sendable {
    /// Empty where the account shows none: then whatever the branch calls people it does not know.
    package var name: String?
    package var community: String?
    package var kelurahan: String?
    package var monthsLate: Int?
    package var amount: Rupiah?
    package var dueDate: CalendarDate?
    package var protectedUntil: CalendarDate?

    package init(
        name: String? = nil, community: String? = nil, kelurahan: String? = nil, monthsLate: Int? = nil,
        amount: Rupiah? = nil, dueDate: CalendarDate? = nil, protectedUntil: CalendarDate? = nil
    ) {
        self.name = name
        self.community = community
        self.kelurahan = kelurahan
        self.monthsLate = monthsLate
        self.amount = amount
        self.dueDate = dueDate
        self.protectedUntil = protectedUntil
    }

    /// The same with the name hidden, for whoever looks at a sample: `B*** S******`.
    package var masked: RecipientValues {
        var values = self
        values.name = name.map { name in
            name.split(separator: " ").map { word in
                word.prefix(1) + String(repeating: "*", count: max(word.count - 1, 2))
            }.joined(separator: " ")
        }
        return values
    }

    /// The value in words; nil where there is none.
    func text(_ field: TemplateField, _ words: TemplateWords) -> String? {
        let text: String? =
            switch field {
            case .name: name.map { $0.isEmpty ? words.nameless : $0 }
            case .community: community
            case .kelurahan: kelurahan
            case .monthsLate: monthsLate.map(String.init)
            case .amount: amount?.description
            case .dueDate: dueDate.map(words.text)
            case .protectedUntil: protectedUntil.map(words.text)
            }
        return text.map { $0.cut(to: field.longest) }
    }
}

/// The words in which figures are told, from `config/`.
package struct TemplateWords: Hashable, Sendable {
    /// January first; twelve of them.
    package var months: [String]
    /// For whoever shows no name.
    package var nameless: String

    package init(months: [String], nameless: String) {
        self.months = months
        self.nameless = nameless
    }

    func text(_ date: CalendarDate) -> String { "\(date.day) \(months[date.month - 1]) \(date.year)" }
}

extension String {
    /// No more than so many UTF-16 units, whole characters only.
    fileprivate func cut(to longest: Int) -> String {
        guard utf16.count > longest else { return self }
        var (text, count) = ("", 0)
        for character in self {
            count += character.utf16.count
            guard count <= longest else { break }
            text.append(character)
        }
        return text
    }
}
