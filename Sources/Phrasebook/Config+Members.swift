import Dialogue
import Jamsostek

// config/members.yaml: how the bot deals with members.
extension Config {
    static func memberCare(_ file: String) throws(ConfigFault) -> MemberCare {
        let root = try ConfigFile.root(file).section("guesses", "invitation_days", "pauses", "channels")
        let guesses = try root.require("guesses").section("most", "window")
        let pauses = try root.require("pauses").section("claim", "death", "leaving")
        var channels: [Sourced<PayingChannel>] = []
        for node in try root.require("channels").list() { channels.append(try channel(node)) }
        let certain = channels.filter(\.provenance.confidence.mayBeToldAsFact)
        guard !certain.isEmpty else {
            throw root.origin.fault(
                "nothing in 'channels' is sure", "add a place to pay whose confidence is not M or C")
        }
        let days = 1...366
        return MemberCare(
            guesses: GuessLimit(
                most: try guesses.require("most").integer(1...100),
                window: try guesses.require("window").value(like: "24h", seconds)),
            invitationDays: try root.require("invitation_days").integer(days),
            pauses: MemberCare.Pauses(
                claim: try pauses.require("claim").integer(days),
                death: try pauses.require("death").integer(days),
                leaving: try pauses.require("leaving").integer(days)),
            channels: certain)
    }

    private static func channel(_ node: ConfigNode) throws(ConfigFault) -> Sourced<PayingChannel> {
        let section = try ConfigSection(node, keys: ConfigSection.provenanceKeys + ["name", "way"])
        return Sourced(
            PayingChannel(name: try section.require("name").prose(), way: try section.require("way").prose()),
            try section.provenance())
    }
}
