import Bahasa
import Dialogue
import Phrasebook
import Testing

/// The examples that ship, and what is said of ones that were spoilt.
@Suite("Intents and abbreviations of the configuration")
struct IntentConfigTests {
    @Test("every intent that ships has examples enough to be learnt from")
    func shipped() throws {
        let intents = try Config.intents("\(ConfigTests.folder)/intents")
        #expect(Set(intents.map(\.label)).isSuperset(of: ["accident", "death", "cost", "how_to_pay"]))
        for intent in intents { #expect(intent.examples.count >= 10, "\(intent.label)") }
    }

    @Test("abbreviations that ship are words as messages are cut")
    func abbreviations() throws {
        let abbreviations = try Config.abbreviations("\(ConfigTests.folder)/bahasa/abbreviations.yaml")
        #expect(abbreviations["jht"] == "jaminan hari tua")
    }

    @Test(
        "a slip is told with its line and a remedy",
        arguments: [
            ("- intent: cost\n  meaning: price\n  examples: []\n", "intents.yaml:1: 'cost' has no examples"),
            ("- intent: cost\n  examples: [brp]\n", "intents.yaml:1: 'meaning' is missing"),
            ("- intent: Cost?\n  meaning: price\n  examples: [brp]\n", "intents.yaml:1: 'Cost?' makes no sense"),
            ("- intent: cost\n  meaning: price\n  example: [brp]\n", "intents.yaml:3: no such key 'example'"),
            ("- intent: cost\n  meaning: price\n  examples:\n    - brp\n    - BRP\n", "intents.yaml:5: 'BRP' is an"),
            ("- intent: cost\n  meaning: price\n  examples:\n    - \"\\u200B\"\n", "intents.yaml:4:"),
            ("- intent: a\n  meaning: m\n  part_of: b\n  examples: [x]\n", "intents.yaml:3: no such intent"),
            ("- intent: a\n  meaning: m\n  part_of: a\n  examples: [x]\n", "intents.yaml:3: no such intent"),
            (
                "- intent: a\n  meaning: m\n  examples: [x]\n- intent: a\n  meaning: m\n  examples: [y]\n",
                "intents.yaml:4: the intent 'a' is there already"
            ),
            (
                "- intent: a\n  meaning: m\n  examples: [halo min]\n- intent: b\n  meaning: m\n  examples: [\"Halo  min\"]\n",
                "intents.yaml:6: 'Halo"
            ),
        ])
    func slips(text: String, fault expected: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("intents.yaml", text)
        let fault = try #require(throws: ConfigFault.self) { try Config.intents(folder.path) }
        #expect(fault.description.contains(expected), "\(fault)")
        #expect(!fault.remedy.isEmpty)
    }

    @Test("an abbreviation of two words is a slip")
    func twoWords() throws {
        let folder = try TemporaryFolder()
        try folder.write("abbreviations.yaml", "jht: jaminan hari tua\nbpjs tk: bpjs ketenagakerjaan\n")
        let fault = try #require(throws: ConfigFault.self) {
            try Config.abbreviations("\(folder.path)/abbreviations.yaml")
        }
        #expect(fault.description.contains("abbreviations.yaml:2"))
    }
}
