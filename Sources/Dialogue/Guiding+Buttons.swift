import Bahasa

// Which button somebody means who writes instead of tapping.
extension Guiding {
    /// The button that the words stand for; nil where none does, or more than one.
    func button(meant heard: Heard, at step: Guide.Step) -> Guide.Button? {
        if let assent = heard.assent, let button = step.button(saying: assent == .yes) { return button }
        let meaningful = heard.words.filter { !$0.is(.courtesy) }
        if let button = button(named: heard.words, at: step) ?? button(named: meaningful, at: step) { return button }
        guard !heard.isQuestion else { return nil }
        return button(suggestedBy: heard.words, at: step) ?? button(opening: heard.words, at: step)
    }

    /// A label, or a part of one.
    private func button(named words: [Word], at step: Guide.Step) -> Guide.Button? {
        guard !words.isEmpty else { return nil }
        return step.onlyButton { button in
            guard let label = button.label else { return false }
            let names = Set(self.words(label))
            return words.allSatisfy { names.contains($0.text) }
        }
    }

    /// One of the other ways to say it, among whatever else is said.
    private func button(suggestedBy words: [Word], at step: Guide.Step) -> Guide.Button? {
        let said = Set(words.map(\.text))
        return step.onlyButton { button in button.sayings.contains { said.isSuperset(of: self.words($0)) } }
    }

    /// "Belum, masih di jalan", "iya pas narik": the one button that begins as the words do, or means the same yes or no.
    private func button(opening words: [Word], at step: Guide.Step) -> Guide.Button? {
        guard let first = words.first(where: { !$0.is(.address) }) else { return nil }
        if let button = step.onlyButton({ $0.label.flatMap { self.words($0).first } == first.text }) { return button }
        if first.is(.negation) || first.is(.no) { return step.button(saying: false) }
        return first.is(.yes) ? step.button(saying: true) : nil
    }

    private func words(_ text: String) -> [String] {
        knowledge.language.normaliser.words(of: knowledge.language.saying(text)).map(\.text)
    }
}

extension Guide.Step {
    fileprivate func button(saying assent: Bool) -> Guide.Button? { buttons.first { $0.assent == assent } }

    fileprivate func onlyButton(_ isMeant: (Guide.Button) -> Bool) -> Guide.Button? {
        let meant = buttons.filter(isMeant)
        return meant.count == 1 ? meant.first : nil
    }
}
