extension MessageTemplate {
    /// Takes a text apart, or says what is wrong with it and where.
    ///
    /// - Parameter longest: ``longestText``, or ``longestCaption`` beside a photo or document.
    package init(parsing text: String, longest: Int = MessageTemplate.longestText) throws(TemplateFault) {
        throw TemplateFault(.empty, at: 0..<0)
    }
}
