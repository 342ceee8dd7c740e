package import Jamsostek

/// Who lives in the demo, from `config/demo.yaml`.
package struct DemoSample: Sendable {
    /// A member, with what is paid told from the present month so that the sample never grows old.
    package struct Resident: Sendable {
        package let nik: NIK
        package let kpj: KPJ
        package let name: String
        package let birthDate: CalendarDate
        package let phone: Phone
        package let job: String
        package let basis: Membership.Basis
        package let payer: PayingParty
        /// The last contribution month that is paid, counted from the present one.
        package let paid: Int
        /// The number of the person on the chat page who is this member.
        package let person: Int64?
    }

    package struct Home: Sendable {
        package let kelurahan: AreaCode
        package let rw: Int
        package let rt: Int
    }

    /// Somebody on the chat page who holds an office.
    package struct Holder: Sendable {
        package let person: Int64
        package let name: String
    }

    package let home: Home
    /// Of the RT that is home to all.
    package let head: Holder
    /// A supervisor of the branch.
    package let staff: Holder
    /// The number of the group where staff answer.
    package let room: Int64
    package let residents: [Resident]
}

extension DemoSample {
    package init(directory: String) throws(ConfigFault) {
        let root = try ConfigFile.root("\(directory)/demo.yaml").section("home", "head", "staff", "room", "residents")
        let home = try root.require("home").section("kelurahan", "rw", "rt")
        self.home = Home(
            kelurahan: try home.require("kelurahan").value(like: "\"31.74.04.1004\"") { AreaCode($0) },
            rw: try home.require("rw").integer(1...999), rt: try home.require("rt").integer(1...999))
        head = try Holder(try root.require("head"))
        staff = try Holder(try root.require("staff"))
        let group = try root.require("room").section("group").require("group")
        room = Int64(try group.integer(Int.min...(-1)))
        var residents: [Resident] = []
        for node in try root.require("residents").list() { residents.append(try Resident(node)) }
        self.residents = residents
    }
}

extension DemoSample.Holder {
    fileprivate init(_ node: ConfigNode) throws(ConfigFault) {
        let section = try node.section("person", "name")
        person = Int64(try section.require("person").integer(1...Int.max))
        name = try section.require("name").prose()
    }
}

extension DemoSample.Resident {
    fileprivate init(_ node: ConfigNode) throws(ConfigFault) {
        let section = try node.section(
            "nik", "kpj", "name", "birth", "phone", "job", "sector", "income", "programmes", "paid", "payer",
            "payer_name", "person")
        nik = try section.require("nik").value(like: "\"3174046505800001\"") { try? NIK($0) }
        kpj = try section.require("kpj").value(like: "\"26010000011\"") { KPJ($0) }
        name = try section.require("name").prose()
        birthDate = try section.require("birth").value(like: "1980-05-25") { CalendarDate($0) }
        phone = try section.require("phone").value(like: "\"081290001122\"") { try? Phone($0) }
        job = try section.require("job").prose()
        basis = Membership.Basis(
            income: try section.require("income").rupiah(),
            programmes: try section.require("programmes").value(like: "jkk+jkm") { Programmes($0) },
            sector: try section.require("sector").choice(Sector.self))
        payer = PayingParty(
            try section.require("payer").choice(Payer.self),
            name: try section["payer_name"].map { node throws(ConfigFault) in try node.prose() } ?? "")
        paid = try section.require("paid").integer(-24...60)
        person = try section["person"].map { node throws(ConfigFault) in Int64(try node.integer(1...Int.max)) }
    }
}
