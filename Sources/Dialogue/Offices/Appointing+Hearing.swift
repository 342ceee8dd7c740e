import Bahasa
import Chat
import Jamsostek

// What a supervisor writes or taps while inviting somebody.
extension Appointing {
    mutating func hear(_ message: TextMessage) -> Step {
        if let command = message.command {
            guard let wish = Wish(command) else { return aside(talk.take(.said(message))) }
            return fulfil(wish, message)
        }
        let saying = knowledge.language.saying(message.text)
        if let word = ReservedWord.read(saying) { return fulfil(Wish(word), message) }
        let heard = Heard(message, saying, knowledge)
        if heard.emergency == nil, let answered = answer(saying, isQuestion: heard.isQuestion) { return answered }
        return aside(talk.take(.said(message)))
    }

    /// Nil where the words are no answer to the question at hand.
    private mutating func answer(_ saying: Saying, isQuestion: Bool) -> Step? {
        switch appointment.question {
        case .role, .community: return nil
        case .area(let missing): return read(area: saying, missing, isQuestion: isQuestion)
        case .name:
            switch AnswerReader(context, answers: Answers()).name(saying) {
            case .answers(let answers, _):
                appointment.name = answers.name
                return ask()
            case .nothing where isQuestion: return nil
            case .nothing, .fault, .doubtful, .several:
                note("roster.fault.name")
                return ask()
            }
        case .term:
            guard let day = lastDay(saying) else {
                if isQuestion { return nil }
                note("roster.fault.term")
                return ask()
            }
            return take(lastDay: day)
        }
    }

    /// RT, RW and kelurahan as people write them; what was told before stays, and what is missing is asked for.
    private mutating func read(
        area saying: Saying, _ missing: Appointment.Missing, isQuestion: Bool
    ) -> Step? {
        let before = appointment.area
        var rest = saying
        do throws(NeighbourhoodFault) {
            let circles = try Neighbourhood.read(saying)
            (appointment.area.rt, appointment.area.rw) = (circles.rt, circles.rw)
            rest = Saying(circles.rest)
        } catch {
            switch error {
            case .missingRW(let rt): appointment.area.rt = rt
            case .missingRT(let rw): appointment.area.rw = rw
            case .outOfRange(let number):
                note("enrol.rtrw.fault.range", ["angka": .count(number)])
                return ask()
            case .nothing: readNumber(saying, missing)
            }
        }
        do throws(GazetteerFault) {
            appointment.area.kelurahan = try knowledge.language.villages.find(in: rest).id
        } catch {
            if case .several(let ids) = error, appointment.area.kelurahan == nil {
                let areas = ids.prefix(8).compactMap { AreaCode($0) }.compactMap { knowledge.areas[$0] }
                return Step(.appointing(appointment), [.say(choose(among: areas), to: .here)])
            }
        }
        if appointment.area == before {
            if isQuestion { return nil }
            note("roster.fault.area")
        }
        return ask()
    }

    /// A number alone, where just that was asked.
    private mutating func readNumber(_ saying: Saying, _ missing: Appointment.Missing) {
        guard let number = Int(saying.source.filter { !$0.isWhitespace }), (1...999).contains(number) else { return }
        switch missing {
        case .rw: appointment.area.rw = number
        case .rt: appointment.area.rt = number
        case .all, .kelurahan: break
        }
    }

    /// "30 Juni 2029", or "2 tahun" from today.
    private func lastDay(_ saying: Saying) -> CalendarDate? {
        let entities = knowledge.language.entities.entities(in: saying, year: context.today.year)
        for case .day(let day) in entities.map(\.value) {
            if let date = day.date(from: context.today) { return date }
        }
        return (try? MonthCount.read(saying)).map { context.today.advanced(byMonths: $0) }
    }

    private mutating func take(lastDay day: CalendarDate) -> Step {
        guard day > context.today, day <= context.today.advanced(byMonths: Self.longestTerm) else {
            note("roster.fault.term")
            return ask()
        }
        return invite(until: day)
    }

    /// Ten years, in months: a later day is a slip of the finger.
    private static let longestTerm = 120
}

extension Appointing {
    mutating func tap(_ text: String, _ message: MessageID?) -> Step {
        guard let token = ButtonToken(text) else { return stale() }
        if let wish = Wish(token) { return fulfil(wish, TextMessage(message: message ?? MessageID(0), text: "")) }
        guard token.instance == appointment.instance else { return stale() }
        switch (token.verb, appointment.question) {
        case ("cancel", _): return drop()
        case ("role", .role):
            appointment.role = Office.Role(rawValue: token.value)
            return ask()
        case ("village", .area):
            guard let code = AreaCode(token.value), knowledge.areas[code] != nil else { return stale() }
            appointment.area.kelurahan = token.value
            return ask()
        case ("communities", .community): return list(page: Int(token.value) ?? 0)
        case ("community", .community):
            guard let id = Int64(token.value) else { return stale() }
            return Step(.appointing(appointment), inquiry: context.inquiry(.community(id)))
        case ("term", .term):
            if token.value == Self.open { return invite(until: nil) }
            guard let months = Int(token.value), (1...Self.longestTerm).contains(months) else { return stale() }
            return invite(until: context.today.advanced(byMonths: months))
        default: return stale()
        }
    }

    private mutating func stale() -> Step {
        note("roster.stale")
        return ask()
    }

    private mutating func fulfil(_ wish: Wish, _ message: TextMessage) -> Step {
        switch wish {
        case .cancel: return drop()
        case .back:
            stepBack()
            return ask()
        case .restart, .resume: return ask()
        case .start, .enrol, .menu, .help, .human, .status, .stop, .subscribe, .privacy, .myData, .erase, .topic,
            .guide, .quiz, .link:
            return aside(talk.fulfil(wish, lastWords: message.text, message: message.message))
        }
    }

    /// Takes the latest answer back.
    private mutating func stepBack() {
        switch appointment.question {
        case .role: break
        case .area(.all), .community: appointment.role = nil
        case .area: appointment.area = NamedArea()
        case .name:
            if appointment.community != nil {
                appointment.community = nil
            } else if appointment.area != NamedArea() {
                appointment.area = NamedArea()
            } else {
                appointment.role = nil
            }
        case .term: appointment.name = nil
        }
    }
}
