import Bahasa
import Chat
import Jamsostek

extension Interview {
    /// Words where an answer is due: what moves through the form, then an answer, then a question of the person's own.
    mutating func hearAnswer(_ heard: Heard, to field: Field) -> Step {
        let (words, vocabulary) = (heard.words, knowledge.language.vocabulary)
        if let wanted = vocabulary.correction(in: words) { return correct(wanted) }
        if vocabulary.isPause(words) {
            note("enrol.paused")
            return askAgain()
        }
        if heard.assent == .yes || vocabulary.isContinue(words) { return keep(field) }
        // A bare no declines to answer; with a word beside it, as in "ga tentu", it may be the answer.
        let declines = heard.assent == .no && (words.count == 1 || form.question(field)?.isSkippable == true)
        if declines || vocabulary.isSkip(words) { return skip(field) }
        if heard.saying.isWordless {
            note("enrol.wordless")
            return askAgain()
        }
        let reading = reader.read(heard.saying, as: field)
        if mayBeQuestion(reading, heard, field), let step = answerAside(heard) { return step }
        if mayBeNews(reading, heard, field), let step = heard.likelyEmergency(from: 0.8).flatMap({ answer($0, heard) })
        {
            return step
        }
        return take(reading, for: field, message: heard.message)
    }

    /// Whether the words are better taken as a question: nothing in them answers, or only because anything would.
    private func mayBeQuestion(_ reading: Reading, _ heard: Heard, _ field: Field) -> Bool {
        switch reading {
        case .nothing: true
        case .doubtful, .several, .fault: false
        case .answers(let answers, _):
            switch answers[field] {
            case .words where field == .workplace || field == .hours: heard.saying.hasQuestionMark
            case .words where field == .name, .area(_, code: nil): heard.isQuestion
            case .job(let id, _): id == knowledge.offers.otherJob.rawValue && heard.isQuestion
            case .words, .nik, .date, .phone, .area, .neighbourhood, .income, .programmes, .months, .skipped, nil: false
            }
        }
    }

    /// Whether the words were taken only because any would be, and could tell something instead: "kaki kelindes ban mobil".
    private func mayBeNews(_ reading: Reading, _ heard: Heard, _ field: Field) -> Bool {
        guard heard.words.count > 2, case .answers(let answers, _) = reading else { return false }
        return switch answers[field] {
        case .words, .area(_, code: nil): true
        case .job(let id, _): id == knowledge.offers.otherJob.rawValue
        case .nik, .date, .phone, .area, .neighbourhood, .income, .programmes, .months, .skipped, nil: false
        }
    }

    /// Takes over what was understood, or says gently what was not.
    mutating func take(_ reading: Reading, for field: Field, message: MessageID?) -> Step {
        switch reading {
        case .answers(let answers, let notes):
            return accept(answers, for: field, notes: notes, message: message)
        case .doubtful(let answer, let why):
            notes.append(why)
            filling.doubt = .meant(field, answer)
            filling.lastAnswer = message.map { Filling.Given(field: field, message: $0) }
            return ask()
        case .several(let answers, let why):
            notes.append(why)
            filling.doubt = nil
            if !answers.isEmpty { offered = answers }
            filling.lastAnswer = message.map { Filling.Given(field: field, message: $0) }
            return ask()
        case .fault(let why), .nothing(let why):
            return fail(why)
        }
    }

    private mutating func fail(_ why: Phrase) -> Step {
        filling.doubt = nil
        filling.failures += 1
        notes.append(why)
        if filling.failures >= 3 { extraRows.append([.human]) }
        if filling.failures % 3 == 0 { note("enrol.stuck") }
        return ask()
    }

    /// Keeps what was answered and goes on; a new NIK is looked up first.
    mutating func accept(_ answers: Answers, for field: Field, notes: [Phrase] = [], message: MessageID?) -> Step {
        filling.lastAnsweredAt = context.now
        filling.lastAnswer = message.map { Filling.Given(field: field, message: $0) }
        if let nik = answers.nik, nik != filling.answers.nik {
            // Somebody may have applied with it already; the answer comes back within this turn.
            self.notes += notes
            filling.doubt = .lookingUp(nik)
            return Step(.filling(filling), orders, inquiry: .applicant(nik: nik.exposed))
        }
        acknowledge(answers, for: field)
        self.notes += notes
        reopenChildren(of: answers)
        filling.answers.merge(answers)
        advance()
        return ask()
    }

    /// An RT of another kelurahan, a platform of another job: asked anew where the change does not tell it.
    private mutating func reopenChildren(of answers: Answers) {
        for question in form.questions {
            guard let parent = question.parent, let new = answers[parent], let old = filling.answers[parent], old != new
            else { continue }
            filling.answers[question.field] = nil
        }
    }

    /// A short word on what was understood, where the person could not see it otherwise.
    private mutating func acknowledge(_ answers: Answers, for field: Field) {
        for new in answers.given {
            guard let old = filling.answers[new.field], old != new.answer else { continue }
            note("enrol.changed", ["isian": .phrase(new.field.name), "jawaban": new.answer.shown])
        }
        guard !filling.answers.has(field), let new = answers[field], let heard = heard(new, field) else { return }
        notes.append(heard)
    }

    private func heard(_ answer: Answer, _ field: Field) -> Phrase? {
        switch answer {
        case .date(let date): Phrase("enrol.birth.heard", ["tanggal": .date(date)])
        case .income(let income): Phrase("enrol.income.heard", ["jumlah": .rupiah(income)])
        case .area(let name, _): Phrase("enrol.area.heard", ["kelurahan": .text(name)])
        // Nobody is greeted who is not there.
        case .words(let words) where field == .name && filling.behalf == nil:
            Phrase("enrol.name.heard", ["nama": .text(words)])
        case .nik, .words, .phone, .neighbourhood, .job, .programmes, .months, .skipped: nil
        }
    }

    private mutating func skip(_ field: Field) -> Step {
        if filling.answers.has(field) { return keep(field) }
        guard form.question(field)?.isSkippable == true else {
            return fail(Phrase("enrol.needed"))
        }
        return accept([field: .skipped], for: field, message: nil)
    }

    /// "Go on": keeps an earlier answer; without one the question simply comes again.
    mutating func keep(_ field: Field) -> Step {
        guard filling.answers.has(field) else { return ask() }
        advance()
        return ask()
    }
}

extension Interview {
    /// What the store says of a NIK just given.
    mutating func found(_ finding: Finding) -> Step {
        guard case .lookingUp(let nik)? = filling.doubt else { return ask() }
        filling.doubt = nil
        switch finding {
        case .applicant(let application, _) where application.map({ $0.status == .declined }) ?? true:
            note("enrol.nik.heard", ["nik": .text(nik.masked)])
            filling.answers[.nik] = .nik(nik)
            advance()
            return ask()
        case .applicant(let application, isOwn: true):
            return end(
                saying: [Phrase("enrol.duplicate.own")] + (application?.described() ?? []), [[.human, .menu]])
        case .applicant(_, isOwn: false):
            note("enrol.duplicate.other")
            extraRows.append([.human])
            return ask()
        case .staffReplies, .recentWords, .reminders: return ask()
        case .member, .decisions, .invitation, .identity: return ask()
        case .office, .roster, .field, .broadcast, .desk: return ask()
        }
    }
}
