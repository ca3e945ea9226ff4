// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny"), .treatAllWarnings(as: .error)]
let strictC: [CSetting] = [.treatAllWarnings(as: .error)]

func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let collections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")

// The layers, lowest first: an arrow may only point to an earlier line.
let package = Package(
    name: "hotline",
    products: [
        .executable(name: "hotline", targets: ["hotline"]),
        // For Benchmarks/, which sees only what is public.
        .library(name: "HotlineStore", targets: ["StoreSQLite", "Store", "Domain", "Time"]),
        .library(name: "HotlineTestSupport", targets: ["TestSupport"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        .target(name: "CSystem", cSettings: strictC, linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(
            name: "CNcurses", cSettings: strictC, linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        layer("Time"),
        layer("Domain", ["Time"]),
        layer("Procedures", ["Domain", yams, crypto]),
        layer("Store", ["Domain"]),
        layer("StoreSQLite", ["Store", "CSystem", grdb, crypto]),
        layer("Texts", ["Store"]),
        layer("Terminal", ["CNcurses", "CSystem"]),
        layer("Simulation", ["Store", "Procedures"]),
        layer("Console", ["Terminal", "Texts", "Store"]),
        layer("Commands", ["Console", "Simulation", "StoreSQLite", "Procedures", arguments, crypto]),
        // lld, since the default linker warns of a function that Foundation's static library has and we don't call.
        .executableTarget(
            name: "hotline", dependencies: ["Commands", "StoreSQLite", "CSystem"], swiftSettings: strict,
            linkerSettings: [
                .unsafeFlags(["-use-ld=lld"]),
                // At a fixed address, which saves each console a fifth of its memory: docs/decisions/fixed-address.md.
                .unsafeFlags(["-Xlinker", "-no-pie"], .when(configuration: .release)),
            ]),

        .target(name: "CPseudoTerminal", cSettings: strictC, linkerSettings: [.linkedLibrary("vterm")]),
        layer("TestSupport", ["CPseudoTerminal"]),
        tests("TimeTests", ["Time", "TestSupport"]),
        tests("DomainTests", ["Domain", "TestSupport"]),
        tests("ProceduresTests", ["Procedures", "TestSupport"]),
        .executableTarget(
            name: "TerminalProbe", dependencies: ["Terminal"], path: "Tests/TerminalProbe", swiftSettings: strict),
        tests("TerminalTests", ["Terminal", "CNcurses", "TestSupport", "TerminalProbe"]),
        .executableTarget(
            name: "StoreProbe", dependencies: ["StoreSQLite", "Domain", grdb], path: "Tests/StoreProbe",
            swiftSettings: strict),
        tests("StoreTests", ["StoreSQLite", "TestSupport", grdb]),
        tests("TextsTests", ["Texts"]),
        tests("ConsoleTests", ["Console"], exclude: ["Golden"]),
        tests("SimulationTests", ["Simulation", "StoreSQLite"]),
        tests("CommandsTests", ["Commands", "StoreSQLite", "hotline"]),
        tests("StoreSQLiteTests", ["StoreSQLite", "StoreProbe", "Domain", grdb]),
        tests("ProgramTests", ["hotline", "StoreProbe", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)
