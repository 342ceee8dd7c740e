/// A word that works in every state of a conversation.
package enum ReservedWord: String, CaseIterable, Hashable, Sendable {
    case cancel = "batal"
    case back = "kembali"
    case again = "ulang"
    case menu
    case help = "bantuan"
    case human = "petugas"
    /// No more messages, please.
    case stop = "berhenti"

    /// The word in "batal", "/menu", "mau batal aja dong" or "tolong sambungkan ke petugas".
    ///
    /// Careful rather than clever: the whole text must be the word with nothing but courtesies around it, so that
    /// neither a street "Jl. Kembali" nor a man named Ulang Tua loses his answer.
    package static func read(_ saying: Saying) -> ReservedWord? {
        recognised(in: saying)
    }
}
