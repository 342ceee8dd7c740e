/// The commands a person is offered when typing a slash; what each says of itself is in `config/phrases/commands.yaml`.
package enum PublishedCommand: String, CaseIterable {
    case daftar, status, kuis, menu, bantuan, petugas, kembali, ulang, batal, privasi, datasaya, hapus, berhenti

    package var descriptionKey: String { "command.\(rawValue)" }
}
