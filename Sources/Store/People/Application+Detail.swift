import Dialogue
import JSON
import Jamsostek

extension Application {
    /// What is sealed: all of the application.
    ///
    /// Its shape, once released, is only ever added to.
    var detail: JSONValue {
        var object = JSONObject()
        object.append("kind", "application.1")
        object.append("nik", .string(nik.exposed))
        object.append("name", .string(name))
        object.append("birthDate", .string(birthDate.description))
        object.append("birthDateDiffers", .bool(birthDateDiffers))
        object.append("phone", .string(phone.exposed))
        object.append("kelurahan", .string(kelurahan))
        object.append("areaCode", ifPresent: areaCode.map { .string($0) })
        object.append("rt", ifPresent: rt.map { .integer(Int64($0)) })
        object.append("rw", ifPresent: rw.map { .integer(Int64($0)) })
        object.append("jobID", .string(jobID))
        object.append("job", .string(job))
        object.append("platform", ifPresent: platform.map { .string($0) })
        object.append("sector", .string(sector.rawValue))
        object.append("workplace", .string(workplace))
        object.append("workingHours", .string(workingHours))
        object.append("monthlyIncome", .integer(Int64(monthlyIncome.amount)))
        object.append("programmes", .string(Programmes(programmes).description))
        object.append("months", .integer(Int64(months)))
        object.append("firstMonth", .string(firstMonth.description))
        object.append("amount", .integer(Int64(amount.amount)))
        object.append("consentVersion", .string(consentVersion))
        object.append("communityID", ifPresent: communityID.map { .integer($0) })
        object.append("helper", ifPresent: helper.map { .integer($0.office) })
        object.append("note", ifPresent: helper.map { .string($0.note) })
        return .object(object)
    }

    /// Nil where a part is missing or malformed.
    init?(detail: JSONValue) {
        guard let nik = detail["nik"]?.string.flatMap({ try? NIK($0) }), let name = detail["name"]?.string,
            let birthDate = detail["birthDate"]?.string.flatMap(CalendarDate.init),
            let birthDateDiffers = detail["birthDateDiffers"]?.bool,
            let phone = detail["phone"]?.string.flatMap({ try? Phone($0) }),
            let kelurahan = detail["kelurahan"]?.string, let jobID = detail["jobID"]?.string,
            let job = detail["job"]?.string, let sector = detail["sector"]?.string.flatMap(Sector.init),
            let workplace = detail["workplace"]?.string, let workingHours = detail["workingHours"]?.string,
            let monthlyIncome = detail["monthlyIncome"]?.int64,
            let programmes = detail["programmes"]?.string.flatMap(Programmes.init),
            let months = detail["months"]?.int64,
            let firstMonth = detail["firstMonth"]?.string.flatMap(ContributionMonth.init),
            let amount = detail["amount"]?.int64, let consentVersion = detail["consentVersion"]?.string
        else { return nil }
        self.init(
            nik: nik, name: name, birthDate: birthDate, birthDateDiffers: birthDateDiffers, phone: phone,
            kelurahan: kelurahan, areaCode: detail["areaCode"]?.string, rt: detail["rt"]?.int64.map(Int.init),
            rw: detail["rw"]?.int64.map(Int.init), jobID: jobID, job: job, platform: detail["platform"]?.string,
            sector: sector, workplace: workplace, workingHours: workingHours,
            monthlyIncome: Rupiah(Int(monthlyIncome)), programmes: Set(programmes.list), months: Int(months),
            firstMonth: firstMonth, amount: Rupiah(Int(amount)), consentVersion: consentVersion,
            communityID: detail["communityID"]?.int64,
            helper: detail["helper"]?.int64.flatMap { office in
                detail["note"]?.string.map { Helper(office: office, note: $0) }
            })
    }
}
