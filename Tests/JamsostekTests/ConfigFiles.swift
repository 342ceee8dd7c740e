import Foundation
import Jamsostek
import Testing
import Yams

/// The repository's own configuration, read as plainly as can be: what the domain is tested with is what is shipped.
enum ConfigFiles {
    static func load<Content: Decodable>(_ path: String) throws -> Content {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../config")
        return try YAMLDecoder().decode(Content.self, from: Data(contentsOf: root.appending(path: path)))
    }

    static func tariffBook() throws -> TariffBook { try book.get() }

    private static let book = Result { try readTariffBook() }

    private static func readTariffBook() throws -> TariffBook {
        let tariff: TariffFile = try load("tariffs/bpu.yaml")
        let discounts: DiscountFile = try load("tariffs/discounts.yaml")
        return try TariffBook(
            brackets: tariff.brackets.rows.map { .init(lowerBound: Rupiah($0.from), base: Rupiah($0.base)) },
            charges: tariff.charges.map { try $0.charge }, discounts: discounts.discounts.map { try $0.discount },
            provenance: tariff.brackets.provenance)
    }
}

/// The keys every sourced entry has.
protocol SourcedEntry: Decodable {
    var rule: String { get }
    var source: String { get }
    var checked: String { get }
    var confidence: String { get }
}

extension SourcedEntry {
    var provenance: Provenance {
        get throws {
            Provenance(
                rule: rule, source: source, checked: try day(checked),
                confidence: try #require(Confidence(rawValue: confidence)))
        }
    }
}

struct TariffFile: Decodable {
    struct Brackets: SourcedEntry {
        struct Row: Decodable {
            var from: Int
            var base: Int
        }
        var rule: String
        var source: String
        var checked: String
        var confidence: String
        var rows: [Row]
    }
    struct Charge: SourcedEntry {
        var programme: Programme
        var percent: String?
        var flat: Int?
        var rule: String
        var source: String
        var checked: String
        var confidence: String

        var charge: TariffBook.Charge {
            get throws {
                let amount: TariffBook.Charge.Amount =
                    if let flat { .flat(Rupiah(flat)) } else {
                        .share(try #require(percent.flatMap(Rate.init(percent:))))
                    }
                return TariffBook.Charge(programme: programme, amount: amount, provenance: try provenance)
            }
        }
    }
    var brackets: Brackets
    var charges: [Charge]
}

struct DiscountFile: Decodable {
    struct Discount: SourcedEntry {
        struct Window: Decodable {
            var sectors: [Sector]
            var from: String
            var to: String
        }
        private enum CodingKeys: String, CodingKey {
            case id, percent, programmes, windows, rule, source, checked, confidence
            case excludedPayers = "excluded_payers"
        }
        var id: String
        var percent: String
        var programmes: [Programme]
        var windows: [Window]
        var excludedPayers: [Payer]
        var rule: String
        var source: String
        var checked: String
        var confidence: String

        var discount: TariffBook.Discount {
            get throws {
                TariffBook.Discount(
                    id: id, rate: try #require(Rate(percent: percent)), programmes: Programmes(programmes),
                    windows: try windows.map {
                        .init(sectors: Set($0.sectors), months: try month($0.from)...month($0.to))
                    },
                    excludedPayers: Set(excludedPayers), provenance: try provenance)
            }
        }
    }
    var discounts: [Discount]
}
