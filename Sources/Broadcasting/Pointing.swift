/// A place within one line, shown by carets below it.
enum Pointing {
    /// The text and a line of carets under a place given in UTF-16 units; one caret where the place is empty.
    ///
    /// As wide as terminals show it: a column for each character, two for those known to take two.
    static func line(_ range: Range<Int>, in text: String) -> String {
        var (line, marks, offset) = ("", "", 0)
        for character in text {
            let start = offset
            offset += character.utf16.count
            let shown: Character = isPrintable(character) ? character : " "
            let width = shown.unicodeScalars.contains { $0.properties.isEmojiPresentation } ? 2 : 1
            let isMarked = start < range.upperBound && offset > range.lowerBound
            line.append(shown)
            marks += String(repeating: isMarked ? "^" : " ", count: width)
        }
        if range.isEmpty || !marks.contains("^") { marks += "^" }
        while marks.last == " " { marks.removeLast() }
        return "\(line)\n\(marks)"
    }

    private static func isPrintable(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
            default: true
            }
        }
    }
}
