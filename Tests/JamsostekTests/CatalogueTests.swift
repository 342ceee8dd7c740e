import Jamsostek
import Testing

@Suite("Areas")
struct AreaCatalogueTests {
    private func shipped() throws -> AreaCatalogue { try Shipped.areas() }

    @Test("Jakarta Selatan has its 65 kelurahan, each within its kecamatan")
    func jakartaSelatan() throws {
        let catalogue = try shipped()
        #expect(catalogue.villages.count == 65)
        let ragunan = try #require(AreaCode("31.74.04.1004"))
        #expect(
            catalogue.path(of: ragunan).map(\.name) == ["Ragunan", "Pasar Minggu", "Jakarta Selatan", "DKI Jakarta"])
        let counts = Dictionary(grouping: catalogue.villages) { $0.code.parent?.description ?? "" }.mapValues(\.count)
        #expect(
            counts == [
                "31.74.01": 7, "31.74.02": 8, "31.74.03": 5, "31.74.04": 7, "31.74.05": 6, "31.74.06": 5,
                "31.74.07": 10,
                "31.74.08": 6, "31.74.09": 6, "31.74.10": 5,
            ])
    }

    @Test(
        "a NIK of any of the 38 provinces is at home, others deserve a look",
        arguments: [
            ("31", true), ("11", true), ("96", true), ("20", false), ("99", false), ("97", false),
        ])
    func provinces(province: String, isKnown: Bool) throws {
        #expect(try shipped().knowsProvince(of: NIK("\(province)74041208850001")) == isKnown)
    }

    @Test("a code tells the areas above it")
    func codes() throws {
        let code = try #require(AreaCode("31.74.04.1004"))
        #expect(code.level == .village)
        #expect(code.parent?.description == "31.74.04")
        #expect(code.parent?.parent?.parent?.description == "31")
        #expect(code.parent?.parent?.parent?.parent == nil)
        #expect(code.truncated(to: .regency)?.description == "31.74")
        #expect(code.parent?.truncated(to: .village) == nil)
    }

    @Test(
        "text that is no code",
        arguments: ["", "3", "311", "31.", "31.7", "31.74.4", "31.74.04.104", "31.74.04.1004.1", "ab", "3174"])
    func noCode(text: String) {
        #expect(AreaCode(text) == nil)
    }

    @Test("a list with a gap, a repetition or a missing name is refused")
    func faults() throws {
        let dki = Area(code: try #require(AreaCode("31")), name: "DKI Jakarta")
        let lost = Area(code: try #require(AreaCode("31.74.04")), name: "Pasar Minggu")
        let parent = try #require(lost.code.parent)
        #expect(throws: AreaFault.orphan(lost.code, parent: parent)) { try AreaCatalogue([dki, lost]) }
        #expect(throws: AreaFault.duplicate(dki.code)) { try AreaCatalogue([dki, dki]) }
        #expect(throws: AreaFault.unnamed(dki.code)) { try AreaCatalogue([Area(code: dki.code, name: "")]) }
    }
}

@Suite("Jobs and platforms")
struct WorkCatalogueTests {
    @Test(
        "the shipped jobs lie on the side of the discount the rule puts them on",
        arguments: [
            ("ojol", Sector.transport), ("opang", .transport), ("kurir", .transport), ("angkot", .transport),
            ("becak", .transport),
            ("sopir-logistik", .transport), ("taksi", .transport), ("pedagang-pasar", .other), ("art", .other),
            ("nelayan", .other),
            ("pemulung", .other), ("guru-ngaji", .other), ("lainnya", .other),
        ])
    func sectors(id: String, sector: Sector) throws {
        #expect(try #require(Shipped.work()[JobID(id)]).sector == sector)
    }

    @Test("every word stands for one job only, and who names a platform has a job")
    func words() throws {
        let catalogue = try Shipped.work()
        #expect((25...40).contains(catalogue.jobs.count))
        var owner: [String: JobID] = [:]
        for job in catalogue.jobs {
            for word in job.synonyms { #expect(owner.updateValue(job.id, forKey: word) == nil, "\(word)") }
        }
        #expect(
            Set(catalogue.platforms.map(\.id.rawValue)) == [
                "gojek", "grab", "maxim", "shopeefood", "indrive", "lalamove", "lainnya",
            ])
        #expect(catalogue[PlatformID("grab")]?.impliedJob == JobID("ojol"))
    }

    @Test("a catalogue that contradicts itself is refused")
    func faults() throws {
        let job = Job(
            id: JobID("a"), name: "A", synonyms: [], sector: .other, needsPlatform: false, provenance: try provenance())
        let platform = Platform(id: PlatformID("p"), name: "P", spellings: [], impliedJob: JobID("b"))
        #expect(throws: WorkCatalogueFault.noJobs) { try WorkCatalogue(jobs: [], platforms: []) }
        #expect(throws: WorkCatalogueFault.duplicateJob(JobID("a"))) {
            try WorkCatalogue(jobs: [job, job], platforms: [])
        }
        #expect(throws: WorkCatalogueFault.unknownJob(JobID("b"), platform: PlatformID("p"))) {
            try WorkCatalogue(jobs: [job], platforms: [platform])
        }
    }
}
