// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Kentongan",
    products: [
        .executable(name: "kentongan", targets: ["Kentongan"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // C, fenced: module maps and typed shims, nothing else.
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CMalloc"),

        // HTTP out.
        .target(name: "Transport", dependencies: [.http]),
        .target(name: "Curl", dependencies: ["CCurl", "Transport", .http, .log, .lifecycle]),

        // What a chat platform gives and takes, and the first platform.
        .target(name: "JSON"),
        .target(name: "Chat", dependencies: ["JSON"]),
        .target(name: "Telegram", dependencies: ["JSON", "Transport", "Chat", .http, .log]),

        // The core: no C, no NIO, builds and tests in seconds.
        .target(name: "Jamsostek"),
        // Optimised in debug builds as well: there it would learn its words for twenty seconds at each start, not one.
        .target(name: "Bahasa", swiftSettings: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
        // What goes to many: who they are, what they read.
        .target(name: "Broadcasting", dependencies: ["Jamsostek", "Bahasa", "Chat"]),
        .target(name: "Dialogue", dependencies: ["JSON", "Jamsostek", "Bahasa", "Broadcasting", "Chat"]),
        // Tables as spreadsheets write them, row by row; why no package does it: docs/decisions/0006-csv.md.
        .target(name: "Tabular"),
        .target(name: "Phrasebook", dependencies: ["Dialogue", "Broadcasting", "Jamsostek", "Bahasa", "Chat", .yams]),

        // Durability.
        .target(name: "Database", dependencies: [.grdb, .sqlite]),
        .target(
            name: "Store",
            dependencies: [
                "Database", "Dialogue", "Broadcasting", "Jamsostek", "Bahasa", "Chat", "JSON", .crypto, .log,
            ]),
        // Branches' lists as members, payments and areas, and back.
        .target(
            name: "Intake",
            dependencies: ["Tabular", "Phrasebook", "Store", "Database", "Dialogue", "Jamsostek", "Bahasa"]),
        .target(
            name: "Engine",
            dependencies: [
                "Store", "Database", "Dialogue", "Broadcasting", "Phrasebook", "Chat", "JSON", .deque, .heap,
                .lifecycle,
                .log, .metrics,
            ]),

        // A Bot API of our own, for the demo and the tests.
        .target(
            name: "Simulator", dependencies: ["JSON", .http, .hummingbird, .lifecycle, .log, .nio],
            resources: [.embedInCode("Page")]),

        .executableTarget(
            name: "Kentongan",
            dependencies: [
                "CMalloc", "Curl", "Transport", "Telegram", "Chat", "JSON", "Jamsostek", "Bahasa", "Broadcasting",
                "Dialogue", "Phrasebook", "Tabular", "Intake",
                "Database", "Store", "Engine", "Simulator", .arguments, .crypto, .configuration, .lifecycle, .log,
                .signals,
                .yams,
            ]),

        // What several test targets use.
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"]),
        .testTarget(name: "ChatTests", dependencies: ["Chat", "JSON", "TestSupport"]),
        .testTarget(name: "TransportTests", dependencies: ["Transport", "TestSupport", .http]),
        .testTarget(
            name: "CurlTests",
            dependencies: ["Curl", "Transport", "TestSupport", .http, .lifecycle, .log, .logInMemory]),
        .testTarget(
            name: "TelegramTests", dependencies: ["Telegram", "Transport", "Chat", "JSON", "TestSupport", .http, .log]),
        .testTarget(name: "JamsostekTests", dependencies: ["Jamsostek", "Dialogue", "Phrasebook", "TestSupport"]),
        .testTarget(
            name: "BroadcastingTests",
            dependencies: ["Broadcasting", "Phrasebook", "Dialogue", "Jamsostek", "Chat", "TestSupport"]),
        .testTarget(name: "TabularTests", dependencies: ["Tabular", "TestSupport"]),
        .testTarget(name: "BahasaTests", dependencies: ["Bahasa", "TestSupport", .yams]),
        .testTarget(
            name: "DialogueTests",
            dependencies: [
                "Dialogue", "Broadcasting", "Jamsostek", "Bahasa", "Chat", "JSON", "Phrasebook", "TestSupport",
            ]),
        .testTarget(
            name: "PhrasebookTests",
            dependencies: ["Phrasebook", "Dialogue", "Bahasa", "Jamsostek", "Chat", "TestSupport"]),
        .testTarget(name: "DatabaseTests", dependencies: ["Database", "TestSupport"]),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Store", "Database", "Dialogue", "Broadcasting", "Jamsostek", "Phrasebook", "Chat", "JSON",
                "TestSupport",
                .crypto,
            ]),
        .testTarget(
            name: "IntakeTests",
            dependencies: [
                "Intake", "Tabular", "Phrasebook", "Store", "Database", "Dialogue", "Jamsostek", "Bahasa", "Chat",
                "TestSupport",
            ]),
        .testTarget(
            name: "EngineTests",
            dependencies: [
                "Engine", "Store", "Database", "Dialogue", "Broadcasting", "Jamsostek", "Phrasebook", "Chat", "JSON",
                "TestSupport", .lifecycle, .lifecycleTestKit, .log,
            ]),
        .testTarget(name: "SimulatorTests", dependencies: ["Simulator", "JSON", .lifecycle, .log]),
        .testTarget(
            name: "KentonganTests",
            dependencies: ["Store", "Database", "Dialogue", "Jamsostek", "Chat", "TestSupport", .sqlite]),
    ]
)

extension Target.Dependency {
    static let arguments: Self = .product(name: "ArgumentParser", package: "swift-argument-parser")
    static let configuration: Self = .product(name: "Configuration", package: "swift-configuration")
    static let deque: Self = .product(name: "DequeModule", package: "swift-collections")
    static let heap: Self = .product(name: "HeapModule", package: "swift-collections")
    static let nio: Self = .product(name: "NIOCore", package: "swift-nio")
    static let signals: Self = .product(name: "UnixSignals", package: "swift-service-lifecycle")
    static let sqlite: Self = .product(name: "GRDBSQLite", package: "GRDB.swift")
    static let crypto: Self = .product(name: "Crypto", package: "swift-crypto")
    static let grdb: Self = .product(name: "GRDB", package: "GRDB.swift")
    static let http: Self = .product(name: "HTTPTypes", package: "swift-http-types")
    static let hummingbird: Self = .product(name: "Hummingbird", package: "hummingbird")
    static let lifecycle: Self = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
    static let lifecycleTestKit: Self = .product(
        name: "ServiceLifecycleTestKit", package: "swift-service-lifecycle")
    static let logInMemory: Self = .product(name: "InMemoryLogging", package: "swift-log")
    static let log: Self = .product(name: "Logging", package: "swift-log")
    static let metrics: Self = .product(name: "Metrics", package: "swift-metrics")
    static let yams: Self = .product(name: "Yams", package: "Yams")
}

// One set of rules for every target of ours; packages we depend on keep their own.
for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .swiftLanguageMode(.v6),
            .treatAllWarnings(as: .error),
            // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
            .enableUpcomingFeature("ExistentialAny"),
            // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
            .enableUpcomingFeature("InternalImportsByDefault"),
            // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
            .enableUpcomingFeature("MemberImportVisibility"),
            // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
            // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0470-isolated-conformances.md
            .enableUpcomingFeature("InferIsolatedConformances"),
            // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0481-weak-let.md
            .enableUpcomingFeature("ImmutableWeakCaptures"),
        ]
}
