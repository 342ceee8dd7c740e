import Dialogue
import JSON
import Jamsostek

extension Application {
    /// What is sealed: all of the application, so that the row can be rebuilt from it.
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
        return .object(object)
    }
}
