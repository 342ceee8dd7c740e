import Testing

@testable import Phrasebook

@Suite struct TemplateTests {
    @Test(arguments: [
        ("tanpa isian", [Template.Piece.literal("tanpa isian")]),
        ("{satu}", [.hole("satu")]),
        (
            "Halo {sapaan}, {jumlah_2}!",
            [.literal("Halo "), .hole("sapaan"), .literal(", "), .hole("jumlah_2"), .literal("!")]
        ),
        ("{a}{b}", [.hole("a"), .hole("b")]),
        ("telepon {telepon}.", [.literal("telepon 175.")]),
    ])
    func isTakenApart(_ text: String, _ pieces: [Template.Piece]) throws {
        #expect(try Template(text, constants: ["telepon": "175"]).pieces == pieces)
    }

    @Test(arguments: [
        ("kurang {satu", TemplateFault.unclosed), ("lebih satu}", .strayBrace), ("{}", .badName("")),
        ("{Nama}", .badName("Nama")), ("{a b}", .badName("a b")),
    ])
    func refusesASlipOfThePen(_ text: String, _ fault: TemplateFault) {
        #expect(throws: fault) { try Template(text) }
    }
}
