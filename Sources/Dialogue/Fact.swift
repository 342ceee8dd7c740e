package import Jamsostek

/// Something that became true and outlives the conversation.
package enum Fact: Sendable, Hashable {
    /// The speaker agreed to the processing of personal data under this version of the text (UU 27/2022 art. 20–22).
    case consented(version: String)
    case consentWithdrawn
    /// The speaker came through this community's link.
    case cameFrom(communityID: Int64)
    /// The speaker sent a finished application.
    case applied(Application)
    /// An administrator told which community this group is.
    case communityBound(kind: Community.Kind, name: String)
    /// The speaker wants no more messages that they did not ask for.
    case optedOut
    case optedIn
    /// The speaker asked for a person of the branch: opens a case, or joins the open one and raises its urgency.
    ///
    /// The last words go into it, masked and sealed, after what was said before them. Whoever also wants the bot to keep
    /// quiet goes through ``StaffTalk/begin(_:lastWords:kind:suspending:notes:orders:)``.
    case askedForHuman(lastWords: String, kind: StaffCase.Kind = .question)
    /// The speaker wrote or sent something while staff are asked.
    case wroteToStaff(CaseMessage)
    /// The speaker needs no staff any more.
    case withdrewRequest
    /// Something was written that the bot did not surely understand; for staff to teach it, personal numbers hidden.
    case couldNotAnswer(words: String)
    case administrators([Int64])
    /// What an officer of a kelurahan or a Perisai agent made known.
    case field(FieldFact)
    /// Somebody posted a NIK in a group; counted, never kept.
    case nikPostedInGroup
    /// The weekly figures were made, which the next are compared with.
    case digestMade(office: Int64, CalendarDate, OfficeFigures)
    /// A head lets these residents be reminded.
    case remindersAsked(office: Int64, [MemberID])
    /// A head says something of a resident, for staff to confirm.
    case residentReported(MemberID, ResidentReport, office: Int64)
    /// The member the speaker is has paid, they say; or this is the receipt of what they told before.
    case claimedPayment(words: String, MemberMatter.Receipt?)
    /// A member was reminded.
    case reminded(MemberID, Reminder)
    /// The member the speaker is wishes something of their reminders, or somebody does for them.
    case reminderWish(ReminderWish)
}

/// What a person sent at the end of the enrolment: a request that staff carry into the official systems.
package struct Application: Sendable, Hashable {
    package var nik: NIK
    package var name: String
    package var birthDate: CalendarDate
    /// Whether the birth date differs from what the NIK says: a thing for staff to look at, not a fault.
    package var birthDateDiffers: Bool
    package var phone: Phone
    package var kelurahan: String
    /// Of the catalogue, where the kelurahan is in it.
    package var areaCode: String?
    package var rt: Int?
    package var rw: Int?
    package var jobID: String
    /// As the person put it.
    package var job: String
    package var platform: String?
    package var sector: Sector
    package var workplace: String
    package var workingHours: String
    package var monthlyIncome: Rupiah
    package var programmes: Set<Programme>
    /// Contribution months the person means to pay at once.
    package var months: Int
    package var firstMonth: ContributionMonth
    /// The sum over ``months`` from ``firstMonth``, at the tariff of the day it was sent.
    package var amount: Rupiah
    package var consentVersion: String
    package var communityID: Int64?
    /// Who filled it in for a person without a chat; nil where they did themselves.
    package var helper: Helper?

    /// The head of an RT or RW who helped, and the consent in the person's own hand.
    package struct Helper: Sendable, Hashable {
        package var office: Int64
        /// What the platform calls the photo of the signed note.
        package var note: String

        package init(office: Int64, note: String) {
            self.office = office
            self.note = note
        }
    }

    package init(
        nik: NIK, name: String, birthDate: CalendarDate, birthDateDiffers: Bool, phone: Phone, kelurahan: String,
        areaCode: String?, rt: Int?, rw: Int?, jobID: String, job: String, platform: String?, sector: Sector,
        workplace: String, workingHours: String, monthlyIncome: Rupiah, programmes: Set<Programme>, months: Int,
        firstMonth: ContributionMonth, amount: Rupiah, consentVersion: String, communityID: Int64?,
        helper: Helper? = nil
    ) {
        self.nik = nik
        self.name = name
        self.birthDate = birthDate
        self.birthDateDiffers = birthDateDiffers
        self.phone = phone
        self.kelurahan = kelurahan
        self.areaCode = areaCode
        self.rt = rt
        self.rw = rw
        self.jobID = jobID
        self.job = job
        self.platform = platform
        self.sector = sector
        self.workplace = workplace
        self.workingHours = workingHours
        self.monthlyIncome = monthlyIncome
        self.programmes = programmes
        self.months = months
        self.firstMonth = firstMonth
        self.amount = amount
        self.consentVersion = consentVersion
        self.communityID = communityID
        self.helper = helper
    }
}

/// What may be shown of an application: nothing that identifies its person beyond a masked number.
package struct ApplicationSummary: Sendable, Hashable {
    package enum Status: String, Sendable, Hashable { case received, confirmed, declined }

    /// What the person quotes to staff: `K-00042`.
    package var number: Int64
    package var status: Status
    /// Seconds since 1970, UTC.
    package var receivedAt: Int64
    package var maskedNIK: String
    package var name: String
    package var programmes: Set<Programme>
    package var months: Int
    package var amount: Rupiah

    package init(
        number: Int64, status: Status, receivedAt: Int64, maskedNIK: String, name: String,
        programmes: Set<Programme>, months: Int, amount: Rupiah
    ) {
        self.number = number
        self.status = status
        self.receivedAt = receivedAt
        self.maskedNIK = maskedNIK
        self.name = name
        self.programmes = programmes
        self.months = months
        self.amount = amount
    }
}
