import Dialogue
import JSON
import Jamsostek

extension Member {
    /// What is sealed: all that identifies the person.
    ///
    /// Its shape, once released, is only ever added to.
    var detail: JSONValue {
        var object = JSONObject()
        object.append("kind", "member.1")
        object.append("nik", .string(nik.exposed))
        object.append("kpj", ifPresent: kpj.map { .string($0.exposed) })
        object.append("name", .string(name))
        object.append("birthDate", ifPresent: birthDate.map { .string($0.description) })
        object.append("phone", ifPresent: phone.map { .string($0.exposed) })
        object.append("address", ifPresent: address.map { .string($0) })
        return .object(object)
    }

    /// The parts that lie sealed; nil where one is malformed.
    struct Detail {
        let nik: NIK
        let kpj: KPJ?
        let name: String
        let birthDate: CalendarDate?
        let phone: Phone?
        let address: String?

        init?(_ json: JSONValue) {
            guard let nik = json["nik"]?.string.flatMap({ try? NIK($0) }), let name = json["name"]?.string else {
                return nil
            }
            self.nik = nik
            self.name = name
            kpj = json["kpj"]?.string.flatMap(KPJ.init)
            birthDate = json["birthDate"]?.string.flatMap(CalendarDate.init)
            phone = json["phone"]?.string.flatMap { try? Phone($0) }
            address = json["address"]?.string
        }
    }
}
