import Testing

@testable import Simulator

@Suite struct MarkupTests {
    struct Row: CustomTestStringConvertible {
        var markup: String
        var text: String
        var entities: [Entity]
        var testDescription: String { markup }

        init(_ markup: String, _ text: String, _ entities: Entity...) {
            self.markup = markup
            self.text = text
            self.entities = entities
        }
    }

    static func entity(_ kind: String, _ offset: Int, _ length: Int, url: String? = nil, language: String? = nil)
        -> Entity
    {
        Entity(kind: kind, offset: offset, length: length, url: url, language: language)
    }

    static let htmlRows = [
        Row("polos & biasa", "polos & biasa"),
        Row("<b>tebal</b> <I>miring</I>", "tebal miring", entity("bold", 0, 5), entity("italic", 6, 6)),
        Row("👍<u>ya</u>", "👍ya", entity("underline", 2, 2)),
        Row("<b>a<i>b</i></b>", "ab", entity("bold", 0, 2), entity("italic", 1, 1)),
        Row("&lt;b&gt; &amp; &quot; &#65; &#x42; &foo;", "<b> & \" A B &foo;"),
        Row(
            #"<a href="https://a.id/?x=1&y=2">sini</a>"#, "sini",
            entity("text_link", 0, 4, url: "https://a.id/?x=1&y=2")),
        Row("<pre><code class='language-sql'>SELECT</code></pre>", "SELECT", entity("pre", 0, 6, language: "sql")),
        Row("<code>x</code><span class=tg-spoiler>y</span>", "xy", entity("code", 0, 1), entity("spoiler", 1, 1)),
        Row("<blockquote expandable>k</blockquote>", "k", entity("expandable_blockquote", 0, 1)),
        Row("<b></b>x", "x"),
    ]

    @Test(arguments: htmlRows)
    func html(_ row: Row) throws {
        #expect(try HTMLMarkup.parse(row.markup) == FormattedText(text: row.text, entities: row.entities))
    }

    @Test(arguments: [
        ("<foo>", #"Unsupported start tag "foo" at byte offset 0"#),
        ("é<b", "Unclosed start tag at byte offset 2"),
        ("<b>x", #"Can't find end tag corresponding to start tag "b""#),
        ("<b>x</i>", #"Unmatched end tag at byte offset 4, expected "</b>", found "</i>""#),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<span>x</span>", #"Tag "span" must have class "tg-spoiler" at byte offset 0"#),
        ("1 < 2", "Unclosed start tag at byte offset 2"),
    ])
    func badHTML(_ markup: String, _ description: String) {
        #expect(throws: MarkupError(description)) { try HTMLMarkup.parse(markup) }
    }

    static let markdownRows = [
        Row(#"biasa \- saja\."#, "biasa - saja."),
        Row("*tebal* _miring_", "tebal miring", entity("bold", 0, 5), entity("italic", 6, 6)),
        Row(
            "__garis__ ~coret~ ||rahasia||", "garis coret rahasia",
            entity("underline", 0, 5), entity("strikethrough", 6, 5), entity("spoiler", 12, 7)),
        Row("*_dua_*", "dua", entity("bold", 0, 3), entity("italic", 0, 3)),
        Row(#"[sini](https://a\.id/b)"#, "sini", entity("text_link", 0, 4, url: "https://a.id/b")),
        Row("`a*b`", "a*b", entity("code", 0, 3)),
        Row("```swift\nlet a```", "let a", entity("pre", 0, 5, language: "swift")),
        Row(">satu\n>dua\ntiga", "satu\ndua\ntiga", entity("blockquote", 0, 8)),
    ]

    @Test(arguments: markdownRows)
    func markdown(_ row: Row) throws {
        #expect(try MarkdownMarkup.parse(row.markup) == FormattedText(text: row.text, entities: row.entities))
    }

    @Test(arguments: [
        ("Rp8.400", #"Character '.' is reserved and must be escaped with the preceding '\'"#),
        ("a-b", #"Character '-' is reserved and must be escaped with the preceding '\'"#),
        ("*tebal", "Can't find end of Bold entity at byte offset 0"),
        ("é `x", "Can't find end of Code entity at byte offset 3"),
        ("*a_b*", "Can't find end of Italic entity at byte offset 2"),
        ("[a](b", "Can't find end of a URL at byte offset 3"),
    ])
    func badMarkdown(_ markup: String, _ description: String) {
        #expect(throws: MarkupError(description)) { try MarkdownMarkup.parse(markup) }
    }

    static let legacyRows = [
        Row(
            "*tebal* _miring_ `kode`", "tebal miring kode", entity("bold", 0, 5), entity("italic", 6, 6),
            entity("code", 13, 4)),
        Row("Rp8.400 - ya!", "Rp8.400 - ya!"),
        Row(#"\*bukan\*"#, "*bukan*"),
        Row("[sini](a.id) [itu]", "sini itu", entity("text_link", 0, 4, url: "a.id")),
    ]

    @Test(arguments: legacyRows)
    func legacy(_ row: Row) throws {
        #expect(try LegacyMarkup.parse(row.markup) == FormattedText(text: row.text, entities: row.entities))
    }

    /// Whatever comes, a parser refuses it or gives entities that lie within the text, never across a surrogate pair.
    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func anyMarkupIsReadOrRefused(seed: UInt64) {
        var random = SplitMix64(state: seed)
        let pieces = [
            "<b>", "</b>", "<a href='x.y'>", "</a>", "<pre>", "</", "&lt;", "&", "*", "_", "__", "`", "```", "[", "](",
            ")", ">", "\n", "\\", "||", "|", "👍", "é", "a", " ", ".", "<code class=\"language-c\">", "</code>",
            "\u{202E}",
        ]
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...12, using: &random)
            let markup = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let results = [
                try? HTMLMarkup.parse(markup), try? MarkdownMarkup.parse(markup), try? LegacyMarkup.parse(markup),
            ]
            for result in results.compactMap(\.self) {
                check(EntityScanner.scan(result.trimmed()), "seed \(seed): \(markup)")
            }
        }
    }

    private func check(_ text: FormattedText, _ comment: String) {
        let units = Array(text.text.utf16)
        for entity in text.entities {
            #expect(entity.length > 0 && entity.offset >= 0 && entity.range.upperBound <= units.count, "\(comment)")
            guard entity.range.upperBound <= units.count else { continue }
            #expect(!UTF16.isTrailSurrogate(units[entity.offset]), "\(comment)")
            #expect(!UTF16.isLeadSurrogate(units[entity.range.upperBound - 1]), "\(comment)")
        }
    }
}
