import Bahasa
import Broadcasting
import Chat
import Jamsostek

// What is written, sent or tapped as an answer.
extension BroadcastWriting {
    mutating func hear(_ message: TextMessage) -> Step {
        if let command = message.command {
            guard let wish = Wish(command) else { return aside(talk.take(.said(message))) }
            return fulfil(wish, message)
        }
        let saying = knowledge.language.saying(message.text)
        if let word = ReservedWord.read(saying) { return fulfil(Wish(word), message) }
        switch question.part {
        case .text: return read(text: message.text)
        case .topic: return read(topic: saying)
        case .segment: return read(segment: message.text)
        case .time: return read(time: message.text)
        case .repetition: return read(end: saying)
        case .reason: return giveBack(message.text)
        }
    }

    /// A photo or document is the broadcast's where its text is asked for; what is written beside it is the text.
    mutating func receive(_ media: Media) -> Step {
        guard question.part == .text else { return ask(after: [Phrase("broadcast.write.unread")]) }
        question.draft.attachment = BroadcastDraft.Attachment(kind: media.kind, source: .platform(media.file))
        guard let caption = media.caption, !caption.isEmpty else {
            // Words that were there before may be too long beside a photo.
            return question.draft.text.isEmpty ? ask() : read(text: question.draft.text)
        }
        return read(text: caption)
    }

    mutating func take(_ pick: BroadcastPick) -> Step {
        switch (pick, question.part) {
        case (.topic(let id), .topic) where knowledge.broadcasts[topic: id] != nil: question.draft.topic = id
        case (.segment(let place), .segment) where knowledge.broadcasts.segments.indices.contains(place):
            question.draft.segment = knowledge.broadcasts.segments[place].expression
        case (.time(nil), .time): question.draft.startsAt = nil
        case (.time(let instant?), .time):
            guard instant > context.now else {
                return complain([Phrase("broadcast.fault.past", ["kapan": .phrase(context.moment(instant))])])
            }
            question.draft.startsAt = instant
        case (.noRepetition, .repetition): question.draft.repetition = nil
        case (.noText, .text) where question.draft.attachment != nil: question.draft.text = ""
        case (.noAttachment, .text):
            question.draft.attachment = nil
            return question.draft.text.isEmpty ? ask() : read(text: question.draft.text)
        case (.noReason, .reason): return giveBack("")
        default: return ask(after: [Phrase("tapped.stale")])
        }
        return keep()
    }

    mutating func tap(_ text: String, _ message: MessageID?) -> Step {
        guard let wish = ButtonToken(text).flatMap(Wish.init) else { return ask(after: [Phrase("tapped.stale")]) }
        return fulfil(wish, TextMessage(message: message ?? MessageID(0), text: ""))
    }
}

extension BroadcastWriting {
    /// The text as written; what is wrong with it is shown where it is, and a corrected one may follow.
    private mutating func read(text: String) -> Step {
        var draft = question.draft
        draft.text = text
        do throws(TemplateFault) { _ = try knowledge.template(of: draft) } catch {
            return complain(error.told(in: text))
        }
        guard !PersonalData.containsNIK(text) else { return complain([Phrase("broadcast.fault.text.nik")]) }
        question.draft = draft
        return keep()
    }

    private mutating func read(topic saying: Saying) -> Step {
        let words = saying.tokens.filter { $0.kind != .symbol }.map(\.text)
        let named = knowledge.broadcasts.topics.filter { topic in
            let title = Saying(topic.title).tokens.filter { $0.kind != .symbol }.map(\.text)
            return title == words || words == [topic.id]
        }
        guard let topic = named.first, named.count == 1 else { return complain([Phrase("broadcast.fault.topic")]) }
        question.draft.topic = topic.id
        return keep()
    }

    private mutating func read(segment text: String) -> Step {
        let expression = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        do throws(SegmentFault) {
            _ = try knowledge.segments.parse(expression)
        } catch {
            return complain(error.told(in: expression))
        }
        question.draft.segment = expression
        return keep()
    }

    private mutating func read(time text: String) -> Step {
        let words = knowledge.language.saying(text).tokens.map(\.text)
        if words.contains(where: knowledge.broadcasts.words.now.contains) { return take(.time(nil)) }
        do throws(BroadcastMoment.Fault) {
            question.draft.startsAt = try BroadcastMoment.read(text, context)
        } catch {
            return complain([error.told(context)])
        }
        return keep()
    }

    /// The last day on which it is said again.
    private mutating func read(end saying: Saying) -> Step {
        let today = context.today
        let day = knowledge.language.entities.entities(in: saying, year: today.year).lazy
            .compactMap { entity in if case .day(let day) = entity.value { day.date(from: today) } else { nil } }.first
        guard let day else { return complain([Phrase("broadcast.fault.no_day")]) }
        let start = question.draft.startsAt.map { knowledge.zone.date(ofUnixSeconds: $0) } ?? context.today
        let earliest = start.advanced(byDays: Self.week)
        guard day >= earliest else {
            return complain([Phrase("broadcast.fault.end_early", ["tanggal": .date(earliest)])])
        }
        let latest = start.advanced(byDays: Self.longestRepetition)
        guard day <= latest else {
            return complain([Phrase("broadcast.fault.end_late", ["tanggal": .date(latest)])])
        }
        question.draft.repetition = BroadcastDraft.Repetition(everyDays: Self.week, until: day)
        return keep()
    }

    private func giveBack(_ why: String) -> Step {
        guard let id = question.broadcast else { return leave() }
        let reason = String(why.prefix(Self.longestReason))
        return Step(.composing(question), inquiry: .broadcast(.decline(id, why: PersonalData.redact(reason))))
    }

    private static let week = 7
    /// A year: whoever wants more says so again.
    private static let longestRepetition = 366
    private static let longestReason = 500
}

// What is asked of the bot itself.
extension BroadcastWriting {
    private mutating func fulfil(_ wish: Wish, _ message: TextMessage) -> Step {
        switch wish {
        case .cancel: return leave()
        case .back: return goBack()
        case .restart, .resume: return ask()
        case .help, .privacy, .myData, .topic: return aside(talk.fulfil(wish, lastWords: message.text, message: nil))
        case .start, .enrol, .menu, .human, .stop, .subscribe, .status, .erase, .guide, .quiz, .link:
            return talk.fulfil(wish, lastWords: message.text, message: message.message).prefaced(by: kept)
        }
    }

    /// The question before, while it is put together for the first time; else back to how it stands.
    private mutating func goBack() -> Step {
        switch question.part {
        case .topic: question.part = .text
        case .segment: question.part = .topic
        case .text, .time, .repetition, .reason:
            guard let id = question.broadcast else { return leave() }
            return BroadcastTalk(free, context).inquire(.view(id), on: nil)
        }
        return ask()
    }

    private var kept: [Phrase] {
        question.broadcast.map { [Phrase("broadcast.kept.draft", ["nomor": .text($0.description)])] } ?? []
    }
}
