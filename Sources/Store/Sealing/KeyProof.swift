import Database

/// A known text kept sealed in the database, which only the right key opens.
extension Session {
    private static let place = Place("meta.bytes", text: "key", 0)
    private static let knownText = "kentongan"

    /// Fails where the database was sealed under another key; passes where it holds no proof yet.
    func proveKey() throws(StoreError) {
        guard try schema.isLaid() else { return }
        let proof = try row("SELECT bytes FROM meta WHERE name = 'key'") { $0.bytes(0) }
        guard let proof else { return }
        do throws(StoreError) {
            guard try sealer.text(proof, at: Self.place) == Self.knownText else { throw .wrongKey }
        } catch {
            throw .wrongKey
        }
    }

    /// Keeps the proof on the first opening.
    func keepProof() throws(StoreError) {
        try execute(
            "INSERT INTO meta (name, bytes) VALUES ('key', $1) ON CONFLICT (name) DO NOTHING",
            .bytes(try sealer.seal(Self.knownText, at: Self.place)))
    }
}
